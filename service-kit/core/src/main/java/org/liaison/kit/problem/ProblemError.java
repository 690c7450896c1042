package org.liaison.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One fault inside a problem. Exactly one of the places is named: a query parameter, a JSON pointer into the body, or a row
 * (first data row is 1) and column of an uploaded table.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemError(String parameter, String pointer, Long row, String column, String detail) {

    public static ProblemError parameter(String name, String detail) {
        return new ProblemError(name, null, null, null, detail);
    }

    public static ProblemError pointer(String pointer, String detail) {
        return new ProblemError(null, pointer, null, null, detail);
    }

    public static ProblemError cell(long row, String column, String detail) {
        return new ProblemError(null, null, row, column, detail);
    }
}
