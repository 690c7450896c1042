package org.liaison.stats;

/**
 * What is done about the bias that the effects of short panels bring into other estimates (incidental parameters, Neyman and
 * Scott
 * 1948).
 */
public enum BiasCorrection implements Option {

    /** Nothing. */
    NONE("none"),
    /** Jackknife over periods, each left out once (Hahn and Newey 2004, Econometrica 72). */
    JACKKNIFE("jackknife"),
    /** Jackknife of the first and the second half of the periods (Dhaene and Jochmans 2015, Review of Economic Studies 82). */
    HALF_PANEL("half_panel");

    private final String code;

    BiasCorrection(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
