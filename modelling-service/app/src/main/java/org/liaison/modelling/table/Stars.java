package org.liaison.modelling.table;

/** Stars at the .1, .05 and .01 levels. */
final class Stars {

    static final String LEGEND = "* p < 0.1, ** p < 0.05, *** p < 0.01";

    private Stars() {
    }

    static String of(Double p) {
        if (p == null || p >= 0.1) {
            return "";
        }
        return p < 0.01 ? "***" : p < 0.05 ? "**" : "*";
    }
}
