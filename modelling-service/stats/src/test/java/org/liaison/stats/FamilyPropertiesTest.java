package org.liaison.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaison.stats.summary.Coefficient;

/** What must hold of every family, whatever the data. */
class FamilyPropertiesTest {

    private static final List<String> MODELS = List.of("y ~ x + z", "y ~ x * z + factor(year)", "y ~ x + z | unit",
            "y ~ x + z | unit + year", "y ~ x + I(x^2) | year");

    static Stream<Arguments> models() {
        return Arrays.stream(Family.values()).flatMap(family -> MODELS.stream()
                .flatMap(model -> LongStream.range(0, 4).mapToObj(seed -> Arguments.of(family, model, seed))));
    }

    static Stream<Arguments> covariances() {
        return Arrays.stream(Family.values())
                .flatMap(family -> Arrays.stream(VcovType.values()).filter(type -> !type.isResampled())
                        .map(type -> Arguments.of(family, type)));
    }

    @ParameterizedTest
    @MethodSource("models")
    void shouldNotDependOnTheOrderOfTheRowsNorOnUnits(Family family, String model, long seed) {
        Frame panel = Families.panel(seed, family, 14, 7);
        double[] large = Arrays.stream(panel.numbers("x")).map(v -> v * 1e12).toArray();

        FitResult fit = fit(panel, model, family);

        assertThat(fit.summary().converged()).isTrue();
        assertSame(fit(Panels.pick(panel, Families.shuffled(seed, panel.rows())), model, family), fit, 1e-8);
        FitResult scaled = fit(Panels.with(panel, "x", large), model, family);
        assertThat(scaled.summary().logLik()).isCloseTo(fit.summary().logLik(), within(1e-8));
        double estimate = coefficient(scaled, "x").estimate() * 1e12;
        assertThat(estimate).isCloseTo(coefficient(fit, "x").estimate(), within(1e-7 * coefficient(fit, "x").stdError()));
    }

    @ParameterizedTest
    @MethodSource("covariances")
    void shouldTakeFrequencyTwoAsTheRowTwice(Family family, VcovType type) {
        Frame panel = Families.panel(5, family, 14, 7);
        double[] w = panel.numbers("w");
        int[] repeated = IntStream.range(0, panel.rows()).flatMap(i -> IntStream.range(0, (int) w[i]).map(c -> i)).toArray();
        FitSpec spec = FitSpec.builder("y ~ x + z | unit", family).unit("unit").period("year").vcov(VcovSpec.of(type)).build();

        FitResult weighted = Estimator.fit(panel, spec.change().weights("w").build());

        FitResult rows = Estimator.fit(Panels.pick(panel, repeated), spec);
        assertSame(weighted, rows, 1e-8);
        assertThat(weighted.summary().nobs()).isEqualTo(rows.summary().nobs());
        assertThat(weighted.summary().aic()).isCloseTo(rows.summary().aic(), within(1e-7));
        assertThat(weighted.summary().bic()).isCloseTo(rows.summary().bic(), within(1e-7));
        assertThat(weighted.summary().logLikNull()).isCloseTo(rows.summary().logLikNull(), within(1e-7));
        assertThat(weighted.summary().deviance()).isCloseTo(rows.summary().deviance(), within(1e-7));
        assertThat(weighted.summary().pearsonChi2()).isCloseTo(rows.summary().pearsonChi2(), within(1e-6));
    }

    @ParameterizedTest
    @EnumSource(Family.class)
    void shouldNotDependOnTheScaleOfProbabilityWeights(Family family) {
        Frame panel = Families.panel(6, family, 14, 7);
        FitSpec spec = FitSpec.builder("y ~ x + z | unit", family).weights("w").weightType(WeightType.PROBABILITY).build();

        FitResult fit = Estimator.fit(panel, spec);

        double[] sevenths = Arrays.stream(panel.numbers("w")).map(w -> w / 7).toArray();
        FitResult scaled = Estimator.fit(Panels.with(panel, "w", sevenths), spec);
        assertThat(fit.spec().vcov().type()).isEqualTo(VcovType.ROBUST);
        assertThat(fit.summary().nobs()).isEqualTo(fit.observations().row().length);
        assertThat(scaled.summary().logLik()).isCloseTo(fit.summary().logLik() / 7, within(1e-8));
        for (int j = 0; j < 2; j++) {
            assertThat(scaled.coefficients().get(j).estimate()).isCloseTo(fit.coefficients().get(j).estimate(), within(1e-9));
            assertThat(scaled.coefficients().get(j).stdError()).isCloseTo(fit.coefficients().get(j).stdError(), within(1e-9));
        }
    }

    @ParameterizedTest
    @EnumSource(Family.class)
    void shouldTakeAnOffsetAsAKnownTerm(Family family) {
        Frame panel = Families.panel(7, family, 14, 7);
        double[] offset = Arrays.stream(panel.numbers("log_days")).map(v -> 0.3 * v).toArray();
        Frame frame = Panels.with(Panels.with(panel, "o", offset), "e", Arrays.stream(offset).map(Math::exp).toArray());

        FitResult column = Estimator.fit(frame, FitSpec.builder("y ~ x + z + factor(year)", family).offset("o").build());

        assertSame(Estimator.fit(frame, FitSpec.builder("y ~ x + z + factor(year)", family).exposure("e").build()), column,
                1e-8);
        assertSame(fit(frame, "y ~ x + z + factor(year) + offset(log_days * 0.3)", family), column, 1e-8);
    }

    @ParameterizedTest
    @MethodSource("covariances")
    void shouldAbsorbEffectsAsIfTheyWereDummies(Family family, VcovType type) {
        Frame panel = Families.panel(8, family, 14, 7);
        FitSpec spec = FitSpec.builder("y ~ x + z | unit + year", family).unit("unit").period("year").vcov(VcovSpec.of(type))
                .build();

        FitResult absorbed = Estimator.fit(panel, spec);

        FitResult dummies = Estimator.fit(panel, FitSpec.builder("y ~ x + z + factor(unit) + factor(year)", family).unit("unit")
                .period("year").vcov(VcovSpec.of(type)).build());
        assertThat(absorbed.summary().logLik()).isCloseTo(dummies.summary().logLik(), within(1e-8));
        if (absorbed.notes().isEmpty()) {
            assertThat(absorbed.summary().parameters()).isEqualTo(dummies.summary().parameters());
            for (Coefficient c : absorbed.coefficients()) {
                Coefficient other = coefficient(dummies, c.term());
                assertThat(c.estimate()).isCloseTo(other.estimate(), within(1e-7));
                assertThat(c.stdError()).isCloseTo(other.stdError(), within(1e-7));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = Family.class, names = { "NEGBIN1", "NEGBIN2" })
    void shouldTendToPoissonAsTheDispersionVanishes(Family family) {
        for (long seed = 0; seed < 30; seed++) {
            Frame panel = Panels.panel(seed, 20, 8, 0);
            String model = "y ~ x + z + offset(log_days) | unit + year";
            FitResult poisson = fit(panel, model, Family.POISSON);

            FitResult negbin = fit(panel, model, family);

            assertThat(negbin.summary().converged()).isTrue();
            assertThat(negbin.summary().logLik()).isBetween(poisson.summary().logLik() - 1e-9, poisson.summary().logLik() + 4);
            assertThat(negbin.dispersion().alpha()).isBetween(0.0, 0.3);
            assertThat(negbin.coefficients().get(0).estimate()).isCloseTo(poisson.coefficients().get(0).estimate(),
                    within(0.5 * poisson.coefficients().get(0).stdError()));
        }
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
            Coefficient c = a.coefficients().get(j);
            assertThat(c.term()).isEqualTo(b.coefficients().get(j).term());
            assertThat(c.estimate()).isCloseTo(b.coefficients().get(j).estimate(),
                    within(tolerance * (1 + Math.abs(c.estimate()))));
            assertThat(c.stdError()).isCloseTo(b.coefficients().get(j).stdError(), within(tolerance * (1 + c.stdError())));
        }
    }
}
