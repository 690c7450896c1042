package org.liaison.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.stats.margins.Margins;
import org.liaison.stats.margins.MarginsSpec;
import org.liaison.stats.summary.Note;
import org.liaison.stats.summary.NoteCode;

/** Logit given the units' numbers of ones, against R and sums over all orders. */
class ConditionalLogitTest {

    private final Frame panel = panel();

    /** survival 3.5-3, {@code clogit(y ~ x + factor(z) + strata(unit), method = "exact")}, eps 1e-14. */
    @Test
    void shouldAgreeWithClogit() {
        FitResult fit = fit(spec().build());

        assertThat(fit.summary().converged()).isTrue();
        assertThat(fit.summary().logLik()).isCloseTo(-190.737344918260, within(1e-9));
        assertThat(fit.summary().logLikNull()).isCloseTo(-221.459926627325, within(1e-9));
        assertThat(numbers(fit)).containsExactly(new double[] { 0.803865501646388, 0.119788514808141, -0.439830517679010,
                0.262251525727989, -0.537956807360207, 0.275980657525496 }, within(1e-8));
        assertThat(fit.spec().vcov().type()).isEqualTo(VcovType.OIM);
    }

    /** The same with each row repeated as often as its weight says. */
    @Test
    void shouldRepeatRowsByTheirFrequency() {
        FitResult fit = fit(spec().weights("w").build());

        assertThat(fit.summary().logLik()).isCloseTo(-412.825768593581, within(1e-9));
        assertThat(numbers(fit)).containsExactly(new double[] { 0.899138339101476, 0.0920693233401126, -0.606302588522033,
                0.1960273840601499, -0.896497985170700, 0.2092384006482845 }, within(1e-8));
    }

    @ParameterizedTest
    @CsvSource({ "1", "40" })
    void shouldBeTheShareOfTheOrderObserved(double scale) {
        double[] x = { 0.3, -1.2, 0.7, 2.1, 0.1, -0.4, 1.5, 0.2, -0.9, 0.6, 1.1, -1.7 };
        double[] y = { 1, 0, 0, 1, 1, 0, 1, 0, 1, 0, 1, 1 };
        double[] unit = { 1, 1, 1, 1, 1, 2, 2, 2, 3, 3, 3, 3 };
        Frame small = Frame.builder(12).number("x", x).number("y", y).number("unit", unit)
                .number("o", DoubleStream.iterate(0, o -> o + scale / 12).limit(12).toArray()).build();

        FitResult fit = Estimator.fit(small, FitSpec.builder("y ~ x", Family.LOGIT).effects(Effects.CONDITIONAL).unit("unit")
                .offset("o").build());

        double b = fit.coefficients().get(0).estimate();
        double logLik = 0;
        double score = 0;
        for (int u = 1; u <= 3; u++) {
            int of = u;
            int[] rows = IntStream.range(0, 12).filter(i -> unit[i] == of).toArray();
            int ones = (int) Arrays.stream(rows).mapToDouble(i -> y[i]).sum();
            double highest = IntStream.range(0, 1 << rows.length).filter(set -> Integer.bitCount(set) == ones)
                    .mapToDouble(set -> eta(set, rows, x, b, scale)).max().orElseThrow();
            double all = 0;
            double mean = 0;
            double observed = 0;
            double total = 0;
            double[] probability = new double[rows.length];
            for (int set = 0; set < 1 << rows.length; set++) {
                if (Integer.bitCount(set) == ones) {
                    double weight = Math.exp(eta(set, rows, x, b, scale) - highest);
                    all += weight;
                    for (int i = 0; i < rows.length; i++) {
                        mean += (set >> i & 1) * weight * x[rows[i]];
                        probability[i] += (set >> i & 1) * weight;
                    }
                }
            }
            for (int i : rows) {
                observed += y[i] * (b * x[i] + i * scale / 12);
                total += y[i] * x[i];
            }
            for (int i = 0; i < rows.length; i++) {
                assertThat(fit.observations().fitted()[rows[i]]).isCloseTo(probability[i] / all, within(1e-9));
            }
            logLik += observed - highest - Math.log(all);
            score += total - mean / all;
        }
        assertThat(fit.summary().logLik()).isCloseTo(logLik, within(1e-9));
        assertThat(score).isCloseTo(0, within(1e-6));
    }

    @Test
    void shouldLeaveOutUnitsThatTellNothing() {
        FitResult fit = fit(spec().build());

        List<Note> dropped = fit.notes().stream().filter(note -> note.code() == NoteCode.ALL_ZERO_UNIT_DROPPED).toList();
        assertThat(dropped).hasSize(2);
        assertThat(dropped.get(1).message()).contains("one in every row");
        assertThat(dropped.get(0).levels()).isNotEmpty().doesNotContainAnyElementsOf(dropped.get(1).levels());
        assertThat(fit.notes()).noneMatch(note -> note.code() == NoteCode.INCIDENTAL_PARAMETERS);
    }

    @Test
    void shouldTakeScoresOfUnitsForRobustErrors() {
        FitResult robust = fit(spec().vcov(VcovSpec.of(VcovType.ROBUST)).build());
        FitResult cluster = fit(spec().vcov(VcovSpec.of(VcovType.CLUSTER, "unit")).build());

        assertThat(numbers(robust)).isEqualTo(numbers(cluster));
        assertThat(robust.coefficients().get(0).stdError()).isBetween(0.08, 0.16);
    }

    @Test
    void shouldNameTermsThatAreAbsorbedOrSeparated() {
        double[] level = Arrays.stream(panel.numbers("unit")).map(u -> u % 5).toArray();
        double[] certain = IntStream.range(0, panel.rows())
                .mapToDouble(i -> panel.numbers("y")[i] + panel.numbers("year")[i] % 2)
                .toArray();
        Frame data = Panels.with(Panels.with(panel, "level", level), "certain", certain);

        FitResult fit = Estimator.fit(data,
                FitSpec.builder("y ~ x + level", Family.LOGIT).effects(Effects.CONDITIONAL).unit("unit")
                        .build());

        assertThat(fit.notes()).anyMatch(note -> note.code() == NoteCode.ABSORBED_BY_FIXED_EFFECTS);
        assertThat(fit.coefficients()).hasSize(1);
        assertThatThrownBy(() -> Margins.compute(fit, new MarginsSpec(null, null, null, null, null)))
                .hasMessageContaining("level of the mean");
        FitResult separated = Estimator.fit(data, FitSpec.builder("y ~ x + certain", Family.LOGIT).effects(Effects.CONDITIONAL)
                .unit("unit").build());
        assertThat(separated.notes()).anyMatch(note -> note.code() == NoteCode.INFINITE_ESTIMATE
                || note.code() == NoteCode.SEPARATED_OBSERVATIONS_DROPPED);
    }

    @Test
    void shouldRefuseWhatHasNoConditionalLikelihood() {
        assertThatThrownBy(() -> fit(spec().family(Family.PROBIT).build())).hasMessageContaining("not for 'probit'");
        Frame one = Frame.builder(3).number("y", new double[] { 1, 1, 0 }).number("x", new double[] { 1, 2, 3 })
                .number("unit", new double[] { 1, 1, 2 }).build();
        assertThatThrownBy(
                () -> Estimator.fit(one, FitSpec.builder("y ~ x", Family.LOGIT).effects(Effects.CONDITIONAL).unit("unit")
                        .build()))
                .hasMessageContaining("only ones");
    }

    private static double eta(int set, int[] rows, double[] x, double b, double scale) {
        return IntStream.range(0, rows.length).filter(i -> (set >> i & 1) == 1)
                .mapToDouble(i -> b * x[rows[i]] + rows[i] * scale / 12).sum();
    }

    private FitSpecBuilder spec() {
        return FitSpec.builder("y ~ x + factor(z)", Family.LOGIT).effects(Effects.CONDITIONAL).unit("unit");
    }

    private FitResult fit(FitSpec spec) {
        return Estimator.fit(panel, spec);
    }

    private static double[] numbers(FitResult fit) {
        return fit.coefficients().stream().flatMapToDouble(c -> DoubleStream.of(c.estimate(), c.stdError())).toArray();
    }

    private static Frame panel() {
        Random random = new Random(5);
        List<double[]> rows = new ArrayList<>();
        for (int unit = 0; unit < 60; unit++) {
            double effect = random.nextGaussian();
            int years = 2 + random.nextInt(14);
            for (int year = 0; year < years; year++) {
                double x = random.nextGaussian() + 0.3 * effect;
                double z = random.nextInt(3);
                double w = 1 + random.nextInt(3);
                double p = 1 / (1 + Math.exp(-effect - 0.8 * x + 0.5 * z));
                rows.add(new double[] { unit, year, x, z, w, random.nextDouble() < p ? 1 : 0 });
            }
        }
        Frame.Builder frame = Frame.builder(rows.size());
        Map.of("unit", 0, "year", 1, "x", 2, "z", 3, "w", 4, "y", 5)
                .forEach((name, at) -> frame.number(name, rows.stream().mapToDouble(row -> row[at]).toArray()));
        return frame.build();
    }
}
