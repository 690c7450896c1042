package org.liaison.stats.summary;

import org.liaison.stats.Option;

/** What a note is about. */
public enum NoteCode implements Option {

    COLLINEAR_TERM_DROPPED("collinear_term_dropped"),
    ABSORBED_BY_FIXED_EFFECTS("absorbed_by_fixed_effects"),
    SEPARATED_OBSERVATIONS_DROPPED("separated_observations_dropped"),
    ALL_ZERO_UNIT_DROPPED("all_zero_unit_dropped"),
    SINGLETON_DROPPED("singleton_dropped"),
    MISSING_ROWS_DROPPED("missing_rows_dropped"),
    DISPERSION_AT_BOUNDARY("dispersion_at_boundary"),
    VARIANCE_AT_BOUNDARY("variance_at_boundary"),
    NOT_TRUE_FIXED_EFFECTS("not_true_fixed_effects"),
    NO_MEAN("no_mean"),
    NOT_CONVERGED("not_converged"),
    PENALISED_LIKELIHOOD("penalised_likelihood"),
    INFINITE_ESTIMATE("infinite_estimate"),
    NEAR_SINGULAR("near_singular"),
    REPLICATIONS_FAILED("replications_failed"),
    INCIDENTAL_PARAMETERS("incidental_parameters");

    private final String code;

    NoteCode(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
