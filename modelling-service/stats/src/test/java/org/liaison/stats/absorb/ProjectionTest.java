package org.liaison.stats.absorb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProjectionTest {

    static Stream<EffectsDesign> designs() {
        return Stream.of(EffectsDesign.random(1, 40, 0), EffectsDesign.random(2, 60, 0, 7),
                EffectsDesign.random(3, 300, 0, 9, 4),
                EffectsDesign.random(4, 500, 0, 130, 120), EffectsDesign.random(5, 700, 0, 120, 4, 110));
    }

    @ParameterizedTest
    @MethodSource("designs")
    void shouldLeaveWhatIsOrthogonalToEveryEffect(EffectsDesign design) {
        Absorption absorption = design.absorption();
        double[] column = new Random(9).doubles(design.rows()).map(v -> 1e6 + v).toArray();
        double[] rest = column.clone();
        double[] groups = new double[absorption.groups()];
        double[] dummies = new double[absorption.dense()];

        new Projection(absorption, design.weight()).residual(rest, groups, dummies);

        double[] sums = new double[absorption.groups() + absorption.dense()];
        double[] fitted = new double[design.rows()];
        Effects.fill(absorption, dummies, 0, groups, 0, design.rows(), fitted, 0);
        for (int i = 0; i < design.rows(); i++) {
            double[] group = design.groups(i);
            double[] dense = design.dense(i);
            for (int g = 0; g < group.length; g++) {
                sums[g] += design.weight()[i] * rest[i] * group[g];
            }
            for (int t = 0; t < dense.length; t++) {
                sums[group.length + t] += design.weight()[i] * rest[i] * dense[t];
            }
            assertThat(fitted[i] + rest[i]).isCloseTo(column[i], within(1e-8));
            assertThat(Math.abs(rest[i])).isLessThan(2);
        }
        for (double sum : sums) {
            assertThat(sum).isCloseTo(0, within(1e-8));
        }
        assertThat(Arrays.stream(rest).map(Math::abs).max().orElse(0)).isGreaterThan(0.1);
    }

    @Test
    void shouldLeaveAColumnAloneWithoutEffects() {
        double[] column = { 1, 2, 3 };

        new Projection(Absorption.constant(3, false), new double[] { 1, 1, 1 }).residual(column, new double[0], new double[0]);

        assertThat(column).containsExactly(1, 2, 3);
    }
}
