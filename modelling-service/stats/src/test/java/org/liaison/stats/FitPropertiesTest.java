package org.liaison.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.stats.summary.Coefficient;
import org.liaison.stats.summary.Observations;

/** What must hold for any data, on seeded random panels. */
class FitPropertiesTest {

    private static final String MODEL = "y ~ x + z | unit + year";

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3 })
    void shouldNotDependOnTheOrderOfRows(long seed) {
        Frame panel = Panels.panel(seed, 15, 6, 0.3);
        List<Integer> order = IntStream.range(0, panel.rows()).boxed().collect(Collectors.toList());
        Collections.shuffle(order, new Random(seed));

        FitResult shuffled = fit(Panels.pick(panel, order.stream().mapToInt(i -> i).toArray()), MODEL, Family.NEGBIN2);

        assertSame(shuffled, fit(panel, MODEL, Family.NEGBIN2), 1e-9);
    }

    @Test
    void shouldReportRowsInTheOrderOfTheFrameHoweverTheyAreSorted() {
        Frame panel = Panels.panel(1, 15, 6, 0.3);
        List<Integer> order = IntStream.range(0, panel.rows()).boxed().collect(Collectors.toList());
        Collections.shuffle(order, new Random(1));

        Observations shuffled = fit(Panels.pick(panel, order.stream().mapToInt(i -> i).toArray()), MODEL, Family.NEGBIN2)
                .observations();

        Observations sorted = fit(panel, MODEL, Family.NEGBIN2).observations();
        for (int i = 0; i < panel.rows(); i++) {
            assertThat(shuffled.row()[i]).isEqualTo(i);
            assertThat(shuffled.outcome()[i]).isEqualTo(sorted.outcome()[order.get(i)]);
            assertThat(shuffled.fitted()[i]).isCloseTo(sorted.fitted()[order.get(i)], within(1e-8));
            assertThat(shuffled.residual()[i]).isCloseTo(sorted.residual()[order.get(i)], within(1e-8));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = { 1e-9, 1e12 })
    void shouldScaleTheCoefficientWithTheColumn(double scale) {
        Frame panel = Panels.panel(4, 15, 6, 0.3);
        Frame scaled = Panels.with(panel, "x",
                Arrays.stream(panel.numbers("x")).map(v -> scale * (v + 3)).toArray());

        FitResult plain = fit(panel, MODEL, Family.NEGBIN2);
        FitResult other = fit(scaled, MODEL, Family.NEGBIN2);

        Coefficient expected = plain.coefficients().get(0);
        assertThat(other.coefficients().get(0).estimate() * scale).isCloseTo(expected.estimate(),
                within(1e-8 * expected.stdError()));
        assertThat(other.coefficients().get(0).statistic()).isCloseTo(expected.statistic(), within(1e-7));
        assertThat(other.summary().logLik()).isCloseTo(plain.summary().logLik(), within(1e-9));
    }

    @ParameterizedTest
    @EnumSource(value = VcovType.class, names = { "OIM", "EIM", "OPG", "HC0", "HC1", "ROBUST", "CLUSTER" })
    void shouldTakeFrequencyTwoAsTheRowTwice(VcovType type) {
        Frame panel = Panels.panel(5, 12, 6, 0.3);
        double[] w = panel.numbers("w");
        int[] repeated = IntStream.range(0, panel.rows()).flatMap(i -> IntStream.range(0, (int) w[i]).map(c -> i)).toArray();
        VcovSpec vcov = VcovSpec.of(type, type.isClustered() ? new String[] { "unit" } : new String[0]);

        FitResult weighted = Estimator.fit(panel,
                FitSpec.builder(MODEL, Family.NEGBIN2).vcov(vcov).weights("w").build());

        FitResult rows = Estimator.fit(Panels.pick(panel, repeated), FitSpec.of(MODEL, Family.NEGBIN2).withVcov(vcov));
        assertSame(weighted, rows, 1e-8);
        assertThat(weighted.summary().nobs()).isEqualTo(repeated.length);
        assertThat(weighted.summary().logLikNull()).isCloseTo(rows.summary().logLikNull(), within(1e-8));
        assertThat(weighted.dispersion().stdError()).isCloseTo(rows.dispersion().stdError(), within(1e-9));
    }

    @ParameterizedTest
    @EnumSource(value = Family.class, names = { "POISSON", "NEGBIN2" })
    void shouldTakeAnOffsetOfLogDaysAsExposure(Family family) {
        Frame panel = Panels.panel(6, 15, 6, 0.3);
        String formula = "y ~ x + z + factor(year)";

        FitResult exposure = Estimator.fit(panel, FitSpec.builder(formula, family).exposure("days").build());

        FitResult column = Estimator.fit(panel, FitSpec.builder(formula, family).offset("log_days").build());
        FitResult term = fit(panel, "y ~ x + z + factor(year) + offset(log(days))", family);
        assertSame(exposure, column, 1e-9);
        assertSame(exposure, term, 1e-9);
    }

    @ParameterizedTest
    @EnumSource(value = VcovType.class, names = { "OIM", "EIM", "HC1", "ROBUST", "CLUSTER" })
    void shouldAbsorbEffectsAsIfTheyWereDummies(VcovType type) {
        Frame panel = Panels.panel(7, 15, 6, 0.3);
        VcovSpec vcov = VcovSpec.of(type, type.isClustered() ? new String[] { "year" } : new String[0]);

        FitResult absorbed = Estimator.fit(panel, FitSpec.of(MODEL, Family.NEGBIN2).withVcov(vcov));

        FitResult dummies = Estimator.fit(panel,
                FitSpec.of("y ~ x + z + factor(unit) + factor(year)", Family.NEGBIN2).withVcov(vcov));
        assertThat(absorbed.summary().parameters()).isEqualTo(dummies.summary().parameters());
        assertThat(absorbed.summary().logLikNull()).isCloseTo(dummies.summary().logLikNull(), within(1e-9));
        for (Coefficient c : absorbed.coefficients()) {
            Coefficient other = coefficient(dummies, c.term());
            assertThat(c.estimate()).isCloseTo(other.estimate(), within(1e-8));
            assertThat(c.stdError()).isCloseTo(other.stdError(), within(1e-8));
        }
        double constant = coefficient(dummies, "(intercept)").estimate();
        assertThat(absorbed.fixedEffects().get(0).estimate()).isCloseTo(constant, within(1e-7));
        assertThat(absorbed.fixedEffects().get(1).estimate())
                .isCloseTo(constant + coefficient(dummies, "factor(unit)u101").estimate(), within(1e-7));
        assertThat(absorbed.fixedEffects().get(15).estimate()).isZero();
        assertThat(absorbed.fixedEffects().get(16).estimate())
                .isCloseTo(coefficient(dummies, "factor(year)2012").estimate(), within(1e-7));
    }

    @ParameterizedTest
    @ValueSource(longs = { 8, 9, 10 })
    void shouldTendToPoissonAsTheDispersionVanishes(long seed) {
        Frame panel = Panels.panel(seed, 20, 8, 0);
        String model = "y ~ x + z + offset(log_days) | unit + year";

        FitResult poisson = fit(panel, model, Family.POISSON);
        FitResult negbin = fit(panel, model, Family.NEGBIN2);

        assertThat(negbin.summary().logLik()).isBetween(poisson.summary().logLik() - 1e-9, poisson.summary().logLik() + 3);
        assertThat(negbin.dispersion().alpha()).isBetween(0.0, 0.02);
        assertThat(negbin.coefficients().get(0).estimate()).isCloseTo(poisson.coefficients().get(0).estimate(),
                within(0.2 * poisson.coefficients().get(0).stdError()));
    }

    @ParameterizedTest
    @EnumSource(value = Family.class, names = { "POISSON", "NEGBIN2" })
    void shouldSumToTheOutcomeWithinEveryUnitOfAPoissonFit(Family family) {
        Frame panel = Panels.panel(11, 15, 6, 0.3);

        FitResult fit = fit(panel, MODEL, family);

        double residuals = Arrays.stream(fit.observations().residual()).sum();
        assertThat(fit.observations().row()).hasSize(panel.rows());
        assertThat(Math.abs(residuals)).isLessThan(family == Family.POISSON ? 1e-8 : 0.2 * panel.rows());
    }

    @Tag("long")
    @Test
    void shouldReachTheSameLimitWithAbsorbedEffectsAndDummiesHoweverSeparatedTheRowsAre() {
        for (long seed = 0; seed < 300; seed++) {
            Frame panel = sparse(new Random(seed));

            FitResult absorbed = fit(panel, "y ~ x + d + e | unit + year", Family.POISSON);

            FitResult dummies = fit(panel, "y ~ x + d + e + factor(unit) + factor(year)", Family.POISSON);
            assertThat(absorbed.summary().converged()).as("seed " + seed).isTrue();
            assertThat(dummies.summary().converged()).as("seed " + seed).isTrue();
            assertThat(dummies.summary().logLik()).as("seed " + seed).isCloseTo(absorbed.summary().logLik(), within(1e-7));
        }
    }

    /** Few rows, few events, rare dummies: mostly separated. */
    private static Frame sparse(Random random) {
        int years = 2 + random.nextInt(6);
        int n = (4 + random.nextInt(12)) * years;
        double level = -2 + 2.5 * random.nextDouble();
        double[] x = random.doubles(n).map(v -> v * 1e6).toArray();
        double[] d = random.doubles(n).map(v -> v < 0.2 ? 1 : 0).toArray();
        double[] e = Arrays.stream(d).map(v -> v * random.nextInt(3)).toArray();
        double[] y = Arrays.stream(x).map(v -> Math.floor(Math.exp(level + v / 1e6 + 0.8 * random.nextGaussian()))).toArray();
        y[0] = 2;
        return Frame.builder(n).number("unit", IntStream.range(0, n).mapToDouble(i -> Math.floorDiv(i, years)).toArray())
                .number("year", IntStream.range(0, n).mapToDouble(i -> i % years).toArray()).number("x", x).number("d", d)
                .number("e", e).number("y", y).build();
    }

    private static FitResult fit(Frame frame, String formula, Family family) {
        return Estimator.fit(frame, FitSpec.of(formula, family));
    }

    private static Coefficient coefficient(FitResult fit, String term) {
        return fit.coefficients().stream().filter(c -> c.term().equals(term)).findFirst().orElseThrow();
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
