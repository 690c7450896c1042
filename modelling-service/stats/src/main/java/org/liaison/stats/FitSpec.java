package org.liaison.stats;

import java.util.List;

import org.liaison.stats.formula.Formula;

/**
 * One model to be estimated.
 *
 * @param formula outcome, terms and fixed effects
 * @param family distribution
 * @param effects null: {@code fixed} where the formula has a {@code |} part, else {@code pooled}
 * @param unit column of the units, null if not said
 * @param period column of the periods, null if not said
 * @param vcov covariance wanted, null for the default
 * @param offset numeric column added to the linear predictor, or null
 * @param exposure positive numeric column whose logarithm is added to the linear predictor, or null
 * @param weights numeric column, or null
 * @param weightType null: frequency
 * @param missing null: drop
 * @param level of the intervals, null: 0.95
 * @param reference null: normal
 */
public record FitSpec(Formula formula, Family family, Effects effects, String unit, String period, VcovSpec vcov, String offset,
        String exposure, String weights, WeightType weightType, Missing missing, Double level, Reference reference) {

    /** Fills in the defaults, so that the specification can be echoed, and checks what can be checked without data. */
    public FitSpec {
        boolean hasFixed = !formula.fixedEffects().isEmpty();
        effects = effects == null ? hasFixed ? Effects.FIXED : Effects.POOLED : effects;
        if (hasFixed && effects != Effects.FIXED) {
            throw SpecificationException.field("effects",
                    "The formula has fixed effects after '|', but effects is '" + effects.code() + "'.");
        }
        if (effects == Effects.FIXED && !hasFixed) {
            throw SpecificationException.field("formula",
                    "Effects are 'fixed', but the formula names none; write them after '|', as in y ~ x | unit + year.");
        }
        weightType = weightType == null ? WeightType.FREQUENCY : weightType;
        missing = missing == null ? Missing.DROP : missing;
        level = level == null ? Double.valueOf(0.95) : level;
        if (!(level > 0 && level < 1)) {
            throw SpecificationException.field("level", "The level must lie between 0 and 1, not " + level + ".");
        }
        reference = reference == null ? Reference.NORMAL : reference;
        vcov = complete(vcov, weights != null && weightType == WeightType.PROBABILITY, unit, formula);
    }

    /** A model with every choice at its default. */
    public static FitSpec of(String formula, Family family) {
        return new FitSpec(Formula.parse(formula), family, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** The same model with another covariance. */
    public FitSpec withVcov(VcovSpec other) {
        return new FitSpec(formula, family, effects, unit, period, other, offset, exposure, weights, weightType, missing, level,
                reference);
    }

    private static VcovSpec complete(VcovSpec given, boolean sampled, String unit, Formula formula) {
        VcovType type = given == null || given.type() == null ? sampled ? VcovType.ROBUST : VcovType.OIM : given.type();
        SmallSample factor = given == null ? null : given.smallSample();
        boolean factorApplies = type == VcovType.ROBUST || type.isClustered();
        if (factor != null && factor != SmallSample.NONE && !factorApplies) {
            throw SpecificationException.field("vcov.small_sample",
                    "A small-sample factor applies to robust and clustered errors, not to '" + type.code() + "'.");
        }
        factor = factor == null ? factorApplies ? SmallSample.STATA : SmallSample.NONE : factor;
        List<String> cluster = given == null ? List.of() : given.cluster();
        if (type == VcovType.CLUSTER && cluster.isEmpty()) {
            cluster = unit != null ? List.of(unit) : formula.fixedEffects().stream().limit(1).toList();
        }
        int needed = type == VcovType.TWO_WAY ? 2 : type == VcovType.CLUSTER ? 1 : 0;
        if (cluster.size() != needed) {
            throw SpecificationException.field("vcov.cluster",
                    "'" + type.code() + "' errors take " + needed + " cluster column(s), not " + cluster.size() + ".");
        }
        return new VcovSpec(type, factor, cluster);
    }
}
