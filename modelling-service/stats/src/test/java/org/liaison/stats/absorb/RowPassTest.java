package org.liaison.stats.absorb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaison.stats.linalg.Bordered;

/** Sums over rows against the plain sums of products of the full vectors. */
class RowPassTest {

    static Stream<EffectsDesign> designs() {
        return Stream.of(EffectsDesign.random(1, 40, 3), EffectsDesign.random(2, 60, 2, 7),
                EffectsDesign.random(3, 300, 3, 9, 4),
                EffectsDesign.random(4, 200, 1, 8, 5, 3), EffectsDesign.random(5, 150, 0, 6, 4),
                EffectsDesign.random(6, 500, 3, 130, 120),
                EffectsDesign.random(7, 400, 2, 120, 4, 110), EffectsDesign.random(8, 1300, 5, 3),
                // Several blocks: few groups, of which each block has sums of its own; then many
                EffectsDesign.random(9, 9000, 2, 5, 3, 2), EffectsDesign.random(10, 9000, 3, 90, 3));
    }

    @ParameterizedTest
    @MethodSource("designs")
    void shouldSumOuterProductsAndRightSides(EffectsDesign design) {
        for (boolean last : new boolean[] { true, false }) {
            RowPass pass = design.pass(true, true, last);

            assertMatrix(design, pass.matrix(), last);
            assertRight(design, pass, last);
        }
    }

    @ParameterizedTest
    @MethodSource("designs")
    void shouldSumEitherAlone(EffectsDesign design) {
        for (boolean last : new boolean[] { true, false }) {
            assertMatrix(design, design.pass(true, false, last).matrix(), last);
            assertRight(design, design.pass(false, true, last), last);
        }
    }

    @Test
    void shouldHaveNoGroupWithoutConstantAndEffects() {
        Absorption none = Absorption.constant(50, false);
        EffectsDesign design = EffectsDesign.random(11, 50, 2);
        EffectsDesign bare = new EffectsDesign(design.z(), none, design.weight(), design.value(), design.cross(),
                design.corner());

        RowPass pass = bare.pass(true, true, true);

        assertThat(pass.group()).isEmpty();
        assertThat(pass.matrix().diagonal()).isEmpty();
        assertMatrix(bare, pass.matrix(), true);
        assertRight(bare, pass, true);
    }

    private static void assertMatrix(EffectsDesign design, Bordered matrix, boolean last) {
        int mean = design.z().length + design.absorption().dense();
        int m = mean + (last ? 1 : 0);
        int eliminated = design.absorption().eliminated();
        double[] dense = new double[m * m];
        double[] border = new double[eliminated * m];
        double[] diagonal = new double[eliminated];
        for (int i = 0; i < design.rows(); i++) {
            double[] row = design.dense(i);
            int g = design.absorption().group() == null ? -1 : design.absorption().group()[i];
            double w = design.weight()[i];
            for (int a = 0; a < mean; a++) {
                for (int b = a; b < mean; b++) {
                    dense[a * m + b] += w * row[a] * row[b];
                }
                if (last) {
                    dense[a * m + mean] += design.cross()[i] * row[a];
                }
                if (g >= 0) {
                    border[g * m + a] += w * row[a];
                }
            }
            if (last) {
                dense[m * m - 1] += design.corner()[i];
            }
            if (g >= 0) {
                diagonal[g] += w;
                if (last) {
                    border[g * m + mean] += design.cross()[i];
                }
            }
        }
        for (int a = 0; a < m; a++) {
            for (int b = a; b < m; b++) {
                assertThat(matrix.dense()[a * m + b]).as("%s, %s", a, b).isEqualTo(dense[a * m + b]);
            }
        }
        assertThat(matrix.m()).isEqualTo(m);
        assertThat(matrix.border()).isEqualTo(border);
        assertThat(matrix.diagonal()).isEqualTo(diagonal);
        assertThat(matrix.further() != null).isEqualTo(design.absorption().isIterative());
    }

    private static void assertRight(EffectsDesign design, RowPass pass, boolean last) {
        int mean = design.z().length + design.absorption().dense();
        double[] dense = new double[mean + (last ? 1 : 0)];
        double[] group = new double[design.absorption().groups()];
        double total = 0;
        for (int i = 0; i < design.rows(); i++) {
            double[] row = design.dense(i);
            double[] groups = design.groups(i);
            for (int a = 0; a < mean; a++) {
                dense[a] += design.value()[i] * row[a];
            }
            for (int g = 0; g < group.length; g++) {
                group[g] += design.value()[i] * groups[g];
            }
            if (last) {
                dense[mean] += 2 * design.value()[i];
            }
            total += design.weight()[i] * design.value()[i];
        }
        assertThat(pass.dense()).isEqualTo(dense);
        assertThat(pass.group()).isEqualTo(group);
        assertThat(pass.total()).isEqualTo(total);
    }
}
