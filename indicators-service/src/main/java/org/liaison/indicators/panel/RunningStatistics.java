package org.liaison.indicators.panel;

/** Mean and spread of numbers seen one by one (Welford 1962). */
final class RunningStatistics {

    private long valid;
    private long missing;
    private double mean;
    private double squares;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;

    void add(Double value) {
        if (value == null) {
            missing++;
            return;
        }
        valid++;
        double distance = value - mean;
        mean += distance / valid;
        squares += distance * (value - mean);
        min = Math.min(min, value);
        max = Math.max(max, value);
    }

    CodebookView.Statistics view() {
        return new CodebookView.Statistics(valid, missing, valid == 0 ? null : Double.valueOf(mean),
                valid < 2 ? null : Double.valueOf(Math.sqrt(squares / (valid - 1))), valid == 0 ? null : Double.valueOf(min),
                valid == 0 ? null : Double.valueOf(max));
    }
}
