package org.liaison.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaison.stats.likelihood.Likelihood;
import org.liaison.stats.likelihood.RowTerms;
import org.liaison.stats.summary.Coefficient;
import org.liaison.stats.summary.FitSummary;
import org.liaison.stats.summary.FixedEffect;
import org.liaison.stats.summary.Inference;
import org.liaison.stats.summary.NoteCode;
import org.liaison.stats.summary.Observations;

/** Every figure of a result against its definition. */
class FitFiguresTest {

    private static final double NA = Double.NaN;

    @ParameterizedTest
    @EnumSource(Family.class)
    void shouldSumTheRowsUp(Family family) {
        Frame frame = missing(Families.panel(2, family, 12, 6));

        FitResult fit = Estimator.fit(frame, FitSpec.builder("y ~ x + z", family).weights("w").unit("unit").level(0.9).build());

        FitSummary summary = fit.summary();
        Observations rows = fit.observations();
        double[] w = fit.model().reported().weights();
        double n = Arrays.stream(w).sum();
        boolean gaussian = family == Family.GAUSSIAN;
        double alpha = fit.dispersion() == null ? 0 : fit.dispersion().alpha();
        double deviance = 0;
        double pearson = 0;
        Likelihood likelihood = fit.model().model().likelihood();
        RowTerms terms = RowTerms.of(w.length, family.hasDispersion());
        likelihood.at(Math.log(alpha)).evaluate(rows.linearPredictor(), 0, w.length, terms);
        for (int i = 0; i < w.length; i++) {
            double y = rows.outcome()[i];
            double mu = likelihood.mean().value(rows.linearPredictor()[i]);
            assertThat(rows.fitted()[i]).isCloseTo(mu, within(1e-10));
            assertThat(rows.residual()[i]).isCloseTo(y - mu, within(1e-10));
            assertThat(rows.pearsonResidual()[i])
                    .isCloseTo(gaussian ? y - mu : (y - mu) / Math.sqrt(likelihood.variance(mu, alpha)), within(1e-8));
            double share = likelihood.deviance(y, mu, alpha);
            assertThat(rows.devianceResidual()[i]).isCloseTo(Math.signum(y - mu) * Math.sqrt(share), within(1e-7));
            deviance += w[i] * share;
            pearson += w[i] * rows.pearsonResidual()[i] * rows.pearsonResidual()[i];
        }
        int parameters = 3 + (family.hasDispersion() || gaussian ? 1 : 0);
        double logLik = terms.total(w);
        assertThat(summary.nobs()).isEqualTo((long) n);
        // Two rows lack a value, of which the frame does not count the weight
        assertThat(summary.nobsDropped()).isEqualTo(2);
        assertThat(summary.nUnits()).isEqualTo(12);
        assertThat(summary.nClusters()).isNull();
        assertThat(summary.dfModel()).isEqualTo(2);
        assertThat(summary.parameters()).isEqualTo(parameters);
        assertThat(summary.logLik()).isCloseTo(logLik, within(1e-8));
        assertThat(summary.aic()).isCloseTo(-2 * logLik + 2 * parameters, within(1e-7));
        assertThat(summary.bic()).isCloseTo(-2 * logLik + Math.log(n) * parameters, within(1e-7));
        assertThat(summary.deviance()).isCloseTo(deviance, within(1e-7));
        assertThat(summary.pearsonChi2()).isCloseTo(pearson, within(1e-7));
        Frame complete = Panels.pick(frame, IntStream.range(0, 72).filter(i -> i != 4 && i != 9).toArray());
        FitResult constant = Estimator.fit(complete, FitSpec.builder("y ~ 1", family).weights("w").build());
        assertThat(summary.logLikNull()).isCloseTo(constant.summary().logLik(), within(1e-8));
        if (gaussian) {
            assertThat(summary.residualVariance()).isCloseTo(deviance / (n - 3), within(1e-9));
            assertThat(fit.goodnessOfFit()).isEmpty();
        } else {
            assertThat(summary.residualVariance()).isNull();
            long df = (long) n - 3;
            assertThat(fit.goodnessOfFit()).extracting(test -> test.test()).containsExactly("deviance", "pearson");
            assertThat(fit.goodnessOfFit()).allMatch(test -> test.df() == df);
            assertThat(fit.goodnessOfFit().get(0).pValue()).isCloseTo(Gamma.regularizedGammaQ(df / 2.0, deviance / 2),
                    within(1e-8));
            assertThat(fit.goodnessOfFit().get(1).pValue()).isCloseTo(Gamma.regularizedGammaQ(df / 2.0, pearson / 2),
                    within(1e-8));
        }
    }

    @ParameterizedTest
    @CsvSource({ "NORMAL, 0.9", "T, 0.99" })
    void shouldInferFromEstimatesAndErrors(Reference reference, double level) {
        Frame frame = Families.panel(3, Family.POISSON, 12, 6);

        FitResult fit = Estimator.fit(frame,
                FitSpec.builder("y ~ x + z", Family.POISSON).level(level).reference(reference).build());

        double half = reference == Reference.NORMAL ? Math.sqrt(2) * Erf.erfInv(level)
                : new TDistribution(72 - 3).inverseCumulativeProbability((1 + level) / 2);
        for (int j = 0; j < 3; j++) {
            Coefficient c = fit.coefficients().get(j);
            double z = c.estimate() / c.stdError();
            assertThat(c.stdError()).isCloseTo(Math.sqrt(fit.covariance().matrix()[j][j]), within(1e-15));
            assertThat(c.statistic()).isCloseTo(z, within(1e-13));
            assertThat(c.pValue()).isCloseTo(reference == Reference.NORMAL ? Erf.erfc(Math.abs(z) / Math.sqrt(2))
                    : 2 * new TDistribution(69).cumulativeProbability(-Math.abs(z)), within(1e-13));
            assertThat(c.confLow()).isCloseTo(c.estimate() - half * c.stdError(), within(1e-12));
            assertThat(c.confHigh()).isCloseTo(c.estimate() + half * c.stdError(), within(1e-12));
            assertThat(c.ratio()).isEqualTo(Math.exp(c.estimate()));
            assertThat(c.ratioConfLow()).isEqualTo(Math.exp(c.confLow()));
            assertThat(c.ratioConfHigh()).isEqualTo(Math.exp(c.confHigh()));
        }
    }

    @Test
    void shouldHaveNoTailWithoutDegreesOfFreedom() {
        assertThat(Inference.chiSquared(3, 0)).isNull();
        assertThat(Inference.chiSquared(NA, 3)).isNull();
        assertThat(Inference.chiSquared(0, 3)).isEqualTo(1);
        assertThat(Inference.chiSquared(-1, 3)).isEqualTo(1);
        assertThat(Inference.chiSquared(Double.POSITIVE_INFINITY, 3)).isZero();
        assertThat(Inference.chiSquared(3.841458820694124, 1)).isCloseTo(0.05, within(1e-12));
    }

    @Test
    void shouldGiveEffectsOfEveryDimensionAgainstItsFirstLevel() {
        Frame frame = Families.panel(4, Family.POISSON, 12, 6);

        FitResult fit = Estimator.fit(frame, FitSpec.of("y ~ x | year + unit", Family.POISSON));

        assertThat(fit.fixedEffects()).hasSize(18).extracting(FixedEffect::dimension).startsWith("unit").endsWith("year");
        assertThat(fit.fixedEffects().get(12).estimate()).isZero();
        double slope = fit.coefficients().get(0).estimate();
        for (int i = 0; i < frame.rows(); i++) {
            double eta = slope * frame.numbers("x")[i] + fit.fixedEffects().get(i / 6).estimate()
                    + fit.fixedEffects().get(12 + i % 6).estimate();
            assertThat(fit.observations().linearPredictor()[i]).isCloseTo(eta, within(1e-9));
        }
        assertThat(fit.summary().dfModel()).isEqualTo(1 + 11 + 5);
        assertThat(fit.summary().parameters()).isEqualTo(1 + 12 + 5);
        assertThat(fit.summary().nUnits()).isEqualTo(6);
    }

    @Test
    void shouldTestTheDispersionAgainstPoisson() {
        Frame frame = Families.panel(5, Family.NEGBIN2, 12, 6);
        FitResult poisson = Estimator.fit(frame, FitSpec.of("y ~ x", Family.POISSON));

        FitResult fit = Estimator.fit(frame, FitSpec.of("y ~ x", Family.NEGBIN2));

        double gain = 2 * (fit.summary().logLik() - poisson.summary().logLik());
        assertThat(fit.dispersion().lrStatistic()).isCloseTo(gain, within(1e-8));
        assertThat(fit.dispersion().lrPValue()).isCloseTo(Gamma.regularizedGammaQ(0.5, gain / 2) / 2, within(1e-12));
        assertThat(fit.dispersion().theta()).isCloseTo(1 / fit.dispersion().alpha(), within(1e-12));
    }

    @Test
    void shouldRefuseStudentsTWithoutDegreesOfFreedom() {
        Frame frame = Frame.builder(3).number("y", new double[] { 1, 2, 4 }).number("x", new double[] { 1, 2, 5 })
                .number("z", new double[] { 3, 1, 1 }).build();

        assertThatThrownBy(
                () -> Estimator.fit(frame, FitSpec.builder("y ~ x + z", Family.POISSON).reference(Reference.T).build()))
                .isInstanceOfSatisfying(SpecificationException.class, e -> assertThat(e.field()).isEqualTo("reference"));
    }

    @Test
    void shouldCountMissingRowsInANote() {
        FitResult fit = Estimator.fit(missing(Families.panel(6, Family.POISSON, 12, 6)), FitSpec.of("y ~ x", Family.POISSON));

        assertThat(fit.notes()).singleElement().satisfies(note -> {
            assertThat(note.code()).isEqualTo(NoteCode.MISSING_ROWS_DROPPED);
            assertThat(note.message()).startsWith("2 rows lack");
        });
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = { "y ~ x | unit, RANDOM, -, -, -, effects", "y ~ x, FIXED, -, -, -, formula",
            "y ~ x, RANDOM, -, -, -, unit", "y ~ x, POOLED, unit, 0, -, level", "y ~ x, POOLED, unit, 1, -, level",
            "y ~ x, POOLED, unit, 0.5, FIRTH, penalty" })
    void shouldRefuseChoicesThatDoNotGoTogether(String formula, Effects effects, String unit, Double level, Penalty penalty,
            String field) {
        FitSpecBuilder spec = FitSpec.builder(formula, Family.POISSON).effects(effects).unit(unit).level(level)
                .penalty(penalty);

        assertThatThrownBy(spec::build).isInstanceOfSatisfying(SpecificationException.class,
                e -> assertThat(e.field()).isEqualTo(field));
    }

    @Test
    void shouldFillInDefaults() {
        FitSpec pooled = FitSpec.of("y ~ x", Family.POISSON);
        FitSpec random = FitSpec.builder("y ~ x", Family.POISSON).effects(Effects.RANDOM).unit("u").build();
        FitSpec sampled = FitSpec.builder("y ~ x", Family.POISSON).weights("w").weightType(WeightType.PROBABILITY).build();

        assertThat(pooled.effects()).isEqualTo(Effects.POOLED);
        assertThat(FitSpec.of("y ~ x | u", Family.POISSON).effects()).isEqualTo(Effects.FIXED);
        assertThat(pooled.level()).isEqualTo(0.95);
        assertThat(pooled.integration()).isNull();
        assertThat(random.integration()).isEqualTo(new Integration(Integration.Method.AGQ, null));
        assertThat(FitSpec.builder("y ~ x", Family.GAUSSIAN).effects(Effects.RANDOM).unit("u").build().integration()).isNull();
        assertThat(pooled.vcov()).isEqualTo(new VcovSpec(VcovType.OIM, SmallSample.NONE, null));
        assertThat(sampled.vcov()).isEqualTo(new VcovSpec(VcovType.ROBUST, SmallSample.STATA, null));
        assertThat(random.change().build()).isEqualTo(random);
        assertThat(clusters(FitSpec.builder("y ~ x | a + b", Family.POISSON), VcovType.CLUSTER)).containsExactly("a");
        assertThat(clusters(FitSpec.builder("y ~ x | a + b", Family.POISSON).unit("u"), VcovType.CLUSTER)).containsExactly("u");
        assertThat(clusters(FitSpec.builder("y ~ x", Family.POISSON).unit("u").period("t"), VcovType.TWO_WAY))
                .containsExactly("u", "t");
        assertThatThrownBy(() -> clusters(FitSpec.builder("y ~ x", Family.POISSON).unit("u"), VcovType.TWO_WAY))
                .hasMessageContaining("take 2 cluster column(s), not 0");
    }

    @Test
    void shouldRefuseReplicationsThatMeanNothing() {
        assertThatThrownBy(() -> vcov(VcovType.OIM, 50, null)).isInstanceOfSatisfying(SpecificationException.class,
                e -> assertThat(e.field()).isEqualTo("vcov.replications"));
        assertThatThrownBy(() -> vcov(VcovType.OIM, null, 1L)).isInstanceOfSatisfying(SpecificationException.class,
                e -> assertThat(e.field()).isEqualTo("vcov.seed"));
        assertThatThrownBy(() -> vcov(VcovType.BOOTSTRAP, 19, null)).hasMessageContaining("between 20 and 100000, not 19");
        assertThatThrownBy(() -> vcov(VcovType.BOOTSTRAP, 100_001, null)).hasMessageContaining("not 100001");
        assertThat(vcov(VcovType.BOOTSTRAP, 20, null).vcov().replications()).isEqualTo(20);
        assertThat(vcov(VcovType.BOOTSTRAP, 100_000, 9L).vcov().seed()).isEqualTo(9);
        assertThat(vcov(VcovType.WILD_SCORE, null, null).vcov())
                .isEqualTo(new VcovSpec(VcovType.WILD_SCORE, SmallSample.NONE, List.of(),
                        999, 1L));
        assertThatThrownBy(() -> new Integration(null, 0)).isInstanceOf(SpecificationException.class);
        assertThatThrownBy(() -> new Integration(null, 256)).isInstanceOf(SpecificationException.class);
        assertThat(new Integration(null, 255).nodes()).isEqualTo(255);
        assertThat(new Integration(null, 1).nodes()).isEqualTo(1);
        assertThat(new Integration(Integration.Method.LAPLACE, 7).nodes()).isNull();
    }

    @Test
    void shouldKnowWhatOutcomesCanBe() {
        assertThat(Arrays.stream(Family.values()).filter(family -> family.outcome().allows(1.5))).containsExactly(
                Family.POISSON,
                Family.GAUSSIAN);
        assertThat(Arrays.stream(Family.values()).filter(family -> family.outcome().allows(2))).doesNotContain(Family.LOGIT,
                Family.PROBIT).hasSize(4);
        assertThat(Arrays.stream(Family.values()).filter(family -> family.outcome().allows(-1)))
                .containsExactly(Family.GAUSSIAN);
        assertThat(Arrays.stream(Family.values())).allMatch(family -> family.outcome().allows(0) && family.outcome().allows(1));
        assertThat(Arrays.stream(Family.values())).noneMatch(family -> family.outcome().allows(Double.POSITIVE_INFINITY));
        assertThat(Arrays.stream(Family.values()).filter(Family::isLogLinear)).containsExactly(Family.POISSON, Family.NEGBIN1,
                Family.NEGBIN2);
        assertThat(Arrays.stream(Family.values()).filter(Family::hasDispersion)).containsExactly(Family.NEGBIN1,
                Family.NEGBIN2);
    }

    @Test
    void shouldHoldColumnsByName() {
        Frame.Builder builder = Frame.builder(2).number("a", new double[] { 1, NA }).text("b", new String[] { "x", null })
                .alias("c", "a").alias("d", "b").alias("a", "b");
        Frame frame = builder.build();

        assertThat(frame.rows()).isEqualTo(2);
        assertThat(frame.names()).containsExactly("a", "b", "c", "d");
        assertThat(frame.numbers("c")).isEqualTo(frame.numbers("a"));
        assertThat(frame.texts("d")).isEqualTo(frame.texts("b"));
        assertThat(frame.isText("b")).isTrue();
        assertThat(frame.isText("a")).isFalse();
        assertThat(frame.has("q")).isFalse();
        assertThat(frame.has("b")).isTrue();
        assertThat(frame.grouping("a")).isSameAs(frame.grouping("a"));
        assertThat(frame.pick(new int[] { 1, 0, 0 }).build().texts("b")).containsExactly(null, "x", "x");
        assertThat(frame.pick(new int[] { 1, 0, 0 }).build().numbers("a")).containsExactly(NA, 1, 1);
        assertThatThrownBy(() -> frame.numbers("b")).hasMessageContaining("holds text");
        assertThatThrownBy(() -> frame.texts("a")).hasMessageContaining("holds numbers");
        assertThatThrownBy(() -> frame.numbers("q")).hasMessage("There is no column 'q'. Columns are: a, b, c, d.");
        assertThatThrownBy(() -> frame.texts("q")).hasMessageContaining("no column");
        assertThatThrownBy(() -> frame.grouping("q")).hasMessageContaining("no column");
        assertThatThrownBy(() -> builder.number("a", new double[2])).hasMessageContaining("there twice");
        assertThatThrownBy(() -> builder.number("e", new double[3])).hasMessageContaining("has 3 rows, not 2");
    }

    private static FitSpec vcov(VcovType type, Integer replications, Long seed) {
        return FitSpec.of("y ~ x", Family.POISSON).withVcov(new VcovSpec(type, null, null, replications, seed));
    }

    private static List<String> clusters(FitSpecBuilder spec, VcovType type) {
        return spec.vcov(VcovSpec.of(type)).build().vcov().cluster();
    }

    private static Frame missing(Frame frame) {
        double[] x = frame.numbers("x").clone();
        x[4] = NA;
        x[9] = NA;
        return Panels.with(frame, "x", x);
    }
}
