package org.liaison.stats.panel;

import java.util.ArrayList;
import java.util.List;

import org.liaison.stats.SpecificationException;
import org.liaison.stats.WeightType;
import org.liaison.stats.design.Grouping;
import org.liaison.stats.design.Sample;

/**
 * Rows that a likelihood given the units' totals can learn from: without units whose outcome is zero throughout, or one
 * throughout where nothing else is possible, and units of one row, whose rows the total determines.
 *
 * @param sample the rest
 * @param zero names of units that are all zero
 * @param one names of units that are all one, for binary outcomes
 * @param single names of other units with one row
 */
public record InformativeUnits(Sample sample, List<String> zero, List<String> one, List<String> single) {

    /**
     * Finds them.
     *
     * @param binary whether an outcome is zero or one
     * @throws SpecificationException if no unit is left
     */
    public static InformativeUnits of(Sample read, String unit, boolean binary) {
        Grouping units = read.group(unit);
        double[] total = new double[units.size()];
        double[] size = new double[units.size()];
        double[] rows = new double[units.size()];
        for (int i = 0; i < read.size(); i++) {
            int code = units.codes()[i];
            total[code] += read.outcome()[i];
            rows[code]++;
            size[code] += read.weightType() == WeightType.FREQUENCY ? read.weights()[i] : 1;
        }
        List<String> zero = new ArrayList<>();
        List<String> one = new ArrayList<>();
        List<String> single = new ArrayList<>();
        for (int u = 0; u < total.length; u++) {
            if (total[u] == 0) {
                zero.add(units.levels()[u]);
            } else if (size[u] == 1) {
                single.add(units.levels()[u]);
            } else if (binary && total[u] == rows[u]) {
                one.add(units.levels()[u]);
            }
        }
        boolean[] keep = new boolean[read.size()];
        for (int i = 0; i < keep.length; i++) {
            int code = units.codes()[i];
            keep[i] = total[code] > 0 && size[code] > 1 && !(binary && total[code] == rows[code]);
        }
        Sample rest = zero.isEmpty() && one.isEmpty() && single.isEmpty() ? read : read.where(keep);
        if (rest.size() == 0) {
            throw SpecificationException.field("unit",
                    "No unit of '" + unit + "' tells anything given its total: each has one row"
                            + " or only zeros" + (binary ? " or only ones." : "."));
        }
        return new InformativeUnits(rest, zero, one, single);
    }
}
