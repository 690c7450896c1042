package org.liaison.modelling.problem;

import org.liaison.kit.problem.ProblemType;

/** The problems that only the modelling service reports. */
public enum ModellingProblem implements ProblemType {
    /** Ragged rows, repeated headers, unclosed quotes, bytes that are not UTF-8, no rows. */
    MALFORMED_CSV(422, "The CSV file cannot be read as a table"),
    /** The specification names something that is not there, or asks for what cannot be computed. */
    NOT_ESTIMABLE(422, "The model cannot be estimated as specified"),
    /** The model needs more memory than this instance has for estimation. */
    TOO_LARGE(422, "The model is too large for this instance"),
    /** Other estimations hold the memory that the model needs. */
    BUSY(503, "There is no memory for the model at the moment"),
    /** The indicators service refused the partners, variables, neighbours or vintages. */
    COVARIATES_REFUSED(422, "The covariates cannot be had as defined"),
    /** No vintage has been announced, so there is no link to covariates yet. */
    NO_VINTAGE(409, "No vintage of external data has been published yet"),
    /** The link to the covariates does not answer. */
    COVARIATES_UNAVAILABLE(503, "The covariates cannot be fetched at the moment");

    private final int status;
    private final String title;

    ModellingProblem(int status, String title) {
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
