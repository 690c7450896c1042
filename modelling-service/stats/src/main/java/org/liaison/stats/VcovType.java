package org.liaison.stats;

/** Kind of covariance matrix of the estimates. */
public enum VcovType implements Option {

    /** Inverse observed information of all parameters jointly. */
    OIM("oim"),
    /** Another name of {@link #OIM}. */
    IID("iid"),
    /**
     * Inverse expected information of the mean parameters at the estimated dispersion, of negative binomial 1 jointly with it.
     */
    EIM("eim"),
    /** Inverse sum of outer products of the scores. */
    OPG("opg"),
    /** Joint sandwich, scores of (beta, dispersion). */
    ROBUST("robust"),
    /** Joint sandwich without any factor. */
    HC0("HC0"),
    /** Joint sandwich times n / (n - k). */
    HC1("HC1"),
    /** Joint sandwich, scores summed within clusters. */
    CLUSTER("cluster"),
    /** Clusters of two columns: first + second - intersection. */
    TWO_WAY("two_way"),
    /** Whole clusters drawn with replacement, the model estimated anew on each draw. */
    BOOTSTRAP("bootstrap"),
    /** Scores of clusters with random signs, in place of new estimates (Kline and Santos 2012). */
    WILD_SCORE("wild_score");

    private final String code;

    VcovType(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether it is the inverse information, observed or expected. */
    public boolean isInformation() {
        return this == OIM || this == IID || this == EIM;
    }

    /** Whether clusters are needed. */
    public boolean isClustered() {
        return this == CLUSTER || this == TWO_WAY;
    }

    /** Whether the covariance is that of replications. */
    public boolean isResampled() {
        return this == BOOTSTRAP || this == WILD_SCORE;
    }
}
