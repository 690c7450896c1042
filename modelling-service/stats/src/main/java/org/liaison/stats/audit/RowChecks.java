package org.liaison.stats.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.liaison.stats.summary.Inference;

/** What one row of a table says about itself; each check answers what the number would have to be, if it cannot be true. */
final class RowChecks {

    private static final Inference NORMAL = new Inference(0.95, null);

    private RowChecks() {
    }

    /** The ratio is exp(estimate). */
    static Optional<String> ratio(ReportedRow row, Strictness strictness) {
        if (row.estimate() == null || row.ratio() == null) {
            return Optional.empty();
        }
        Interval estimate = row.estimate().interval(strictness);
        Interval ratio = row.ratio().interval(strictness);
        double low = Math.exp(estimate.low().doubleValue());
        double high = Math.exp(estimate.high().doubleValue());
        if (ratio.high().doubleValue() >= low && ratio.low().doubleValue() <= high) {
            return Optional.empty();
        }
        return Optional.of(range(low, high) + " = exp(" + row.estimate().text() + ")");
    }

    /** A star is due for each level that the p-value of |estimate| / std_error, by the normal distribution, is below. */
    static Optional<String> stars(ReportedRow row, List<Double> levels, Strictness strictness) {
        if (row.estimate() == null || row.stdError() == null || row.stars() == null) {
            return Optional.empty();
        }
        Interval estimate = row.estimate().interval(strictness).size();
        Interval error = row.stdError().interval(strictness);
        // an error printed as 0 is above 0 all the same: no bound above for the statistic
        double least = estimate.low().doubleValue() / error.high().doubleValue();
        double most = estimate.high().doubleValue() / Math.max(0, error.low().doubleValue());
        double lowest = NORMAL.pValue(most);
        double highest = NORMAL.pValue(least);
        long fewestStars = count(levels, highest);
        long mostStars = count(levels, lowest);
        if (row.stars() >= fewestStars && row.stars() <= mostStars) {
            return Optional.empty();
        }
        return Optional.of((fewestStars == mostStars ? name(fewestStars) : name(fewestStars) + " to " + name(mostStars))
                + ": |" + row.estimate().text() + " / " + row.stdError().text() + "| is " + range(least, most) + ", p "
                + range(lowest, highest));
    }

    /** The effect has the estimate's sign. */
    static Optional<String> sign(ReportedRow row, Strictness strictness) {
        if (row.estimate() == null || row.dyDx() == null) {
            return Optional.empty();
        }
        Interval estimate = row.estimate().interval(strictness);
        Interval effect = row.dyDx().interval(strictness);
        if (estimate.isPositive() && effect.isNegative() || estimate.isNegative() && effect.isPositive()) {
            return Optional
                    .of((estimate.isPositive() ? "positive" : "negative") + ", as the estimate " + row.estimate().text());
        }
        return Optional.empty();
    }

    private static long count(List<Double> levels, double p) {
        return levels.stream().filter(level -> p < level).count();
    }

    static String name(long stars) {
        return stars == 0 ? "no star" : "*".repeat((int) stars);
    }

    private static String range(double low, double high) {
        return Double.isInfinite(high) ? "at least " + readable(low) : readable(low) + " to " + readable(high);
    }

    private static String readable(double value) {
        return Interval.readable(new BigDecimal(value));
    }
}
