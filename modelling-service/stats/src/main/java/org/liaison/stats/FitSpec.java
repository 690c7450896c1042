package org.liaison.stats;

import java.util.List;
import java.util.Optional;

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
 * @param integration of a Gaussian random intercept; null: adaptive quadrature; null in the echo of other models
 * @param penalty null: none
 * @param biasCorrection null: none
 */
public record FitSpec(Formula formula, Family family, Effects effects, String unit, String period, VcovSpec vcov, String offset,
        String exposure, String weights, WeightType weightType, Missing missing, Double level, Reference reference,
        Integration integration, Penalty penalty, BiasCorrection biasCorrection) {

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
        if (effects.needsUnit() && unit == null) {
            throw SpecificationException.field("unit", "Effects '" + effects.code() + "' need the column of the units.");
        }
        penalty = penalty == null ? Penalty.NONE : penalty;
        if (penalty == Penalty.FIRTH && (family != Family.LOGIT || effects != Effects.POOLED && effects != Effects.FIXED)) {
            throw SpecificationException.field("penalty", "Firth's penalty is there for pooled and fixed logit models.");
        }
        integration = !effects.isGaussianIntercept() || family == Family.GAUSSIAN ? null
                : integration == null ? new Integration(null, null) : integration;
        weightType = weightType == null ? WeightType.FREQUENCY : weightType;
        missing = missing == null ? Missing.DROP : missing;
        level = level == null ? Double.valueOf(0.95) : level;
        if (!(level > 0 && level < 1)) {
            throw SpecificationException.field("level", "The level must lie between 0 and 1, not " + level + ".");
        }
        reference = reference == null ? Reference.NORMAL : reference;
        vcov = complete(vcov, weights != null && weightType == WeightType.PROBABILITY, unit, period, formula);
        refuseUndefined(family, penalty, vcov);
        biasCorrection = biasCorrection == null ? BiasCorrection.NONE : biasCorrection;
        if (biasCorrection != BiasCorrection.NONE) {
            refuseUncorrected(family, effects, period, penalty, vcov);
        }
        if (vcov.smallSample() == SmallSample.DEVIANCE && (!family.isLogLinear() || effects.needsUnit())) {
            throw SpecificationException.field("vcov.small_sample",
                    "'deviance' applies to pooled and fixed models of counts.");
        }
    }

    /** A model with every choice at its default. */
    public static FitSpec of(String formula, Family family) {
        return builder(formula, family).build();
    }

    /** Starts a model whose choices are at their defaults until said otherwise. */
    public static FitSpecBuilder builder(String formula, Family family) {
        return new FitSpecBuilder(Formula.parse(formula), family);
    }

    /** The column that tells units apart: the one named so, else that of the first fixed effect, if there is one. */
    public Optional<String> units() {
        return unit != null ? Optional.of(unit) : formula.fixedEffects().stream().findFirst();
    }

    /** Starts a model that is this one until said otherwise. */
    public FitSpecBuilder change() {
        return new FitSpecBuilder(this);
    }

    /** The same model with another covariance. */
    public FitSpec withVcov(VcovSpec other) {
        return change().vcov(other).build();
    }

    private static void refuseUndefined(Family family, Penalty penalty, VcovSpec vcov) {
        if (penalty == Penalty.FIRTH && !vcov.type().isInformation()) {
            throw SpecificationException.field("vcov.type", "Errors of Firth's penalised estimates are those of the inverse"
                    + " information: 'oim' or 'eim', not '" + vcov.type().code() + "'.");
        }
        if (family == Family.NEGBIN1 && vcov.smallSample() == SmallSample.SANDWICH) {
            throw SpecificationException.field("vcov.small_sample", "'sandwich' names what R's sandwich package does with glm"
                    + " and glm.nb, which have no negative binomial 1; use 'none', 'stata' or 'fixest'.");
        }
    }

    private static void refuseUncorrected(Family family, Effects effects, String period, Penalty penalty, VcovSpec vcov) {
        String field = "bias_correction";
        if (effects != Effects.FIXED || family == Family.POISSON || family == Family.GAUSSIAN || penalty != Penalty.NONE) {
            throw SpecificationException.field(field,
                    "Bias from incidental parameters is corrected in fixed negative binomial, logit"
                            + " and probit models without a penalty; " + (family == Family.POISSON || family == Family.GAUSSIAN
                                    ? "the slopes of '" + family.code() + "' models have none."
                                    : "this is another one."));
        }
        if (period == null) {
            throw SpecificationException.field("period", "The jackknife leaves out periods; name their column.");
        }
        if (vcov.type().isResampled()) {
            throw SpecificationException.field("vcov.type", "'" + vcov.type().code()
                    + "' errors of bias-corrected estimates are not there; use 'HC1' or 'cluster'.");
        }
    }

    private static VcovSpec complete(VcovSpec given, boolean sampled, String unit, String period, Formula formula) {
        VcovType type = given == null || given.type() == null ? sampled ? VcovType.ROBUST : VcovType.OIM : given.type();
        return new VcovSpec(type, smallSample(type, given == null ? null : given.smallSample()),
                clusters(type, given == null ? List.of() : given.cluster(), unit, period, formula))
                .withReplications(given == null ? null : given.replications(), given == null ? null : given.seed());
    }

    private static SmallSample smallSample(VcovType type, SmallSample given) {
        boolean scores = type == VcovType.ROBUST || type.isClustered();
        boolean applies = given == SmallSample.DEVIANCE ? type.isInformation()
                : scores || given == SmallSample.STATA && !type.isResampled();
        if (given != null && given != SmallSample.NONE && !applies) {
            throw SpecificationException.field("vcov.small_sample", "'" + given.code() + "' applies to "
                    + (given == SmallSample.DEVIANCE ? "errors of the information" : "robust and clustered errors")
                    + ", not to '"
                    + type.code() + "'.");
        }
        SmallSample usual = scores ? SmallSample.STATA : SmallSample.NONE;
        return given == null || given == SmallSample.STATA ? usual : given;
    }

    private static List<String> clusters(VcovType type, List<String> given, String unit, String period, Formula formula) {
        if (!type.isClustered() && !type.isResampled()) {
            return List.of();
        }
        List<String> clusters = given;
        if (given.isEmpty() && type != VcovType.TWO_WAY) {
            clusters = unit != null ? List.of(unit) : formula.fixedEffects().stream().limit(1).toList();
        } else if (given.isEmpty() && unit != null && period != null) {
            clusters = List.of(unit, period);
        }
        int needed = type == VcovType.TWO_WAY ? 2 : 1;
        boolean rows = type.isResampled() && clusters.isEmpty();
        if (clusters.size() != needed && !rows) {
            throw SpecificationException.field("vcov.cluster",
                    "'" + type.code() + "' errors take " + needed + " cluster column(s), not " + clusters.size() + ".");
        }
        return clusters;
    }
}
