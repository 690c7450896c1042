package org.liaison.stats.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.stats.Effects;
import org.liaison.stats.Estimator;
import org.liaison.stats.Family;
import org.liaison.stats.FitMonitor;
import org.liaison.stats.FitResult;
import org.liaison.stats.FitSpec;
import org.liaison.stats.FitSpecBuilder;
import org.liaison.stats.Frame;
import org.liaison.stats.Integration;
import org.liaison.stats.Panels;
import org.liaison.stats.SmallSample;
import org.liaison.stats.SpecificationException;
import org.liaison.stats.VcovSpec;
import org.liaison.stats.VcovType;
import org.liaison.stats.margins.Margins;
import org.liaison.stats.margins.MarginsSpec;
import org.liaison.stats.summary.Coefficient;
import org.liaison.stats.summary.Note;
import org.liaison.stats.summary.NoteCode;

/** Errors of the bootstraps beside those of the sandwich, to which they tend. */
class BootstrapTest {

    private final Frame panel = panel();

    @Tag("long")
    @ParameterizedTest
    @CsvSource({ "y ~ x + z + factor(year) | unit, NEGBIN2, BOOTSTRAP", "y ~ x + z | unit + year, POISSON, BOOTSTRAP",
            "y ~ x + log_days, NEGBIN1, BOOTSTRAP", "y ~ x + log_days | year, GAUSSIAN, BOOTSTRAP",
            "d ~ x + z, LOGIT, BOOTSTRAP", "d ~ x + z, PROBIT, WILD_SCORE", "y ~ x + log_days, GAUSSIAN, WILD_SCORE",
            "y ~ x + z | unit + year, NEGBIN2, WILD_SCORE",
            "y ~ x + log_days, POISSON, WILD_SCORE" })
    void shouldComeCloseToTheClusteredSandwichOnALargePanel(String formula, Family family, VcovType type) {
        FitResult sandwich = fit(formula, family, new VcovSpec(VcovType.CLUSTER, SmallSample.NONE, List.of("unit")));

        FitResult bootstrap = fit(formula, family, new VcovSpec(type, null, List.of("unit"), 599, 4L));

        // the standard deviation of a variance over 599 replications is about 6 %
        for (int j = 0; j < 2; j++) {
            Coefficient one = bootstrap.coefficients().get(j);
            assertThat(one.stdError()).isCloseTo(sandwich.coefficients().get(j).stdError(), withinPercentage(20));
            assertThat(one.estimate()).isEqualTo(sandwich.coefficients().get(j).estimate());
            assertThat(one.confLow()).isLessThan(one.estimate());
        }
        assertThat(bootstrap.summary().nClusters()).isEqualTo(250);
        assertThat(bootstrap.notes()).isEqualTo(sandwich.notes());
        if (family.hasDispersion()) {
            assertThat(bootstrap.dispersion().stdError()).isCloseTo(sandwich.dispersion().stdError(), withinPercentage(30));
        }
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({ "POISSON, RANDOM", "NEGBIN2, RANDOM", "POISSON, WITHIN_BETWEEN", "POISSON, CONDITIONAL", "GAUSSIAN, RANDOM" })
    void shouldDrawWholeUnitsWhereUnitsHaveEffects(Family family, Effects effects) {
        Frame small = Panels.panel(8, 80, 5, family == Family.NEGBIN2 ? 0.4 : 0);
        FitSpecBuilder spec = FitSpec.builder("y ~ x + z", family).effects(effects).unit("unit")
                .integration(effects == Effects.CONDITIONAL || family == Family.GAUSSIAN ? null
                        : new Integration(Integration.Method.AGQ, 7));
        FitResult sandwich = Estimator.fit(small,
                spec.vcov(new VcovSpec(VcovType.CLUSTER, SmallSample.NONE, List.of("unit"))).build());

        FitResult bootstrap = Estimator.fit(small,
                spec.vcov(new VcovSpec(VcovType.BOOTSTRAP, null, null, 150, 4L)).build());

        for (int j = 0; j < sandwich.coefficients().size(); j++) {
            Coefficient one = bootstrap.coefficients().get(j);
            assertThat(one.estimate()).isEqualTo(sandwich.coefficients().get(j).estimate());
            assertThat(one.stdError()).as(one.term()).isCloseTo(sandwich.coefficients().get(j).stdError(),
                    withinPercentage(35));
        }
        assertThat(bootstrap.summary().nClusters()).isEqualTo(80);
        if (effects == Effects.RANDOM) {
            MarginsSpec average = new MarginsSpec(List.of("x"), null, null, null, null);
            assertThat(Margins.compute(bootstrap, average).get(0).stdError())
                    .isCloseTo(Margins.compute(sandwich, average).get(0).stdError(), withinPercentage(35));
            assertThat(bootstrap.randomEffects().get(0).stdError()).isPositive();
        }
    }

    @Test
    void shouldRefuseWildScoresOfModelsWithEffectsOfUnits() {
        assertThatThrownBy(() -> Estimator.fit(panel, FitSpec.builder("y ~ x", Family.POISSON).effects(Effects.RANDOM)
                .unit("unit").vcov(VcovSpec.of(VcovType.WILD_SCORE)).build())).hasMessageContaining("pooled and fixed");
    }

    @Tag("long")
    @Test
    void shouldDrawRowsWhereThereAreNoClusters() {
        FitResult robust = fit("y ~ x + log_days", Family.NEGBIN2, new VcovSpec(VcovType.ROBUST, SmallSample.NONE, null));

        FitResult bootstrap = fit("y ~ x + log_days", Family.NEGBIN2, VcovSpec.of(VcovType.BOOTSTRAP));

        assertThat(bootstrap.spec().vcov().cluster()).isEmpty();
        assertThat(bootstrap.spec().vcov().replications()).isEqualTo(999);
        assertThat(bootstrap.spec().vcov().seed()).isEqualTo(1);
        assertThat(bootstrap.summary().nClusters()).isNull();
        assertThat(bootstrap.coefficients().get(1).stdError()).isCloseTo(robust.coefficients().get(1).stdError(),
                withinPercentage(15));
    }

    @Test
    void shouldTakeTheUnitOrTheFirstEffectAsClusters() {
        VcovSpec few = new VcovSpec(VcovType.BOOTSTRAP, null, null, 20, null);

        assertThat(FitSpec.of("y ~ x | unit + year", Family.POISSON).withVcov(few).vcov().cluster()).containsExactly("unit");
        assertThat(FitSpec.builder("y ~ x", Family.POISSON).unit("year").vcov(few).build().vcov().cluster())
                .containsExactly("year");
    }

    @ParameterizedTest
    @CsvSource({ "BOOTSTRAP", "WILD_SCORE" })
    void shouldDependOnTheSeedAndNotOnThreads(VcovType type) throws Exception {
        VcovSpec spec = new VcovSpec(type, null, List.of("unit"), 50, 11L);
        FitResult once = fit("y ~ x | unit", Family.NEGBIN2, spec);

        ForkJoinPool one = new ForkJoinPool(1);
        FitResult alone = one.submit(() -> fit("y ~ x | unit", Family.NEGBIN2, spec)).get();
        one.shutdown();
        FitResult other = fit("y ~ x | unit", Family.NEGBIN2, new VcovSpec(type, null, List.of("unit"), 50, 12L));

        assertThat(alone.coefficients()).isEqualTo(once.coefficients());
        assertThat(other.coefficients().get(0).stdError()).isNotEqualTo(once.coefficients().get(0).stdError());
    }

    @Test
    void shouldEqualAnEstimateOnTheDrawnClusters() {
        FitResult fit = Estimator.fit(panel, FitSpec.of("y ~ x + z | unit + year", Family.NEGBIN2));
        Draws draws = new Draws(fit.model().model().sample(), "unit", 5);
        double[] times = draws.multipliers(3);
        int[] rows = fit.model().model().sample().rows();
        double[] weights = new double[panel.rows()];
        for (int i = 0; i < rows.length; i++) {
            weights[rows[i]] = times[i];
        }

        double[] refitted = fit.model().model().basis()
                .toOriginal(Refit.of(Optimums.of(fit.model())).orElseThrow().with(times).orElseThrow().point().dense());

        FitResult direct = Estimator.fit(Panels.with(panel, "times", weights),
                FitSpec.builder("y ~ x + z | unit + year", Family.NEGBIN2).weights("times").build());
        for (int j = 0; j < 2; j++) {
            Coefficient expected = direct.coefficients().get(j);
            assertThat(refitted[j]).isCloseTo(expected.estimate(), within(1e-8 * expected.stdError()));
        }
    }

    @Tag("long")
    @Test
    void shouldCarryOverToMarginalEffects() {
        FitResult sandwich = fit("y ~ x + z | unit + year", Family.POISSON,
                new VcovSpec(VcovType.CLUSTER, SmallSample.NONE, List.of("unit")));
        FitResult bootstrap = fit("y ~ x + z | unit + year", Family.POISSON,
                new VcovSpec(VcovType.BOOTSTRAP, null, List.of("unit"), 399, 2L));
        MarginsSpec average = new MarginsSpec(List.of("x"), null, null, null, null);

        assertThat(Margins.compute(bootstrap, average).get(0).stdError())
                .isCloseTo(Margins.compute(sandwich, average).get(0).stdError(), withinPercentage(20));
    }

    @Test
    void shouldUseSixValuesWhereClustersAreFew() {
        double[] signs = new Draws(Estimator.fit(panel, FitSpec.of("y ~ x", Family.POISSON)).model().reported(), "year", 1)
                .signs(0);

        assertThat(signs).hasSize(6);
        assertThat(Arrays.stream(signs).map(s -> Math.round(s * s * 2)).boxed()).isSubsetOf(1.0, 2.0, 3.0);
    }

    @Test
    void shouldGivePValuesOfTheReplicationsWhereClustersAreFew() {
        FitResult fit = fit("y ~ x + z", Family.POISSON, new VcovSpec(VcovType.WILD_SCORE, null, List.of("year"), 199, 3L));

        for (Coefficient row : fit.coefficients()) {
            assertThat(row.pValue() * 200).isCloseTo(Math.rint(row.pValue() * 200), within(1e-9));
            assertThat(row.confLow() > 0 || row.confHigh() < 0).isEqualTo(row.pValue() <= 0.05);
        }
    }

    @Test
    void shouldSayHowManyReplicationsFailed() {
        // one cluster holds all rows in which it is not zero, so that a third of the draws do not tell its coefficient
        double[] one = new double[panel.rows()];
        Arrays.setAll(one, i -> panel.texts("unit")[i].equals("u103") ? panel.numbers("x")[i] : 0);
        FitResult fit = Estimator.fit(Panels.with(panel, "one", one), FitSpec.of("y ~ x + one", Family.POISSON)
                .withVcov(new VcovSpec(VcovType.BOOTSTRAP, null, List.of("unit"), 100, 1L)));

        Note note = fit.notes().stream().filter(it -> it.code() == NoteCode.REPLICATIONS_FAILED).findFirst().orElseThrow();

        assertThat(note.message()).contains(" of 100 replications");
        assertThat(fit.coefficients().get(0).stdError()).isPositive();
    }

    @Test
    void shouldReportAndEndBetweenReplications() {
        VcovSpec spec = new VcovSpec(VcovType.BOOTSTRAP, null, List.of("unit"), 100, 1L);
        int[] largest = new int[1];
        FitMonitor monitor = new FitMonitor() {
            @Override
            public void step(int iteration, double logLik) {
            }

            @Override
            public void replication(int done, int of) {
                largest[0] = of;
                if (done > 50) {
                    throw new CancellationException();
                }
            }
        };

        assertThatThrownBy(
                () -> Estimator.fit(panel, FitSpec.of("y ~ x | unit", Family.POISSON).withVcov(spec), monitor))
                .isInstanceOf(CancellationException.class);
        assertThat(largest[0]).isEqualTo(100);
    }

    @Test
    void shouldRefuseChoicesThatMeanNothing() {
        assertThatThrownBy(() -> spec(new VcovSpec(VcovType.ROBUST, null, null, 100, null)))
                .isInstanceOfSatisfying(SpecificationException.class,
                        e -> assertThat(e.field()).isEqualTo("vcov.replications"));
        assertThatThrownBy(() -> spec(new VcovSpec(VcovType.OIM, null, null, null, 1L)))
                .isInstanceOfSatisfying(SpecificationException.class, e -> assertThat(e.field()).isEqualTo("vcov.seed"));
        assertThatThrownBy(() -> spec(new VcovSpec(VcovType.BOOTSTRAP, null, null, 5, null))).hasMessageContaining("between");
        assertThatThrownBy(() -> spec(new VcovSpec(VcovType.BOOTSTRAP, SmallSample.STATA, null)))
                .hasMessageContaining("'stata'");
        assertThatThrownBy(() -> spec(new VcovSpec(VcovType.BOOTSTRAP, null, List.of("unit", "year"))))
                .hasMessageContaining("not 2");
    }

    /** Counts, and whether they are above their middle. */
    private static Frame panel() {
        Frame counts = Panels.panel(21, 250, 6, 0.3);
        return Panels.with(counts, "d", Arrays.stream(counts.numbers("y")).map(y -> y > 4 ? 1 : 0).toArray());
    }

    private static FitSpec spec(VcovSpec vcov) {
        return FitSpec.of("y ~ x", Family.POISSON).withVcov(vcov);
    }

    private FitResult fit(String formula, Family family, VcovSpec vcov) {
        return Estimator.fit(panel, FitSpec.of(formula, family).withVcov(vcov));
    }
}
