package org.liaison.indicators;

import org.liaison.kit.problem.ProblemType;

/** The errors that only this service reports. */
public enum IndicatorsProblem implements ProblemType {
    UNKNOWN_LAYOUT(422, "The file is in no layout that is read here"),
    MALFORMED_FILE(422, "The file has rows or cells that cannot be read; nothing was stored"),
    UNSAFE_FILE(422, "The file is refused because reading it could exhaust the service"),
    EGRESS_REFUSED(422, "The address is not one that is fetched from"),
    FETCH_FAILED(502, "The publisher's server did not give the data"),
    INVALID_MAPPING(422, "The mapping does not fit the file"),
    NO_VINTAGE(422, "No vintage has the indicator that is needed"),
    AMBIGUOUS_VINTAGES(422, "More than one of the listed vintages has the same indicator"),
    AMBIGUOUS_COUNTRY(422, "The code or name stands for more than one country"),
    INVALID_EXPRESSION(422, "The formula cannot be read"),
    UNKNOWN_ORGANISATION(422, "No list of members has the organisation"),
    MIXED_UNITS(422, "The inputs of a derivation are in different units or price bases");

    private final int status;
    private final String title;

    IndicatorsProblem(int status, String title) {
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
