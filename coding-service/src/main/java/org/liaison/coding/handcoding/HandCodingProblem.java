package org.liaison.coding.handcoding;

import org.liaison.kit.problem.ProblemType;

/** What can be wrong with human coding, beside what every service knows. */
public enum HandCodingProblem implements ProblemType {

    SAME_PERSON(403, "Whoever coded an item does not judge it and sees no coding of others before it is decided"),
    NOT_IN_ROUND(403, "The round names other people for this"),
    LOCKED(409, "Somebody else is working on it"),
    ROUND_CLOSED(409, "The round is closed"),
    DECIDED(409, "The item was adjudicated"),
    RELIABILITY_MISSING(422, "There are no figures of reliability");

    private final int status;
    private final String title;

    HandCodingProblem(int status, String title) {
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
