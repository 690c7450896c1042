package org.liaison.benchmarks;

/** Size of a simulated panel, written as {@code 200x20} or, with other than three slopes, {@code 41x8x8}. */
record PanelSize(int units, int years, int slopes) {

    private static final int USUAL_SLOPES = 3;

    static PanelSize parse(String text) {
        String[] parts = text.split("x");
        if (parts.length < 2 || parts.length > 3) {
            throw new IllegalArgumentException("A size is UNITSxYEARS or UNITSxYEARSxSLOPES, not " + text);
        }
        return new PanelSize(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]),
                parts.length == 3 ? Integer.parseInt(parts[2]) : USUAL_SLOPES);
    }

    int rows() {
        return units * years;
    }

    @Override
    public String toString() {
        return units + "x" + years + (slopes == USUAL_SLOPES ? "" : "x" + slopes);
    }
}
