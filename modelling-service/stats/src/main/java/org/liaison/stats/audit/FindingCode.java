package org.liaison.stats.audit;

import org.liaison.stats.Option;

/** What contradicts what. */
public enum FindingCode implements Option {

    /** The ratio is not exp(estimate). */
    RATIO("ratio"),
    /** The stars are not those of the p-value of estimate / standard error. */
    STARS("stars"),
    /** The marginal effect has another sign than the estimate. */
    SIGN("sign"),
    /** Marginal effect / estimate is not one number, the mean, for all terms of the model. */
    MEAN("mean"),
    /** Log-likelihoods of related models are in an impossible order, or differ where they must not. */
    LOG_LIK("log_lik");

    private final String code;

    FindingCode(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
