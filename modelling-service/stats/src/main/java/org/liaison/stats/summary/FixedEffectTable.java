package org.liaison.stats.summary;

import java.util.ArrayList;
import java.util.List;

import org.liaison.stats.absorb.Absorption;
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
        List<FixedEffect> effects = new ArrayList<>();
        for (int d = 0; d < absorption.dimensions().size(); d++) {
            Grouping dimension = absorption.dimensions().get(d);
            for (int level = 0; level < dimension.size(); level++) {
                int at = d == 0 ? level : absorption.dummyIndex()[d - 1][level];
                double effect = 0;
                if (at >= 0) {
                    effect = d == 0 ? optimum.point().group()[at] : optimum.point().dense()[basis.size() + at];
                    double[][] parts = d == 0 ? basis.groupPart() : basis.dummyPart();
                    for (int j = 0; j < slopes.length; j++) {
                        effect -= parts[j][at] * slopes[j];
                    }
                }
                effects.add(new FixedEffect(dimension.name(), dimension.levels()[level], effect));
            }
        }
        return effects;
    }
}
