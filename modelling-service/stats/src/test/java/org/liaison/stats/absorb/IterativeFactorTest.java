package org.liaison.stats.absorb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.stats.Frame;
import org.liaison.stats.linalg.BorderedFactor;

/** Solutions with several large dimensions against the full matrix that is never formed. */
class IterativeFactorTest {

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void shouldSolveTheFullEquationsOfTwoLargeDimensions(boolean last) {
        assertSolves(EffectsDesign.random(1, 500, 2, 115, 105), last);
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void shouldSolveWithASmallDimensionAndTwoFurtherLargeOnes(boolean last) {
        assertSolves(EffectsDesign.random(2, 900, 3, 115, 104, 3, 102), last);
    }

    @Test
    void shouldSolveWithoutColumns() {
        assertSolves(EffectsDesign.random(3, 500, 0, 115, 105), false);
    }

    @Test
    void shouldSolveWhereLevelsAreInsideOfGroupsAndComponentsApart() {
        Random random = new Random(4);
        int rows = 600;
        double[] first = new double[rows];
        double[] second = new double[rows];
        for (int i = 0; i < rows; i++) {
            int component = i % 2;
            first[i] = component + 2 * (i < 240 ? i / 2 : random.nextInt(120));
            // Levels from 200 on lie inside of one group each.
            second[i] = first[i] >= 230 ? 200 + first[i] : component + 2 * (i < 220 ? i / 2 : random.nextInt(55));
        }
        Frame frame = Frame.builder(rows).number("first", first).number("second", second).build();

        assertSolves(EffectsDesign.of(frame, random, 2, 2), true);
    }

    @Test
    void shouldSayThatTheMatrixIsNotPositiveDefinite() {
        EffectsDesign design = EffectsDesign.random(5, 500, 1, 115, 105);
        double[][] twice = { design.z()[0], design.z()[0] };
        EffectsDesign collinear = new EffectsDesign(twice, design.absorption(), design.weight(), design.value(), design.cross(),
                design.corner());
        EffectsDesign corner = new EffectsDesign(design.z(), design.absorption(), design.weight(), design.value(),
                design.cross(), new double[design.rows()]);

        assertThat(collinear.pass(true, false, false).matrix().factor()).isEmpty();
        assertThat(corner.pass(true, false, true).matrix().factor()).isEmpty();
        assertThat(corner.pass(true, false, true).matrix().factorWithoutLast()).isPresent();
    }

    @Test
    void shouldEndWhereThePulseThrows() {
        // A chain of levels, which takes many steps from end to end
        int rows = 600;
        double[] first = new double[rows];
        double[] second = new double[rows];
        Arrays.setAll(first, i -> i / 2);
        Arrays.setAll(second, i -> (i + 1) / 2);
        Frame frame = Frame.builder(rows).number("first", first).number("second", second).build();
        EffectsDesign chain = EffectsDesign.of(frame, new Random(6), 0, 2);
        BorderedFactor factor = chain.pass(true, false, false).matrix().factor(1e-11, () -> {
            throw new IllegalStateException("enough");
        }).orElseThrow();
        double[] group = chain.pass(false, true, false).group();

        assertThatThrownBy(() -> factor.solve(new double[0], group)).hasMessage("enough");
    }

    @Test
    void shouldStopAtTheFloorWhereTheRightSideIsKnownUpToRoundingOnly() {
        EffectsDesign design = EffectsDesign.random(7, 500, 1, 115, 105);
        RowPass pass = design.pass(true, true, false);
        BorderedFactor factor = pass.matrix().factor().orElseThrow();
        double[] dense = pass.dense().clone();
        double[] group = pass.group().clone();

        factor.solve(dense, group, 1e30);

        assertThat(dense).containsOnly(0);
        assertThat(Arrays.copyOfRange(group, design.absorption().eliminated(), group.length)).containsOnly(0);
    }

    private static void assertSolves(EffectsDesign design, boolean last) {
        assertThat(design.absorption().isIterative()).isTrue();
        RowPass pass = design.pass(true, true, last);
        DMatrixRMaj full = full(design, last);
        double[] dense = pass.dense().clone();
        double[] group = pass.group().clone();

        BorderedFactor factor = pass.matrix().factor().orElseThrow();
        factor.solve(dense, group);

        int mean = dense.length - (last ? 1 : 0);
        double[] unknowns = join(dense, group);
        double[] right = join(pass.dense(), pass.group());
        DMatrixRMaj left = new DMatrixRMaj(unknowns.length, 1);
        CommonOps_DDRM.mult(full, new DMatrixRMaj(unknowns.length, 1, true, unknowns), left);
        for (int a = 0; a < right.length; a++) {
            assertThat(left.get(a)).as("equation %s", a).isCloseTo(right[a], within(1e-6));
        }
        assertThat(factor.size()).isEqualTo(dense.length);
        DMatrixRMaj inverse = new DMatrixRMaj(unknowns.length, unknowns.length);
        CommonOps_DDRM.pinv(full, inverse);
        for (int a = 0; a < design.z().length; a++) {
            for (int b = 0; b < dense.length; b++) {
                assertThat(factor.inverse(a, b)).isCloseTo(inverse.get(a, b), within(1e-9));
            }
        }
        if (last) {
            assertThat(factor.inverse(mean, mean)).isCloseTo(inverse.get(mean, mean), within(1e-12));
            assertThat(pass.matrix().factorWithoutLast().orElseThrow().size()).isEqualTo(mean);
        }
    }

    private static DMatrixRMaj full(EffectsDesign design, boolean last) {
        int mean = design.z().length + design.absorption().dense();
        int m = mean + (last ? 1 : 0);
        int n = m + design.absorption().groups();
        DMatrixRMaj full = new DMatrixRMaj(n, n);
        for (int i = 0; i < design.rows(); i++) {
            double[] dense = design.dense(i);
            double[] row = join(last ? Arrays.copyOf(dense, m) : dense, design.groups(i));
            for (int a = 0; a < n; a++) {
                for (int b = 0; b < n && row[a] != 0; b++) {
                    full.add(a, b, design.weight()[i] * row[a] * row[b]);
                }
                if (last) {
                    full.add(a, mean, design.cross()[i] * row[a]);
                    full.add(mean, a, design.cross()[i] * row[a]);
                }
            }
            if (last) {
                full.add(mean, mean, design.corner()[i]);
            }
        }
        return full;
    }

    private static double[] join(double[] a, double[] b) {
        double[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }
}
