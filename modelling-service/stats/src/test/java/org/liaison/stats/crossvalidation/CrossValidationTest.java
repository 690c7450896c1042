package org.liaison.stats.crossvalidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.distribution.discrete.PoissonDistribution;
import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.stats.Effects;
import org.liaison.stats.Estimator;
import org.liaison.stats.Family;
import org.liaison.stats.FitResult;
import org.liaison.stats.FitSpec;
import org.liaison.stats.Frame;
import org.liaison.stats.Panels;
import org.liaison.stats.SpecificationException;

/** Out-of-sample scores against explicit estimation without each fold. */
class CrossValidationTest {

    private static final int UNITS = 20;
    private static final int YEARS = 5;
    private final Frame panel = Panels.panel(7, UNITS, YEARS, 0.4);

    @Test
    void shouldDealUnitsIntoEqualPartsWhateverTheOrderOfRows() {
        Frame reversed = Panels.pick(panel, IntStream.range(0, panel.rows()).map(i -> panel.rows() - 1 - i).toArray());
        FitSpec spec = FitSpec.of("y ~ x + z", Family.NEGBIN2);

        CrossValidationResult result = compare(panel, folds(6, 3), spec);

        int[] sizes = new int[6];
        result.unitScores().forEach(unit -> sizes[unit.fold()]++);
        assertThat(sizes).containsOnly(3, 4);
        CrossValidationResult other = compare(reversed, folds(6, 3), spec);
        for (int u = 0; u < UNITS; u++) {
            assertThat(other.unitScores().get(u).unit()).isEqualTo(result.unitScores().get(u).unit());
            assertThat(other.unitScores().get(u).logScore()[0]).isCloseTo(result.unitScores().get(u).logScore()[0],
                    within(1e-9));
        }
        assertThat(compare(panel, folds(6, 4), spec).unitScores().stream().map(UnitScore::fold).toList())
                .isNotEqualTo(result.unitScores().stream().map(UnitScore::fold).toList());
    }

    @Test
    void shouldScorePooledModelsAsExplicitRefitsDo() {
        CrossValidationResult result = compare(panel, folds(4, 1), FitSpec.builder("y ~ x + z | year", Family.POISSON)
                .exposure("days").build());

        for (UnitScore unit : result.unitScores()) {
            FitResult fit = without(result, unit.fold(), FitSpec.builder("y ~ x + z + factor(year)", Family.POISSON)
                    .exposure("days").build());
            double expected = 0;
            for (int i : rows(unit.unit())) {
                double eta = Math.log(panel.numbers("days")[i]) + coefficient(fit, "(intercept)")
                        + coefficient(fit, "x") * panel.numbers("x")[i] + coefficient(fit, "z") * panel.numbers("z")[i]
                        + (panel.numbers("year")[i] == 2011 ? 0
                                : coefficient(fit, "factor(year)" + (int) panel.numbers("year")[i]));
                expected += new PoissonDistribution(Math.exp(eta)).logProbability((int) panel.numbers("y")[i]);
            }
            assertThat(unit.logScore()[0]).isCloseTo(expected, within(1e-7));
        }
    }

    @ParameterizedTest
    @CsvSource({ "RANDOM", "WITHIN_BETWEEN" })
    void shouldIntegrateTheEffectOfUnitsThatAreHeldOut(Effects effects) {
        FitSpec spec = FitSpec.builder("y ~ x + z", Family.NEGBIN2).effects(effects).unit("unit").build();

        CrossValidationResult result = compare(panel, folds(5, 2), spec);

        for (UnitScore unit : result.unitScores()) {
            FitResult fit = without(result, unit.fold(), spec);
            double sigma = Math.sqrt(fit.randomEffects().get(0).variance());
            int[] rows = rows(unit.unit());
            double xMean = Arrays.stream(rows).mapToDouble(i -> panel.numbers("x")[i]).average().orElseThrow();
            double zMean = Arrays.stream(rows).mapToDouble(i -> panel.numbers("z")[i]).average().orElseThrow();
            double density = integral(v -> {
                double sum = 0;
                for (int i : rows) {
                    double x = panel.numbers("x")[i];
                    double z = panel.numbers("z")[i];
                    double eta = coefficient(fit, "(intercept)") + sigma * v + (effects == Effects.RANDOM
                            ? coefficient(fit, "x") * x + coefficient(fit, "z") * z
                            : coefficient(fit, "x_within") * (x - xMean) + coefficient(fit, "x_between") * xMean
                                    + coefficient(fit, "z_within") * (z - zMean) + coefficient(fit, "z_between") * zMean);
                    sum += negBin(panel.numbers("y")[i], Math.exp(eta), fit.dispersion().alpha());
                }
                return Math.exp(sum - v * v / 2) / Math.sqrt(2 * Math.PI);
            });
            assertThat(unit.logScore()[0]).isCloseTo(Math.log(density), within(1e-7));
        }
    }

    @Test
    void shouldScoreLinearModelsByTheirJointNormalDensity() {
        FitSpec spec = FitSpec.builder("log_days ~ x + z", Family.GAUSSIAN).effects(Effects.RANDOM).unit("unit").build();
        Frame varied = Panels.with(panel, "log_days", IntStream.range(0, panel.rows())
                .mapToDouble(i -> panel.numbers("log_days")[i] + Math.sin(i / YEARS)).toArray());

        CrossValidationResult result = compare(varied, folds(5, 2), spec);

        UnitScore unit = result.unitScores().get(4);
        FitResult fit = without(varied, result, unit.fold(), spec);
        double within = fit.summary().residualVariance();
        double between = fit.randomEffects().get(0).variance();
        double density = integral(v -> {
            double product = Math.exp(-v * v / 2) / Math.sqrt(2 * Math.PI);
            for (int i : rows(unit.unit())) {
                double rest = varied.numbers("log_days")[i] - coefficient(fit, "(intercept)")
                        - coefficient(fit, "x") * varied.numbers("x")[i] - coefficient(fit, "z") * varied.numbers("z")[i]
                        - Math.sqrt(between) * v;
                product *= Math.exp(-rest * rest / within / 2) / Math.sqrt(2 * Math.PI * within);
            }
            return product;
        });
        assertThat(between).isPositive();
        assertThat(unit.logScore()[0]).isCloseTo(Math.log(density), within(1e-8));
    }

    @Test
    void shouldScoreBetaEffectsByTheirOwnLikelihood() {
        FitSpec spec = FitSpec.builder("y ~ x", Family.NEGBIN1).effects(Effects.RANDOM_BETA).unit("unit").build();

        CrossValidationResult result = compare(panel, folds(3, 1), spec);

        UnitScore unit = result.unitScores().get(2);
        FitResult fit = without(result, unit.fold(), spec);
        double r = fit.randomEffects().get(0).r();
        double s = fit.randomEffects().get(0).s();
        double mass = 0;
        double total = 0;
        double expected = 0;
        for (int i : rows(unit.unit())) {
            double rate = Math.exp(coefficient(fit, "(intercept)") + coefficient(fit, "x") * panel.numbers("x")[i]);
            double y = panel.numbers("y")[i];
            mass += rate;
            total += y;
            expected += Gamma.logGamma(rate + y) - Gamma.logGamma(rate) - Gamma.logGamma(y + 1);
        }
        expected += Gamma.logGamma(r + s) + Gamma.logGamma(r + mass) + Gamma.logGamma(s + total) - Gamma.logGamma(r)
                - Gamma.logGamma(s) - Gamma.logGamma(r + s + mass + total);
        assertThat(unit.logScore()[0]).isCloseTo(expected, within(1e-7));
    }

    @Test
    void shouldAddUpScoresAndTheErrorOfTheirDifference() {
        CrossValidationResult result = compare(panel, folds(null, 1), FitSpec.of("y ~ 1", Family.POISSON),
                FitSpec.builder("y ~ x + z", Family.NEGBIN2).exposure("days").effects(Effects.RANDOM).unit("unit").build());

        assertThat(result.folds()).isEqualTo(UNITS);
        ModelScore poor = result.models().get(0);
        ModelScore good = result.models().get(1);
        double[] differences = result.unitScores().stream().mapToDouble(u -> u.logScore()[0] - u.logScore()[1]).toArray();
        double mean = Arrays.stream(differences).average().orElseThrow();
        double variance = Arrays.stream(differences).map(d -> (d - mean) * (d - mean)).sum() / (UNITS - 1);
        assertThat(good.isBest()).isTrue();
        assertThat(poor.isBest()).isFalse();
        assertThat(good.difference()).isZero();
        assertThat(poor.difference()).isCloseTo(UNITS * mean, within(1e-9)).isNegative();
        assertThat(poor.differenceStdError()).isCloseTo(Math.sqrt(UNITS * variance), within(1e-9));
        assertThat(good.logScore()).isCloseTo(result.foldScores().stream().filter(f -> f.model() == 1)
                .mapToDouble(FoldScore::logScore).sum(), within(1e-9));
        assertThat(good.units()).isEqualTo(UNITS);
        assertThat(good.rows()).isEqualTo(UNITS * YEARS);
    }

    @Test
    void shouldCountFrequencyWeightsAsRepeatedRows() {
        int[] twice = IntStream.range(0, panel.rows()).boxed()
                .flatMap(i -> IntStream.range(0, (int) panel.numbers("w")[i]).mapToObj(time -> i)).mapToInt(i -> i).toArray();
        for (FitSpec spec : List.of(FitSpec.of("y ~ x", Family.NEGBIN2),
                FitSpec.builder("y ~ x", Family.POISSON).effects(Effects.RANDOM).unit("unit").build())) {
            CrossValidationResult weighted = compare(panel, folds(4, 1), spec.change().weights("w").build());
            CrossValidationResult repeated = compare(Panels.pick(panel, twice), folds(4, 1), spec);

            assertThat(weighted.models().get(0).logScore()).isCloseTo(repeated.models().get(0).logScore(), within(1e-6));
        }
    }

    @Test
    void shouldJudgeAllModelsOnTheRowsThatAllUse() {
        double[] holes = panel.numbers("z").clone();
        holes[3] = Double.NaN;
        holes[40] = Double.NaN;
        Frame data = Panels.with(panel, "z", holes);

        CrossValidationResult result = compare(data, folds(4, 1), FitSpec.of("y ~ x", Family.POISSON),
                FitSpec.of("y ~ z", Family.POISSON));

        assertThat(result.rows()).isEqualTo(panel.rows() - 2);
        assertThat(result.rowsLeftOut()).isEqualTo(2);
        assertThat(result.models().get(0).rows()).isEqualTo(panel.rows() - 2);
    }

    @Test
    void shouldNameFoldsWithoutWhichAModelCannotBeEstimated() {
        double[] rare = IntStream.range(0, panel.rows()).mapToDouble(i -> i < YEARS ? 1 + i : 0).toArray();
        Frame data = Panels.with(panel, "rare", rare);

        CrossValidationResult result = compare(data, folds(5, 1), FitSpec.of("y ~ rare", Family.POISSON),
                FitSpec.of("y ~ x", Family.POISSON));

        int fold = result.unitScores().get(0).fold();
        FoldScore failed = result.foldScores().stream().filter(f -> f.failure() != null).collect(Collectors.toList()).get(0);
        assertThat(failed.model()).isZero();
        assertThat(failed.fold()).isEqualTo(fold);
        assertThat(failed.failure()).contains("rare");
        assertThat(failed.logScore()).isNull();
        assertThat(result.models().get(0).failedFolds()).isOne();
        assertThat(result.models().get(0).units()).isEqualTo(UNITS - 4);
        assertThat(result.models().get(0).differenceUnits()).isEqualTo(UNITS - 4);
        assertThat(result.models().get(1).isBest()).isTrue();
        assertThat(result.unitScores().get(0).logScore()[0]).isNaN();
        assertThat(result.unitScores().get(0).logScore()[1]).isFinite();
    }

    @Test
    void shouldRefuseModelsThatDoNotPredictNewUnits() {
        refused(folds(4, 1), "no estimated effect", FitSpec.of("y ~ x | unit + year", Family.POISSON));
        refused(folds(4, 1), "no predictive density",
                FitSpec.builder("y ~ x", Family.POISSON).effects(Effects.CONDITIONAL).unit("unit").build());
        refused(folds(4, 1), "different outcomes", FitSpec.of("y ~ x", Family.POISSON), FitSpec.of("z ~ x", Family.LOGIT));
        refused(folds(4, 1), "Gaussian", FitSpec.of("y ~ x", Family.POISSON), FitSpec.of("y ~ x", Family.GAUSSIAN));
        refused(folds(UNITS + 1, 1), "fewer than", FitSpec.of("y ~ x", Family.POISSON));
        refused(new CrossValidationSpec("year", 3, false, 1), "held out whole",
                FitSpec.builder("y ~ x", Family.POISSON).effects(Effects.RANDOM).unit("unit").build());
        assertThatThrownBy(() -> folds(1, 1)).hasMessageContaining("two folds");
    }

    @Test
    void shouldRefuseFoldsThatTakeHours() {
        double[] numbers = IntStream.range(0, 50_000).mapToDouble(i -> i).toArray();
        Frame large = Frame.builder(numbers.length).number("unit", numbers)
                .number("y", Arrays.stream(numbers).map(i -> i % 3).toArray()).build();

        assertThatThrownBy(() -> compare(large, folds(null, 1), FitSpec.of("y ~ 1", Family.POISSON)))
                .hasMessageContaining("fewer folds");
    }

    @Test
    void shouldTellHowFarItIsAndEndWhenToldTo() {
        FitSpec spec = FitSpec.of("y ~ x", Family.POISSON);
        FitResult fit = Estimator.fit(panel, spec);

        assertThatThrownBy(() -> CrossValidation.of(panel, List.of(fit), List.of(fit.observations().row()), folds(4, 1),
                (done, of) -> {
                    throw new IllegalStateException("cancelled");
                })).hasMessage("cancelled");
    }

    private void refused(CrossValidationSpec how, String message, FitSpec... specs) {
        assertThatThrownBy(() -> compare(panel, how, specs)).isInstanceOf(SpecificationException.class)
                .hasMessageContaining(message);
    }

    private static CrossValidationSpec folds(Integer count, long seed) {
        return new CrossValidationSpec("unit", count, count == null, seed);
    }

    private static CrossValidationResult compare(Frame data, CrossValidationSpec how, FitSpec... specs) {
        List<FitResult> fits = Arrays.stream(specs).map(spec -> Estimator.fit(data, spec)).toList();
        return CrossValidation.of(data, fits, fits.stream().map(fit -> fit.observations().row()).toList(), how,
                (iteration, logLik) -> {
                });
    }

    private FitResult without(CrossValidationResult result, int fold, FitSpec spec) {
        return without(panel, result, fold, spec);
    }

    private static FitResult without(Frame data, CrossValidationResult result, int fold, FitSpec spec) {
        List<String> out = result.unitScores().stream().filter(u -> u.fold() == fold).map(UnitScore::unit).toList();
        int[] rest = IntStream.range(0, data.rows()).filter(i -> !out.contains(data.texts("unit")[i])).toArray();
        return Estimator.fit(Panels.pick(data, rest), spec);
    }

    private int[] rows(String unit) {
        return IntStream.range(0, panel.rows()).filter(i -> panel.texts("unit")[i].equals(unit)).toArray();
    }

    private static double coefficient(FitResult fit, String term) {
        return fit.coefficients().stream().filter(c -> c.term().equals(term)).findFirst().orElseThrow().estimate();
    }

    /** Over eight standard deviations either way, in pieces. */
    private static double integral(DoubleUnaryOperator function) {
        double sum = 0;
        for (double from = -8; from < 8; from += 0.25) {
            sum += new GaussIntegratorFactory().legendre(20, from, from + 0.25).integrate(function::applyAsDouble);
        }
        return sum;
    }

    private static double negBin(double y, double mu, double alpha) {
        return Gamma.logGamma(y + 1 / alpha) - Gamma.logGamma(1 / alpha) - Gamma.logGamma(y + 1)
                + y * Math.log(alpha * mu) - (y + 1 / alpha) * Math.log(1 + alpha * mu);
    }
}
