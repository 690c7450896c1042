package org.liaison.stats.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.liaison.stats.absorb.Absorption;
import org.liaison.stats.absorb.Anchor;
import org.liaison.stats.design.Basis;
import org.liaison.stats.design.Grouping;
import org.liaison.stats.optimise.Optimum;

/** Effects of the absorbed levels on the scale of the original columns. */
public final class FixedEffectTable {

    private FixedEffectTable() {
    }

    /** The eliminated dimension's effects first, then the others' with base 0. */
    public static List<FixedEffect> of(Optimum optimum) {
        Absorption absorption = optimum.model().absorption();
        Basis basis = optimum.model().basis();
        double[] slopes = basis.toOriginal(optimum.point().dense());
        double[] group = net(optimum.point().group(), 0, basis.groupPart(), slopes, absorption.groups());
        double[] dummy = net(optimum.point().dense(), basis.size(), basis.dummyPart(), slopes, absorption.dense());
        Anchor.set(absorption, group);
        List<FixedEffect> effects = new ArrayList<>();
        int next = 0;
        for (int d = 0; d < absorption.dimensions().size(); d++) {
            Grouping dimension = absorption.dimensions().get(d);
            boolean dense = d > 0 && d <= absorption.dummies().length;
            for (int level = 0; level < dimension.size(); level++) {
                int at = dense ? absorption.dummyIndex()[d - 1][level] : next++;
                double effect = at < 0 ? 0 : dense ? dummy[at] : group[at];
                effects.add(new FixedEffect(dimension.name(), dimension.levels()[level], effect));
            }
        }
        return effects;
    }

    /** Effects from a place on, without what the columns of the basis are net of. */
    private static double[] net(double[] effects, int at, double[][] parts, double[] slopes, int size) {
        double[] net = Arrays.copyOfRange(effects, at, at + size);
        for (int j = 0; j < slopes.length; j++) {
            for (int level = 0; level < size; level++) {
                net[level] -= parts[j][level] * slopes[j];
            }
        }
        return net;
    }
}
