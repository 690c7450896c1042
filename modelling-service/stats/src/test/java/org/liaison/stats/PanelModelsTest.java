package org.liaison.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.stats.margins.MarginalEffect;
import org.liaison.stats.margins.Margins;
import org.liaison.stats.margins.MarginsSpec;
import org.liaison.stats.margins.MarginsType;
import org.liaison.stats.optimise.Point;
import org.liaison.stats.summary.Coefficient;
import org.liaison.stats.summary.Note;
import org.liaison.stats.summary.NoteCode;
import org.liaison.stats.summary.RandomEffect;
import org.liaison.stats.test.LikelihoodRatioTest;

/** What must hold of models with random and conditional effects, on seeded random panels. */
class PanelModelsTest {

    private final Frame panel = Panels.panel(21, 25, 6, 0.4);

    @ParameterizedTest
    @CsvSource({ "NEGBIN2, RANDOM", "NEGBIN1, RANDOM", "POISSON, WITHIN_BETWEEN", "GAUSSIAN, RANDOM", "NEGBIN2, RANDOM_BETA",
            "POISSON, CONDITIONAL", "NEGBIN1, CONDITIONAL" })
    void shouldNotDependOnTheOrderOfRows(Family family, Effects effects) {
        List<Integer> order = IntStream.range(0, panel.rows()).boxed().collect(Collectors.toList());
        Collections.shuffle(order, new Random(1));
        int[] rows = order.stream().mapToInt(i -> i).toArray();

        FitResult shuffled = fit(Panels.pick(panel, rows), spec("y ~ x + z", family, effects));

        FitResult plain = fit(panel, spec("y ~ x + z", family, effects));
        assertSame(shuffled, plain, 1e-8);
        for (int i = 0; i < rows.length; i++) {
            assertThat(shuffled.observations().fitted()[i]).isCloseTo(plain.observations().fitted()[rows[i]], within(1e-7));
        }
    }

    @ParameterizedTest
    @CsvSource({ "NEGBIN2, RANDOM, 1e12", "PROBIT, RANDOM, 1e-9", "GAUSSIAN, WITHIN_BETWEEN, 1e12",
            "NEGBIN2, RANDOM_BETA, 1e12",
            "POISSON, CONDITIONAL, 1e12", "NEGBIN1, CONDITIONAL, 1e-9" })
    void shouldScaleTheCoefficientWithTheColumn(Family family, Effects effects, double scale) {
        Frame binary = withBinary(panel);
        String y = family == Family.PROBIT ? "b" : "y";
        Frame scaled = Panels.with(binary, "x", Arrays.stream(binary.numbers("x")).map(v -> scale * (v + 3)).toArray());

        FitResult fit = fit(scaled, spec(y + " ~ x + z", family, effects));

        FitResult plain = fit(binary, spec(y + " ~ x + z", family, effects));
        String term = effects == Effects.WITHIN_BETWEEN ? "x_within" : "x";
        Coefficient expected = coefficient(plain, term);
        assertThat(coefficient(fit, term).estimate() * scale).isCloseTo(expected.estimate(),
                within(1e-7 * expected.stdError()));
        assertThat(coefficient(fit, term).statistic()).isCloseTo(expected.statistic(), within(1e-6));
        assertThat(fit.summary().logLik()).isCloseTo(plain.summary().logLik(), within(1e-8));
    }

    @ParameterizedTest
    @CsvSource({ "NEGBIN2, RANDOM, OIM", "POISSON, RANDOM, CLUSTER", "GAUSSIAN, RANDOM, OIM",
            "GAUSSIAN, WITHIN_BETWEEN, ROBUST",
            "NEGBIN2, RANDOM_BETA, OPG", "POISSON, CONDITIONAL, HC0", "NEGBIN1, CONDITIONAL, OIM" })
    void shouldTakeFrequencyTwoAsTheRowTwice(Family family, Effects effects, VcovType type) {
        double[] w = panel.numbers("w");
        int[] repeated = IntStream.range(0, panel.rows()).flatMap(i -> IntStream.range(0, (int) w[i]).map(c -> i)).toArray();
        FitSpec spec = spec("y ~ x + z", family, effects).withVcov(VcovSpec.of(type));

        FitResult weighted = fit(panel, spec.change().weights("w").build());

        FitResult twice = fit(Panels.pick(panel, repeated), spec);
        assertSame(weighted, twice, 1e-8);
        assertThat(weighted.summary().nobs()).isEqualTo(twice.summary().nobs());
        assertThat(weighted.summary().logLikNull()).isCloseTo(twice.summary().logLikNull(), within(1e-8));
    }

    @ParameterizedTest
    @CsvSource({ "NEGBIN2, RANDOM", "NEGBIN2, RANDOM_BETA", "POISSON, CONDITIONAL" })
    void shouldTakeAnExposureAsTheOffsetOfItsLogarithm(Family family, Effects effects) {
        FitSpec spec = spec("y ~ x + z", family, effects);

        FitResult exposure = fit(panel, spec.change().exposure("days").build());

        assertSame(exposure, fit(panel, spec.change().offset("log_days").build()), 1e-10);
    }

    @Test
    void shouldTakeAWeightOfAUnitAsThatManyUnits() {
        double[] weight = IntStream.range(0, panel.rows()).mapToDouble(i -> 1 + i / 6 % 2).toArray();
        int[] repeated = IntStream.range(0, panel.rows()).flatMap(i -> IntStream.range(0, (int) weight[i]).map(c -> i))
                .toArray();
        Frame twice = Panels.pick(panel, repeated);
        String[] names = new String[repeated.length];
        int[] seen = new int[panel.rows()];
        Arrays.setAll(names, i -> panel.texts("unit")[repeated[i]] + "-" + seen[repeated[i]]++);
        Frame renamed = Panels.with(twice, "copy",
                IntStream.range(0, names.length).mapToDouble(i -> names[i].endsWith("1") ? 1 : 0).toArray());
        Frame.Builder copies = Frame.builder(names.length).text("unit", names);
        renamed.names().stream().filter(name -> !name.equals("unit"))
                .forEach(name -> copies.number(name, renamed.numbers(name)));

        FitResult sampled = fit(Panels.with(panel, "p", weight),
                spec("y ~ x", Family.POISSON, Effects.RANDOM).change().weights("p").weightType(WeightType.PROBABILITY)
                        .vcov(VcovSpec.of(VcovType.OIM)).build());

        assertSame(sampled, fit(copies.build(), spec("y ~ x", Family.POISSON, Effects.RANDOM)), 1e-8);
        assertThatThrownBy(() -> fit(panel, spec("y ~ x", Family.POISSON, Effects.RANDOM).change().weights("w")
                .weightType(WeightType.PROBABILITY).build()))
                .isInstanceOfSatisfying(SpecificationException.class, e -> assertThat(e.field()).isEqualTo("weights"));
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3 })
    void shouldHaveTheSlopesOfUnconditionalFixedEffectsGivenTheTotals(long seed) {
        Frame frame = Panels.panel(seed, 20, 5, 0.3);

        FitResult conditional = fit(frame, spec("y ~ x + z + factor(year)", Family.POISSON, Effects.CONDITIONAL)
                .withVcov(new VcovSpec(VcovType.CLUSTER, SmallSample.NONE, null)));

        FitResult fixed = fit(frame, FitSpec.builder("y ~ x + z | unit + year", Family.POISSON)
                .vcov(new VcovSpec(VcovType.CLUSTER, SmallSample.NONE, List.of("unit"))).build());
        for (String term : List.of("x", "z")) {
            assertThat(coefficient(conditional, term).estimate()).isCloseTo(coefficient(fixed, term).estimate(), within(1e-10));
            assertThat(coefficient(conditional, term).stdError()).isCloseTo(coefficient(fixed, term).stdError(), within(1e-9));
        }
        assertThat(conditional.observations().fitted()[7]).isCloseTo(fixed.observations().fitted()[7], within(1e-8));
        assertThat(conditional.coefficients()).noneMatch(c -> c.term().equals("(intercept)"));
        assertThat(conditional.fixedEffects()).isEmpty();
        assertThat(conditional.randomEffects()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Family.class, names = { "POISSON", "NEGBIN2" })
    void shouldLeaveOutUnitsThatTellNothingGivenTheirTotal(Family family) {
        double[] y = panel.numbers("y").clone();
        Arrays.fill(y, 0, 6, 0);
        Frame frame = Panels.with(panel, "y", y);
        int[] kept = IntStream.range(0, panel.rows()).filter(i -> i <= 6 || i >= 12).toArray();

        FitResult fit = fit(Panels.pick(frame, kept), spec("y ~ x + z", family, Effects.CONDITIONAL));

        assertThat(note(fit, NoteCode.ALL_ZERO_UNIT_DROPPED).levels()).containsExactly("u100");
        assertThat(note(fit, NoteCode.SINGLETON_DROPPED).levels()).containsExactly("u101");
        assertThat(fit.summary().nobs()).isEqualTo(panel.rows() - 12);
        assertThat(fit.summary().nobsDropped()).isEqualTo(7);
        assertThat(fit.summary().nUnits()).isEqualTo(23);
    }

    @Test
    void shouldSayWhatAConditionalModelDoesNotIdentify() {
        double[] constant = IntStream.range(0, panel.rows()).mapToDouble(i -> i / 6 % 4).toArray();
        Frame frame = Panels.with(panel, "region", constant);

        FitResult poisson = fit(frame, spec("y ~ x + region", Family.POISSON, Effects.CONDITIONAL));

        assertThat(note(poisson, NoteCode.ABSORBED_BY_FIXED_EFFECTS).terms()).contains("region", "unit");
        FitResult negbin = fit(frame, spec("y ~ x + region", Family.NEGBIN1, Effects.CONDITIONAL));
        assertThat(note(negbin, NoteCode.NOT_TRUE_FIXED_EFFECTS).message()).contains("Allison and Waterman");
        assertThat(negbin.coefficients()).extracting(Coefficient::term).containsExactly("(intercept)", "x", "region");
        assertThatThrownBy(() -> margins(poisson, "x")).isInstanceOf(SpecificationException.class)
                .hasMessageContaining("level of the mean");
        assertThatThrownBy(() -> fit(frame, spec("y ~ region", Family.POISSON, Effects.CONDITIONAL)))
                .hasMessageContaining("No term varies within");
    }

    @ParameterizedTest
    @CsvSource({ "PROBIT, CONDITIONAL", "GAUSSIAN, CONDITIONAL", "POISSON, RANDOM_BETA", "GAUSSIAN, RANDOM_BETA" })
    void shouldRefuseEffectsThatAFamilyDoesNotHave(Family family, Effects effects) {
        String y = family == Family.PROBIT ? "b" : "y";

        assertThatThrownBy(() -> fit(withBinary(panel), spec(y + " ~ x", family, effects)))
                .isInstanceOfSatisfying(SpecificationException.class, e -> assertThat(e.field()).isEqualTo("effects"));
    }

    @ParameterizedTest
    @CsvSource({ "EIM, , vcov.type", "TWO_WAY, , vcov.type", "CLUSTER, SANDWICH, vcov.small_sample",
            "CLUSTER, FIXEST, vcov.small_sample" })
    void shouldRefuseErrorsThatPanelModelsDoNotHave(VcovType type, SmallSample smallSample, String field) {
        List<String> clusters = type == VcovType.TWO_WAY ? List.of("unit", "year") : List.of();
        FitSpec spec = spec("y ~ x", Family.POISSON, Effects.RANDOM).withVcov(new VcovSpec(type, smallSample, clusters));

        assertThatThrownBy(() -> fit(panel, spec)).isInstanceOfSatisfying(SpecificationException.class,
                e -> assertThat(e.field()).isEqualTo(field));
    }

    @Test
    void shouldRefuseClustersThatCutUnits() {
        FitSpec spec = spec("y ~ x", Family.POISSON, Effects.RANDOM).withVcov(VcovSpec.of(VcovType.CLUSTER, "year"));

        assertThatThrownBy(() -> fit(panel, spec)).hasMessageContaining("whole units");
    }

    @Test
    void shouldTakeTheFactorsOfRobustErrorsByUnit() {
        FitSpec spec = spec("y ~ x + z", Family.POISSON, Effects.RANDOM);

        double plain = fit(panel, spec.withVcov(VcovSpec.of(VcovType.HC0))).coefficients().get(1).stdError();

        double stata = fit(panel, spec.withVcov(VcovSpec.of(VcovType.ROBUST))).coefficients().get(1).stdError();
        double hc1 = fit(panel, spec.withVcov(VcovSpec.of(VcovType.HC1))).coefficients().get(1).stdError();
        assertThat(stata * stata).isCloseTo(plain * plain * 25 / 24, within(1e-12));
        assertThat(hc1 * hc1).isCloseTo(plain * plain * 150 / 147, within(1e-12));
        FitResult byRegion = fit(
                Panels.with(panel, "region", IntStream.range(0, panel.rows()).mapToDouble(i -> i / 6 % 5).toArray()),
                spec.withVcov(VcovSpec.of(VcovType.CLUSTER, "region")));
        assertThat(byRegion.summary().nClusters()).isEqualTo(5);
    }

    @ParameterizedTest
    @EnumSource(value = Family.class, names = { "POISSON", "NEGBIN2", "NEGBIN1" })
    void shouldReportAVarianceOfZeroWhereUnitsDoNotDiffer(Family family) {
        Frame alike = underdispersedUnits();

        FitResult fit = fit(alike, spec("y ~ x", family, Effects.RANDOM));

        FitResult pooled = fit(alike, FitSpec.of("y ~ x", family));
        RandomEffect effect = fit.randomEffects().get(0);
        assertThat(effect.variance()).isZero();
        assertThat(effect.stdError()).isNull();
        assertThat(effect.lrPValue()).isEqualTo(1);
        assertThat(fit.summary().converged()).isTrue();
        assertThat(fit.summary().logLik()).isCloseTo(pooled.summary().logLik(), within(1e-9));
        assertThat(coefficient(fit, "x").estimate()).isCloseTo(coefficient(pooled, "x").estimate(), within(1e-9));
        assertThat(coefficient(fit, "x").stdError()).isCloseTo(coefficient(pooled, "x").stdError(), within(1e-9));
        assertThat(note(fit, NoteCode.VARIANCE_AT_BOUNDARY).terms()).containsExactly("unit");
        assertThat(LikelihoodRatioTest.of(pooled, fit).pValue()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(value = Family.class, names = { "NEGBIN2", "NEGBIN1" })
    void shouldBePoissonGivenTheUnitWhereThatIsAllTheDispersion(Family family) {
        Frame frame = Panels.panel(4, 40, 5, 0);
        String model = "y ~ x + z + factor(year) + offset(log_days)";

        FitResult fit = fit(frame, spec(model, family, Effects.RANDOM));

        FitResult poisson = fit(frame, spec(model, Family.POISSON, Effects.RANDOM));
        double gain = fit.summary().logLik() - poisson.summary().logLik();
        if (fit.dispersion().alpha() == 0) {
            assertThat(note(fit, NoteCode.DISPERSION_AT_BOUNDARY)).isNotNull();
            assertThat(fit.dispersion().lrPValue()).isEqualTo(1);
            assertThat(gain).isCloseTo(0, within(1e-9));
            assertThat(coefficient(fit, "x").stdError()).isCloseTo(coefficient(poisson, "x").stdError(), within(1e-9));
        } else {
            assertThat(gain).isBetween(0.0, 3.0);
            assertThat(fit.dispersion().lrStatistic()).isCloseTo(2 * gain, within(1e-7));
        }
        assertThat(fit.randomEffects().get(0).variance()).isPositive();
        assertThat(fit.summary().aic() - 2 * gain).isNotNaN();
    }

    @Test
    void shouldTestTheVarianceAgainstThePooledModel() {
        FitResult random = fit(panel, spec("y ~ x + z", Family.NEGBIN2, Effects.RANDOM));
        FitResult pooled = fit(panel, FitSpec.of("y ~ x + z", Family.NEGBIN2));

        double statistic = 2 * (random.summary().logLik() - pooled.summary().logLik());

        assertThat(random.randomEffects().get(0).lrStatistic()).isCloseTo(statistic, within(1e-9));
        assertThat(random.randomEffects().get(0).lrPValue())
                .isCloseTo(LikelihoodRatioTest.of(pooled, random).pValue(), within(1e-9));
        assertThat(random.summary().parameters()).isEqualTo(pooled.summary().parameters() + 1);
        assertThat(random.summary().dfModel()).isEqualTo(2);
        assertThat(random.summary().logLikNull()).isEqualTo(pooled.summary().logLikNull());
    }

    @Test
    void shouldSplitWhatVariesWithinUnits() {
        double[] region = IntStream.range(0, panel.rows()).mapToDouble(i -> i / 6 % 4).toArray();
        Frame frame = Panels.with(panel, "region", region);

        FitResult fit = fit(frame, spec("y ~ x + region + x:z + I(x^2) + factor(year)", Family.POISSON,
                Effects.WITHIN_BETWEEN));

        assertThat(fit.coefficients()).extracting(Coefficient::term).containsExactly("(intercept)", "x_within", "x_between",
                "region", "x:z_within", "x:z_between", "I(x^2)_within", "I(x^2)_between", "factor(year)2012",
                "factor(year)2013",
                "factor(year)2014", "factor(year)2015", "factor(year)2016");
        assertThat(fit.spec().formula().text()).contains("x:z");
        assertThat(margins(fit, "x_within").estimate()).isNotNaN();
    }

    @Test
    void shouldHaveTheWithinEstimateOfFixedEffectsInALinearModel() {
        FitResult split = fit(panel, spec("y ~ x + z", Family.GAUSSIAN, Effects.WITHIN_BETWEEN));

        FitResult fixed = fit(panel, FitSpec.of("y ~ x + z | unit", Family.GAUSSIAN));
        assertThat(coefficient(split, "x_within").estimate()).isCloseTo(coefficient(fixed, "x").estimate(), within(1e-10));
    }

    @Test
    void shouldRefuseAColumnNamedLikeAPart() {
        assertThatThrownBy(() -> fit(Panels.with(panel, "x_within", panel.numbers("z")),
                spec("y ~ x", Family.POISSON, Effects.WITHIN_BETWEEN)))
                .isInstanceOfSatisfying(SpecificationException.class, e -> assertThat(e.column()).isEqualTo("x_within"));
    }

    @ParameterizedTest
    @CsvSource({ "POISSON, RANDOM", "NEGBIN2, RANDOM", "LOGIT, RANDOM", "PROBIT, RANDOM", "NEGBIN2, RANDOM_BETA",
            "GAUSSIAN, RANDOM" })
    void shouldDifferentiateTheMeanAveragedOverUnits(Family family, Effects effects) {
        String y = family.outcome() == Family.Outcome.BINARY ? "b" : "y";
        FitResult fit = fit(withBinary(panel), spec(y + " ~ x + z", family, effects));
        double h = 1e-4;

        MarginalEffect slope = Margins
                .compute(fit, new MarginsSpec(List.of("x"), MarginsType.AT, Map.of("x", List.of(0.5)), null, null))
                .get(0);

        List<MarginalEffect> around = Margins.compute(fit,
                new MarginsSpec(List.of(), null, Map.of("x", List.of(0.5 + h, 0.5 - h)), null, null));
        assertThat(slope.estimate()).isCloseTo((around.get(0).estimate() - around.get(1).estimate()) / (2 * h), within(1e-5));
        assertThat(slope.stdError()).isPositive();
    }

    @Test
    void shouldCountTheVarianceInErrorsOfPredictions() {
        FitResult fit = fit(panel, spec("y ~ 1", Family.POISSON, Effects.RANDOM));
        double variance = fit.randomEffects().get(0).variance();
        double mean = Math.exp(fit.coefficients().get(0).estimate() + variance / 2);

        MarginalEffect prediction = Margins.compute(fit, new MarginsSpec(List.of(), null, null, null, null)).get(0);

        double expected = fit.model().covariance().orElseThrow()
                .of(new Point(new double[] { mean * variance }, new double[] { mean }));
        assertThat(prediction.estimate()).isCloseTo(mean, within(1e-10));
        assertThat(prediction.stdError()).isCloseTo(Math.sqrt(expected), within(1e-10));
        assertThat(fit.observations().fitted()[3]).isCloseTo(mean, within(1e-10));
    }

    @ParameterizedTest
    @EnumSource(value = Effects.class, names = { "RANDOM", "RANDOM_BETA", "CONDITIONAL" })
    void shouldEndWhenItsMonitorSaysSo(Effects effects) {
        assertThatThrownBy(() -> Estimator.fit(panel, spec("y ~ x", Family.NEGBIN2, effects), (iteration, logLik) -> {
            if (iteration > 3) {
                throw new CancellationException();
            }
        })).isInstanceOf(CancellationException.class);
    }

    @Test
    void shouldRefuseAVarianceThatOneRowPerUnitCannotShow() {
        int[] first = IntStream.range(0, 25).map(u -> 6 * u).toArray();

        assertThatThrownBy(
                () -> fit(Panels.pick(withBinary(panel), first), spec("b ~ x", Family.LOGIT, Effects.RANDOM)))
                .isInstanceOfSatisfying(SpecificationException.class, e -> assertThat(e.field()).isEqualTo("unit"));
    }

    @ParameterizedTest
    @EnumSource(value = Effects.class, names = { "RANDOM", "WITHIN_BETWEEN", "RANDOM_BETA", "CONDITIONAL" })
    void shouldNeverBeSilentOnScarceData(Effects effects) {
        for (long seed = 0; seed < 25; seed++) {
            Frame frame = Panels.panel(seed, 4 + (int) seed % 5, 2 + (int) seed % 3, seed % 2);
            for (Family family : new Family[] { Family.NEGBIN2, Family.NEGBIN1 }) {
                try {
                    FitResult fit = fit(frame, spec("y ~ x + z", family, effects));
                    assertThat(fit.summary().converged() || fit.notes().stream().anyMatch(
                            note -> note.code() == NoteCode.NOT_CONVERGED)).as(seed + " " + family).isTrue();
                    assertThat(fit.summary().logLik()).as(seed + " " + family).isFinite();
                    assertThat(fit.coefficients()).allSatisfy(c -> assertThat(c.estimate()).isFinite());
                } catch (SpecificationException e) {
                    assertThat(e.getMessage()).isNotBlank();
                }
            }
        }
    }

    /** Every unit has the same total and the same columns. */
    private static Frame underdispersedUnits() {
        int n = 120;
        String[] unit = new String[n];
        Arrays.setAll(unit, i -> "u" + i / 4);
        double[] x = IntStream.range(0, n).mapToDouble(i -> i % 4).toArray();
        double[] y = IntStream.range(0, n).mapToDouble(i -> new double[] { 0, 7, 1, 12 }[(i + i / 4 % 2) % 4]).toArray();
        return Frame.builder(n).text("unit", unit).number("x", x).number("y", y).build();
    }

    private static Frame withBinary(Frame frame) {
        return Panels.with(frame, "b", Arrays.stream(frame.numbers("y")).map(v -> v > 4 ? 1 : 0).toArray());
    }

    private static FitSpec spec(String formula, Family family, Effects effects) {
        return FitSpec.builder(formula, family).effects(effects).unit("unit").build();
    }

    private static FitResult fit(Frame frame, FitSpec spec) {
        return Estimator.fit(frame, spec);
    }

    private static MarginalEffect margins(FitResult fit, String variable) {
        return Margins.compute(fit, new MarginsSpec(List.of(variable), null, null, null, null)).get(0);
    }

    private static Coefficient coefficient(FitResult fit, String term) {
        return fit.coefficients().stream().filter(c -> c.term().equals(term)).findFirst().orElseThrow();
    }

    private static Note note(FitResult fit, NoteCode code) {
        return fit.notes().stream().filter(note -> note.code() == code).findFirst().orElseThrow();
    }

    private static void assertSame(FitResult a, FitResult b, double tolerance) {
        assertThat(a.summary().logLik()).isCloseTo(b.summary().logLik(), within(1e-8));
        assertThat(a.coefficients()).hasSameSizeAs(b.coefficients());
        for (int j = 0; j < a.coefficients().size(); j++) {
            assertThat(a.coefficients().get(j).term()).isEqualTo(b.coefficients().get(j).term());
            assertThat(a.coefficients().get(j).estimate()).isCloseTo(b.coefficients().get(j).estimate(), within(tolerance));
            assertThat(a.coefficients().get(j).stdError()).isCloseTo(b.coefficients().get(j).stdError(), within(tolerance));
        }
    }
}
