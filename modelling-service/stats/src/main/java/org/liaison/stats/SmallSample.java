package org.liaison.stats;

/** Small-sample factor of a robust or clustered covariance; n rows, G clusters, k mean parameters. */
public enum SmallSample implements Option {

    /** No factor. */
    NONE("none"),
    /** n/(n-1) for robust, G/(G-1) for cluster. */
    STATA("stata"),
    /** (n-1)/(n-K), K without effects nested in the cluster, times G/(G-1) (robust: n/(n-1)). */
    FIXEST("fixest"),
    /**
     * What R's sandwich package does with {@code glm.nb}: bread is the expected information of beta; n/(n-k) for robust
     * (vcovHC HC1), G/(G-1) for cluster (vcovCL's default, HC0 with cadjust).
     */
    SANDWICH("sandwich"),
    /**
     * Errors of the information times sqrt(deviance / (n - k)), for counts: repairs most of what incidental parameters do to
     * the errors of a fixed-effects negative binomial (Allison and Waterman 2002, Sociological Methodology 32).
     */
    DEVIANCE("deviance");

    private final String code;

    SmallSample(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
