package org.liaison.stats.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import java.util.stream.Stream;

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
import org.liaison.stats.Penalty;
import org.liaison.stats.SpecificationException;
import org.liaison.stats.WeightType;

/** Which models Vuong's test compares. */
class ComparableModelsTest {

    private final Frame panel = Panels.panel(3, 12, 6, 0.4);

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "y ~ x; y ~ x + z; true", "y ~ x + z; y ~ x; false", "y ~ x - 1; y ~ x; true",
            "y ~ x; y ~ x - 1; false", "y ~ x + factor(u); y ~ x | u; true", "y ~ x | u; y ~ x + factor(u); true",
            "y ~ a:b; y ~ b:a; true", "y ~ x + offset(o); y ~ x + z + offset(o); true", "y ~ x; y ~ x + z + offset(o); false",
            "y ~ x + offset(o); y ~ x + z; false" })
    void shouldKnowWhatIsASpecialCase(String small, String large, boolean nested) {
        assertThat(VuongTest.isNested(FitSpec.of(small, Family.POISSON), FitSpec.of(large, Family.POISSON))).isEqualTo(nested);
    }

    @ParameterizedTest
    @CsvSource({ "POISSON, NEGBIN1, true", "POISSON, NEGBIN2, true", "NEGBIN2, POISSON, false", "NEGBIN1, NEGBIN2, false",
            "POISSON, LOGIT, false", "LOGIT, NEGBIN2, false", "LOGIT, LOGIT, true" })
    void shouldKnowWhichFamilyHoldsAnother(Family small, Family large, boolean nested) {
        assertThat(VuongTest.isNested(FitSpec.of("y ~ x", small), FitSpec.of("y ~ x", large))).isEqualTo(nested);
    }

    @Test
    void shouldTakeOffsetsForTheSameWhereverTheyAreGiven() {
        FitSpec term = FitSpec.of("y ~ x + offset(o)", Family.POISSON);
        FitSpec field = FitSpec.builder("y ~ x", Family.POISSON).offset("o").build();
        FitSpec exposure = FitSpec.builder("y ~ x", Family.POISSON).exposure("days").build();
        FitSpec logarithm = FitSpec.of("y ~ x + offset(log(days))", Family.POISSON);

        assertThat(VuongTest.isNested(term, field)).isTrue();
        assertThat(VuongTest.isNested(exposure, logarithm)).isTrue();
        assertThat(VuongTest.isNested(field, exposure)).isFalse();
        assertThat(VuongTest.isNested(field, FitSpec.of("y ~ x", Family.POISSON))).isFalse();
        assertThat(VuongTest.isNested(FitSpec.of("y ~ x", Family.POISSON), exposure)).isFalse();
    }

    @Test
    void shouldNameTheFitWithoutALikelihoodByRow() {
        FitResult pooled = Estimator.fit(panel, FitSpec.of("y ~ x", Family.POISSON));
        FitResult random = Estimator.fit(panel,
                FitSpec.builder("y ~ z", Family.POISSON).effects(Effects.RANDOM).unit("unit").build());
        FitResult sampled = Estimator.fit(panel,
                FitSpec.builder("y ~ z", Family.POISSON).weights("w").weightType(WeightType.PROBABILITY).build());
        double[] one = IntStream.range(0, panel.rows()).mapToDouble(i -> panel.numbers("y")[i] > 3 ? 1 : 0).toArray();
        FitResult firth = Estimator.fit(Panels.with(panel, "y", one),
                FitSpec.builder("y ~ z", Family.LOGIT).penalty(Penalty.FIRTH).build());

        for (FitResult fit : new FitResult[] { random, sampled, firth }) {
            assertThatThrownBy(() -> VuongTest.of(fit, pooled, 0.95, null)).isInstanceOfSatisfying(
                    SpecificationException.class, e -> assertThat(e.field()).isEqualTo("first"));
            assertThatThrownBy(() -> VuongTest.of(pooled, fit, 0.95, null)).isInstanceOfSatisfying(
                    SpecificationException.class, e -> assertThat(e.field()).isEqualTo("second"));
        }
        FitResult unweighted = Estimator.fit(panel,
                FitSpec.builder("y ~ z", Family.POISSON).weightType(WeightType.PROBABILITY).build());
        assertThat(VuongTest.of(pooled, unweighted, 0.95, null).observations()).isEqualTo(72);
    }

    @Test
    void shouldCountWeightsWithinClusters() {
        double[] w = panel.numbers("w");
        Frame repeated = Panels.pick(panel,
                IntStream.range(0, panel.rows()).flatMap(i -> IntStream.range(0, (int) w[i]).map(c -> i)).toArray());

        VuongResult weighted = VuongTest.of(weighted("y ~ x"), weighted("y ~ z"), 0.95, "unit");
        VuongResult rows = VuongTest.of(Estimator.fit(repeated, FitSpec.of("y ~ x", Family.POISSON)),
                Estimator.fit(repeated, FitSpec.of("y ~ z", Family.POISSON)), 0.95, "unit");

        assertThat(weighted.observations()).isEqualTo(12);
        assertThat(weighted.difference()).isCloseTo(rows.difference(), within(1e-8));
        assertThat(weighted.deviation()).isCloseTo(rows.deviation(), within(1e-8));
        assertThat(weighted.plain().pValue()).isCloseTo(rows.plain().pValue(), within(1e-9));
        assertThatThrownBy(() -> VuongTest.of(weighted("y ~ x"), weighted("y ~ z"), 0.95, "nowhere"))
                .isInstanceOfSatisfying(SpecificationException.class, e -> assertThat(e.field()).isEqualTo("cluster"));
    }

    @Test
    void shouldRefuseRowsWithoutACluster() {
        String[] cluster = panel.texts("unit").clone();
        cluster[7] = null;
        Frame frame = Frame.builder(panel.rows()).number("y", panel.numbers("y")).number("x", panel.numbers("x"))
                .number("z", panel.numbers("z")).text("cluster", cluster).build();

        assertThatThrownBy(() -> VuongTest.of(Estimator.fit(frame, FitSpec.of("y ~ x", Family.POISSON)),
                Estimator.fit(frame, FitSpec.of("y ~ z", Family.POISSON)), 0.95, "cluster")).isInstanceOfSatisfying(
                        SpecificationException.class, e -> assertThat(e.row()).isEqualTo(7));
        assertThat(Stream.of(Verdict.values()).map(Verdict::code)).doesNotHaveDuplicates().allMatch(code -> !code.isEmpty());
    }

    private FitResult weighted(String formula) {
        return Estimator.fit(panel, FitSpec.builder(formula, Family.POISSON).weights("w").build());
    }
}
