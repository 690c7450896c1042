package org.liaison.stats.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.stats.Effects;
import org.liaison.stats.Estimator;
import org.liaison.stats.Family;
import org.liaison.stats.FitResult;
import org.liaison.stats.FitSpec;
import org.liaison.stats.Frame;
import org.liaison.stats.Integration;
import org.liaison.stats.Panels;
import org.liaison.stats.VcovSpec;
import org.liaison.stats.VcovType;
import org.liaison.stats.design.Grouping;
import org.liaison.stats.summary.Coefficient;

/** Estimates without each unit against estimation on the other rows. */
class InfluenceTest {

    private final Frame panel = Panels.panel(17, 30, 6, 0.3);

    @ParameterizedTest
    @CsvSource({ "y ~ x + z | unit + year, NEGBIN2, unit, CLUSTER", "y ~ x + z, POISSON, year, ROBUST",
            "y ~ x + z + w, GAUSSIAN, unit, HC1" })
    void shouldEqualEstimationOnTheOtherRows(String formula, Family family, String by, VcovType type) {
        FitSpec spec = FitSpec.builder(formula, family)
                .vcov(VcovSpec.of(type, type == VcovType.CLUSTER ? new String[] { "unit" }
                        : new String[0]))
                .build();
        FitResult fit = Estimator.fit(panel, spec);
        Grouping groups = groups(fit, by);

        List<InfluenceRow> rows = influence(fit, panel, groups, null);

        assertThat(rows).hasSize(groups.size() * fit.coefficients().size());
        int terms = fit.coefficients().size();
        for (int level = 0; level < groups.size(); level += 3) {
            int code = level;
            int[] rest = IntStream.range(0, groups.codes().length).filter(i -> groups.codes()[i] != code)
                    .map(i -> fit.observations().row()[i]).toArray();
            FitResult direct = Estimator.fit(Panels.pick(panel, rest), spec);
            for (int j = 0; j < terms; j++) {
                InfluenceRow row = rows.get(level * terms + j);
                Coefficient expected = direct.coefficients().get(j);
                assertThat(row.level()).isEqualTo(groups.levels()[level]);
                assertThat(row.method()).isEqualTo(InfluenceMethod.EXACT);
                assertThat(row.estimate()).isEqualTo(expected.estimate());
                assertThat(row.stdError()).isEqualTo(expected.stdError());
                assertThat(row.dfbeta()).isEqualTo(fit.coefficients().get(j).estimate() - expected.estimate());
                assertThat(row.dfbetas()).isEqualTo(row.dfbeta() / fit.coefficients().get(j).stdError());
                assertThat(row.stdErrorChange()).isEqualTo(fit.coefficients().get(j).stdError() - expected.stdError());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({ "y ~ x + z | unit + year, NEGBIN2, unit", "y ~ x + z | unit + year, POISSON, year",
            "y ~ x + z | unit, POISSON, unit",
            "y ~ x + z, NEGBIN2, unit", "y ~ x + z, NEGBIN1, year", "y ~ 0 + x + log_days, POISSON, unit",
            "d ~ x + z, LOGIT, unit" })
    void shouldComeCloseInOneStep(String formula, Family family, String by) {
        Frame large = Panels.panel(17, 120, 6, 0.3);
        Frame frame = Panels.with(large, "d", Arrays.stream(large.numbers("y")).map(y -> y > 4 ? 1 : 0).toArray());
        FitResult fit = Estimator.fit(frame, FitSpec.of(formula, family));
        Grouping groups = groups(fit, by);

        List<InfluenceRow> exact = influence(fit, frame, groups, InfluenceMethod.EXACT);
        List<InfluenceRow> step = influence(fit, frame, groups, InfluenceMethod.ONE_STEP);

        for (int i = 0; i < exact.size(); i++) {
            InfluenceRow one = exact.get(i);
            assertThat(step.get(i).term()).isEqualTo(one.term());
            assertThat(step.get(i).dfbetas()).isCloseTo(one.dfbetas(), within(0.01 + 0.15 * Math.abs(one.dfbetas())));
            assertThat(step.get(i).stdError()).isCloseTo(one.stdError(), within(0.05 * one.stdError()));
            assertThat(step.get(i).method()).isEqualTo(InfluenceMethod.ONE_STEP);
        }
    }

    @Test
    void shouldBeExactInOneStepForTheGaussianMean() {
        FitResult fit = Estimator.fit(panel, FitSpec.of("y ~ x + z | unit + year", Family.GAUSSIAN));
        Grouping groups = groups(fit, "unit");

        List<InfluenceRow> exact = influence(fit, panel, groups, InfluenceMethod.EXACT);
        List<InfluenceRow> step = influence(fit, panel, groups, InfluenceMethod.ONE_STEP);

        for (int i = 0; i < exact.size(); i++) {
            assertThat(step.get(i).dfbetas()).isCloseTo(exact.get(i).dfbetas(), within(1e-9));
            assertThat(step.get(i).stdError()).isNull();
        }
    }

    @Test
    void shouldEstimateModelsWithEffectsOfUnitsAnew() {
        FitResult fit = Estimator.fit(panel, FitSpec.builder("y ~ x + z", Family.POISSON).effects(Effects.WITHIN_BETWEEN)
                .unit("unit").integration(new Integration(Integration.Method.AGQ, 7)).build());
        Grouping groups = groups(fit, "unit");

        List<InfluenceRow> rows = influence(fit, panel, groups, null);

        assertThat(rows).hasSize(30 * 5).allSatisfy(row -> assertThat(row.estimate()).isNotNull());
        assertThatThrownBy(() -> influence(fit, panel, groups, InfluenceMethod.ONE_STEP)).hasMessageContaining("use 'exact'");
    }

    @Test
    void shouldHaveNoEstimateWhereALevelHoldsATermAlone() {
        double[] one = new double[panel.rows()];
        Arrays.setAll(one, i -> panel.texts("unit")[i].equals("u103") ? panel.numbers("x")[i] : 0);
        Frame frame = Panels.with(panel, "one", one);
        FitResult fit = Estimator.fit(frame, FitSpec.of("y ~ x + one", Family.POISSON));
        Grouping groups = groups(fit, "unit");
        int at = groups.indexOf("u103") * 3 + 2;

        InfluenceRow row = influence(fit, frame, groups, InfluenceMethod.EXACT).get(at);

        assertThat(row.term()).isEqualTo("one");
        assertThat(row.estimate()).isNull();
        assertThat(row.dfbeta()).isNull();
        assertThat(influence(fit, frame, groups, InfluenceMethod.ONE_STEP).get(at).estimate()).isNull();
    }

    @Test
    void shouldRefuseASingleLevel() {
        FitResult fit = Estimator.fit(panel, FitSpec.of("y ~ x", Family.POISSON));
        Grouping single = new Grouping("all", new int[fit.observations().row().length], new String[] { "1" });

        assertThatThrownBy(() -> influence(fit, panel, single, null)).hasMessageContaining("one level");
    }

    private static Grouping groups(FitResult fit, String column) {
        return Grouping.of(fit.model().reported().frame(), column, fit.observations().row());
    }

    private static List<InfluenceRow> influence(FitResult fit, Frame data, Grouping groups, InfluenceMethod method) {
        return Influence.of(fit, data, groups, method, (iteration, logLik) -> {
        });
    }
}
