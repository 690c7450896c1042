package org.liaison.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

class VcovTest {

    private static final String MODEL = "y ~ x + z | unit + year";

    private final Frame panel = Panels.panel(31, 15, 6, 0.3);

    @Test
    void shouldAddTheTwoWaysAndSubtractTheirIntersection() {
        double[][] twoWay = fit(new VcovSpec(VcovType.TWO_WAY, SmallSample.NONE, List.of("unit", "year"))).covariance()
                .matrix();

        double[][] unit = fit(new VcovSpec(VcovType.CLUSTER, SmallSample.NONE, List.of("unit"))).covariance().matrix();
        double[][] year = fit(new VcovSpec(VcovType.CLUSTER, SmallSample.NONE, List.of("year"))).covariance().matrix();
        double[][] row = fit(VcovSpec.of(VcovType.HC0)).covariance().matrix();
        assertThat(twoWay[0][1]).isCloseTo(unit[0][1] + year[0][1] - row[0][1], within(1e-12));
        assertThat(twoWay[1][1]).isCloseTo(unit[1][1] + year[1][1] - row[1][1], within(1e-12));
    }

    @Test
    void shouldNotCountEffectsNestedInTheClusterForFixest() {
        FitResult plain = fit(new VcovSpec(VcovType.CLUSTER, SmallSample.NONE, List.of("unit")));

        FitResult fixest = fit(new VcovSpec(VcovType.CLUSTER, SmallSample.FIXEST, List.of("unit")));

        // K = 2 slopes + 5 years + 1 constant
        double factor = 89.0 / (90 - 8) * 15 / 14;
        assertThat(fixest.covariance().matrix()[0][0]).isCloseTo(factor * plain.covariance().matrix()[0][0], within(1e-14));
    }

    @Test
    void shouldReferToStudentsTOnClustersLessOne() {
        FitResult fit = Estimator.fit(panel,
                FitSpec.builder(MODEL, Family.POISSON).unit("unit").vcov(VcovSpec.of(VcovType.CLUSTER)).reference(Reference.T)
                        .build());

        double half = fit.coefficients().get(0).confHigh() - fit.coefficients().get(0).estimate();
        assertThat(fit.spec().vcov().cluster()).containsExactly("unit");
        assertThat(fit.summary().nClusters()).isEqualTo(15);
        assertThat(half / fit.coefficients().get(0).stdError()).isCloseTo(2.1447866879169273, within(1e-10));
    }

    @Test
    void shouldNotDependOnTheScaleOfProbabilityWeights() {
        FitResult fit = weighted(panel);

        FitResult scaled = weighted(Panels.with(panel, "w", Arrays.stream(panel.numbers("w")).map(w -> w / 7).toArray()));

        assertThat(fit.spec().vcov()).isEqualTo(new VcovSpec(VcovType.ROBUST, SmallSample.STATA, null));
        assertThat(fit.summary().nobs()).isEqualTo(90);
        assertThat(scaled.coefficients().get(0).estimate()).isCloseTo(fit.coefficients().get(0).estimate(), within(1e-10));
        assertThat(scaled.coefficients().get(0).stdError()).isCloseTo(fit.coefficients().get(0).stdError(), within(1e-10));
    }

    @Test
    void shouldRefuseClusteredErrorsWithoutClusters() {
        assertThatThrownBy(() -> FitSpec.of("y ~ x", Family.POISSON).withVcov(VcovSpec.of(VcovType.CLUSTER)))
                .isInstanceOfSatisfying(SpecificationException.class, e -> assertThat(e.field()).isEqualTo("vcov.cluster"));
    }

    @Test
    void shouldLeaveOutClustersThatTheKindDoesNotUse() {
        FitSpec spec = FitSpec.of("y ~ x", Family.POISSON).withVcov(VcovSpec.of(VcovType.ROBUST, "unit"));

        assertThat(spec.vcov()).isEqualTo(new VcovSpec(VcovType.ROBUST, SmallSample.STATA, null));
    }

    @Test
    void shouldListTheNamesOfAChoiceThatIsNotKnown() {
        assertThatThrownBy(() -> Option.of(Family.class, "family", "normal")).hasMessageContaining("poisson, negbin1, negbin2");
    }

    private FitResult fit(VcovSpec vcov) {
        return Estimator.fit(panel,
                FitSpec.builder(MODEL, Family.NEGBIN2).vcov(vcov).build());
    }

    private static FitResult weighted(Frame frame) {
        return Estimator.fit(frame,
                FitSpec.builder(MODEL, Family.POISSON).weights("w").weightType(WeightType.PROBABILITY).build());
    }
}
