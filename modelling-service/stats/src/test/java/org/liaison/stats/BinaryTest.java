package org.liaison.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaison.stats.margins.MarginalEffect;
import org.liaison.stats.margins.Margins;
import org.liaison.stats.margins.MarginsSpec;
import org.liaison.stats.summary.Coefficient;
import org.liaison.stats.summary.Note;
import org.liaison.stats.summary.NoteCode;

/** Binary outcomes whose estimates run to infinity, in either direction. */
class BinaryTest {

    @ParameterizedTest
    @EnumSource(value = Family.class, names = { "LOGIT", "PROBIT" })
    void shouldDropUnitsThatAreAllZeroAndUnitsThatAreAllOneFromFixedFits(Family family) {
        Frame panel = Families.panel(1, family, 12, 6);
        double[] y = panel.numbers("y").clone();
        String[] unit = panel.texts("unit");
        Arrays.setAll(y, i -> unit[i].equals("u103") ? 0 : unit[i].equals("u105") || unit[i].equals("u107") ? 1 : y[i]);

        FitResult fit = fit(Panels.with(panel, "y", y), "y ~ x + z | unit", family);

        List<Note> dropped = fit.notes().stream().filter(n -> n.code() == NoteCode.ALL_ZERO_UNIT_DROPPED).toList();
        assertThat(dropped).hasSize(2);
        assertThat(dropped.get(0).levels()).contains("u103").doesNotContain("u105");
        assertThat(dropped.get(1).levels()).contains("u105", "u107").doesNotContain("u103");
        assertThat(dropped.get(0).message()).startsWith("The outcome is zero");
        assertThat(dropped.get(1).message()).startsWith("The outcome is one");
        assertThat(fit.summary().nobsDropped()).isEqualTo(6 * dropped.stream().mapToInt(n -> n.levels().size()).sum());
        assertThat(fit.summary().converged()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = Family.class, names = { "LOGIT", "PROBIT" })
    void shouldKeepThemInPooledFitsAtTheSupremumOfTheLikelihood(Family family) {
        Frame panel = Families.panel(2, family, 12, 6);
        double[] y = panel.numbers("y").clone();
        String[] unit = panel.texts("unit");
        Arrays.setAll(y, i -> unit[i].equals("u103") ? 0 : unit[i].equals("u105") ? 1 : y[i]);
        Frame frame = Panels.with(panel, "y", y);

        FitResult pooled = fit(frame, "y ~ x + z + factor(unit)", family);

        FitResult fixed = fit(frame, "y ~ x + z | unit", family);
        assertThat(note(pooled, NoteCode.INFINITE_ESTIMATE).terms()).contains("factor(unit)u103", "factor(unit)u105");
        assertThat(pooled.summary().nobs()).isEqualTo(72);
        assertThat(pooled.summary().logLik()).isCloseTo(fixed.summary().logLik(), within(1e-9));
        assertThat(coefficient(pooled, "x").estimate()).isCloseTo(coefficient(fixed, "x").estimate(), within(1e-8));
        assertThat(pooled.observations().fitted()[18]).isZero();
        assertThat(pooled.observations().fitted()[30]).isEqualTo(1);
        assertThat(pooled.observations().linearPredictor()[30]).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @ParameterizedTest
    @EnumSource(value = Family.class, names = { "LOGIT", "PROBIT" })
    void shouldPredictSeparatedRowsWithCertaintyInAverages(Family family) {
        Frame panel = Families.panel(2, family, 12, 6);
        double[] y = panel.numbers("y").clone();
        String[] unit = panel.texts("unit");
        Arrays.setAll(y, i -> unit[i].equals("u103") ? 0 : unit[i].equals("u105") ? 1 : y[i]);

        FitResult pooled = fit(Panels.with(panel, "y", y), "y ~ x + factor(unit)", family);

        double at = Margins.compute(pooled, new MarginsSpec(List.of(), null, Map.of("x", List.of(1e6, -1e6)), null, null))
                .stream().mapToDouble(MarginalEffect::estimate).sum();
        double[] linear = pooled.observations().linearPredictor();
        double ones = Arrays.stream(linear).filter(eta -> eta == Double.POSITIVE_INFINITY).count() / 72.0;
        double finite = Arrays.stream(linear).filter(Double::isFinite).count() / 72.0;
        // Rows that are not separated are at 1 for one of the values and at 0 for the other.
        assertThat(ones).isPositive();
        assertThat(at).isCloseTo(finite + 2 * ones, within(1e-9));
    }

    @ParameterizedTest
    @EnumSource(value = Family.class, names = { "LOGIT", "PROBIT" })
    void shouldFindCompleteSeparation(Family family) {
        double[] x = IntStream.range(0, 30).mapToDouble(i -> i).toArray();
        Frame frame = Frame.builder(30).number("x", x).number("y", Arrays.stream(x).map(v -> v > 12 ? 1 : 0).toArray())
                .number("g", Arrays.stream(x).map(v -> v % 3).toArray()).build();

        FitResult fit = fit(frame, "y ~ x", family);

        assertThat(note(fit, NoteCode.INFINITE_ESTIMATE).terms()).containsExactlyInAnyOrder("(intercept)", "x");
        assertThat(fit.coefficients()).isEmpty();
        assertThat(fit.summary().logLik()).isZero();
        assertThat(fit.observations().fitted()).isEqualTo(fit.observations().outcome());
        assertThatThrownBy(() -> fit(frame, "y ~ x | g", family)).isInstanceOf(SpecificationException.class)
                .hasMessageContaining("separate every row");
    }

    @Test
    void shouldGiveFiniteEstimatesUnderFirthsPenaltyWhateverIsSeparated() {
        double[] x = IntStream.range(0, 30).mapToDouble(i -> 1e6 * i).toArray();
        double[] y = Arrays.stream(x).map(v -> v > 12e6 ? 1 : 0).toArray();
        Frame frame = Frame.builder(30).number("x", x).number("y", y)
                .number("g", IntStream.range(0, 30).mapToDouble(i -> i % 3).toArray()).build();
        double[] mirrored = Arrays.stream(y).map(v -> 1 - v).toArray();

        FitResult pooled = firth(frame, "y ~ x + factor(g)");

        FitResult fixed = firth(frame, "y ~ x | g");
        FitResult turned = firth(Panels.with(frame, "y", mirrored), "y ~ x + factor(g)");
        assertThat(pooled.summary().converged()).isTrue();
        assertThat(fixed.summary().logLik()).isCloseTo(pooled.summary().logLik(), within(1e-8));
        double estimate = coefficient(pooled, "x").estimate();
        assertThat(coefficient(fixed, "x").estimate() / estimate).isCloseTo(1, within(1e-8));
        assertThat(coefficient(fixed, "x").stdError() / coefficient(pooled, "x").stdError()).isCloseTo(1, within(1e-8));
        assertThat(coefficient(turned, "x").estimate() / estimate).isCloseTo(-1, within(1e-8));
    }

    @Test
    void shouldAddHalfAnEventToEachSideUnderFirthsPenalty() {
        double[] y = new double[20];
        y[3] = 1;

        FitResult fit = firth(Frame.builder(20).number("y", y).build(), "y ~ 1");
        FitResult none = firth(Frame.builder(20).number("y", new double[20]).build(), "y ~ 1");

        // Jeffreys' prior of a share is Beta(1/2, 1/2).
        assertThat(fit.observations().fitted()[0]).isCloseTo(1.5 / 21, within(1e-12));
        assertThat(none.observations().fitted()[0]).isCloseTo(0.5 / 21, within(1e-12));
        assertThat(none.summary().logLikNull()).isCloseTo(none.summary().logLik(), within(1e-10));
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource(value = Family.class, names = { "LOGIT", "PROBIT" })
    void shouldReachTheSameLimitWithAbsorbedEffectsAndDummiesHoweverSeparatedTheRowsAre(Family family) {
        int finite = 0;
        for (long seed = 0; seed < 300; seed++) {
            Frame frame = sparse(new Random(seed));
            String name = "seed " + seed;

            FitResult dummies = fit(frame, "y ~ x + d + e + factor(unit) + factor(year)", family);

            assertThat(dummies.summary().converged()).as(name).isTrue();
            assertThat(dummies.coefficients()).as(name).allSatisfy(c -> assertThat(Math.abs(c.estimate())).isLessThan(1e4));
            finite += dummies.notes().isEmpty() ? 1 : 0;
            try {
                FitResult absorbed = fit(frame, "y ~ x + d + e | unit + year", family);
                assertThat(absorbed.summary().converged()).as(name).isTrue();
                assertThat(absorbed.summary().logLik()).as(name).isCloseTo(dummies.summary().logLik(), within(1e-7));
            } catch (SpecificationException e) {
                assertThat(dummies.summary().logLik()).as(name).isCloseTo(0, within(1e-7));
            }
        }
        assertThat(finite).isLessThan(299);
    }

    @Test
    void shouldKeepProbabilitiesNearTheirEndsThatAreNotSeparated() {
        double[] x = IntStream.range(0, 400).mapToDouble(i -> i / 5.0 - 40).toArray();
        double[] y = Arrays.stream(x).map(v -> v > 0 ? 1 : 0).toArray();
        y[198] = 1;
        y[203] = 0;

        FitResult fit = fit(Frame.builder(400).number("x", x).number("y", y).build(), "y ~ x", Family.LOGIT);

        assertThat(fit.notes()).isEmpty();
        assertThat(fit.summary().converged()).isTrue();
        assertThat(fit.summary().pearsonChi2()).isFinite();
        assertThat(fit.summary().deviance()).isCloseTo(-2 * fit.summary().logLik(), within(1e-10));
    }

    @Test
    void shouldRefuseOutcomesThatAreNotZeroOrOneOrNeverVary() {
        double[] y = { 0, 1, 2 };

        assertThatThrownBy(() -> fit(Frame.builder(3).number("y", y).build(), "y ~ 1", Family.LOGIT))
                .isInstanceOfSatisfying(SpecificationException.class, e -> assertThat(e.row()).isEqualTo(2));
        assertThatThrownBy(() -> fit(Frame.builder(3).number("y", new double[] { 1, 1, 1 }).build(), "y ~ 1", Family.PROBIT))
                .hasMessageContaining("one in every row");
    }

    @Test
    void shouldGiveOddsRatiosForLogitAndNoneForProbit() {
        Frame panel = Families.panel(3, Family.LOGIT, 12, 6);

        Coefficient logit = coefficient(fit(panel, "y ~ x", Family.LOGIT), "x");
        Coefficient probit = coefficient(fit(panel, "y ~ x", Family.PROBIT), "x");

        assertThat(logit.ratio()).isEqualTo(Math.exp(logit.estimate()));
        assertThat(probit.ratio()).isNull();
        assertThat(probit.ratioConfLow()).isNull();
    }

    private static Frame sparse(Random random) {
        int years = 2 + random.nextInt(6);
        int n = (4 + random.nextInt(12)) * years;
        double[] x = random.doubles(n).map(v -> v * 1e6).toArray();
        double[] d = random.doubles(n).map(v -> v < 0.2 ? 1 : 0).toArray();
        double[] e = Arrays.stream(d).map(v -> v * random.nextInt(3)).toArray();
        double level = random.nextGaussian();
        double[] y = IntStream.range(0, n).mapToDouble(i -> level + x[i] / 1e6 + d[i] + 1.5 * random.nextGaussian() > 0 ? 1 : 0)
                .toArray();
        y[0] = 1;
        y[1] = 0;
        return Frame.builder(n).number("unit", IntStream.range(0, n).mapToDouble(i -> Math.floorDiv(i, years)).toArray())
                .number("year", IntStream.range(0, n).mapToDouble(i -> i % years).toArray()).number("x", x).number("d", d)
                .number("e", e).number("y", y).build();
    }

    private static FitResult firth(Frame frame, String formula) {
        return Estimator.fit(frame, FitSpec.builder(formula, Family.LOGIT).penalty(Penalty.FIRTH).build());
    }

    private static FitResult fit(Frame frame, String formula, Family family) {
        return Estimator.fit(frame, FitSpec.of(formula, family));
    }

    private static Coefficient coefficient(FitResult fit, String term) {
        return fit.coefficients().stream().filter(c -> c.term().equals(term)).findFirst().orElseThrow();
    }

    private static Note note(FitResult fit, NoteCode code) {
        return fit.notes().stream().filter(note -> note.code() == code).findFirst().orElseThrow();
    }
}
