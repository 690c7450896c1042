package org.liaison.stats.margins;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.liaison.stats.FitResult;
import org.liaison.stats.FitSpec;
import org.liaison.stats.WeightType;
import org.liaison.stats.design.Grouping;
import org.liaison.stats.design.Sample;

/**
 * Finds the observations near the values of scenarios: at the value itself for texts and for numbers that take at most ten
 * values, else within half a standard deviation of it.
 */
final class SupportFinder {

    private static final double NEAR = 0.5;

    private final Sample sample;
    private final FitSpec spec;
    /** Null where there are none; found for the first scenario that sets something. */
    private Grouping units;
    private final Map<String, Variable> variables = new HashMap<>();
    private final Map<Map<String, Object>, Support> known = new HashMap<>();

    SupportFinder(FitResult fit) {
        this.sample = fit.model().reported();
        this.spec = fit.spec();
    }

    /** Null for a scenario that sets nothing. */
    Support of(Scenario scenario) {
        return scenario.values().isEmpty() ? null : known.computeIfAbsent(scenario.values(), this::find);
    }

    private Support find(Map<String, Object> values) {
        if (known.isEmpty()) {
            units = spec.units().map(sample::group).orElse(null);
        }
        boolean[] near = new boolean[sample.size()];
        Arrays.fill(near, true);
        boolean extrapolated = false;
        for (Map.Entry<String, Object> entry : values.entrySet()) {
            Variable variable = variables.computeIfAbsent(entry.getKey(), this::variable);
            extrapolated |= variable.keep(near, entry.getValue());
        }
        double count = 0;
        Set<Integer> found = new HashSet<>();
        for (int i = 0; i < near.length; i++) {
            if (near[i]) {
                count += sample.weightType() == WeightType.FREQUENCY ? sample.weights()[i] : 1;
                if (units != null && units.codes()[i] >= 0) {
                    found.add(units.codes()[i]);
                }
            }
        }
        return new Support(Math.round(count), units == null ? null : (Integer) found.size(), extrapolated);
    }

    private Variable variable(String name) {
        return sample.frame().isText(name) ? new Texts(sample.group(name)) : Numbers.of(sample, name);
    }

    /** A variable of the sample. */
    private interface Variable {

        /** Leaves the rows near a value; says whether it is outside the range. */
        boolean keep(boolean[] near, Object value);
    }

    private record Texts(Grouping levels) implements Variable {

        @Override
        public boolean keep(boolean[] near, Object value) {
            int level = levels
                    .indexOf(value instanceof Number number ? Grouping.label(number.doubleValue()) : value.toString());
            for (int i = 0; i < near.length; i++) {
                near[i] &= levels.codes()[i] == level;
            }
            return level < 0;
        }
    }

    /** @param reach distance that is near */
    private record Numbers(double[] values, double low, double high, double reach) implements Variable {

        static Numbers of(Sample sample, String name) {
            double[] column = sample.frame().numbers(name);
            double[] values = new double[sample.size()];
            double total = 0;
            double mean = 0;
            double squares = 0;
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < values.length; i++) {
                values[i] = column[sample.rows()[i]];
                double weight = sample.weights()[i];
                total += weight;
                double from = values[i] - mean;
                mean += weight / total * from;
                squares += weight * from * (values[i] - mean);
                low = Math.min(low, values[i]);
                high = Math.max(high, values[i]);
            }
            double reach = ModeratorGrid.distinct(values) != null ? 0 : NEAR * Math.sqrt(squares / total);
            return new Numbers(values, low, high, reach);
        }

        @Override
        public boolean keep(boolean[] near, Object value) {
            double at = value instanceof Number number ? number.doubleValue() : Double.parseDouble(value.toString());
            for (int i = 0; i < near.length; i++) {
                near[i] &= Math.abs(values[i] - at) <= reach;
            }
            return at < low || at > high;
        }
    }
}
