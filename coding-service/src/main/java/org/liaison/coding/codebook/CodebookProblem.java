package org.liaison.coding.codebook;

import org.liaison.kit.problem.ProblemType;

/** What can be wrong with a request that changes a codebook, beside what every service knows. */
public enum CodebookProblem implements ProblemType {
    PRECONDITION_FAILED(412, "Somebody else has changed it meanwhile"),
    PRECONDITION_REQUIRED(428, "A change needs the header If-Match with the ETag that was read");

    private final int status;
    private final String title;

    CodebookProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
