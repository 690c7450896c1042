package org.liaison.stats.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BorderedTest {

    @ParameterizedTest
    @CsvSource({ "1, 1", "2, 5", "3, 1", "4, 30", "5, 0", "6, 7", "9, 40", "3, 70000" })
    void shouldSolveAsTheFullMatrixDoes(int m, int groups) {
        Bordered matrix = random(m, groups, new Random(m * 100 + groups));
        double[] dense = new Random(1).doubles(m).toArray();
        double[] group = new Random(2).doubles(groups).map(v -> v < 0.2 ? 0 : v).toArray();
        double[] denseSolution = dense.clone();
        double[] groupSolution = group.clone();

        BorderedFactor factor = matrix.factor().orElseThrow();
        factor.solve(denseSolution, groupSolution);

        assertThat(factor.size()).isEqualTo(m);
        assertSolves(matrix, m, denseSolution, groupSolution, dense, group);
    }

    @Test
    void shouldTakeTheInverseOfTheFullMatrix() {
        Bordered matrix = random(5, 6, new Random(3));
        DMatrixRMaj inverse = full(matrix, 5);
        CommonOps_DDRM.invert(inverse);

        BorderedFactor factor = matrix.factor().orElseThrow();

        for (int a = 0; a < 5; a++) {
            for (int b = 0; b < 5; b++) {
                assertThat(factor.inverse(a, b)).isCloseTo(inverse.get(a, b), within(1e-12));
            }
        }
    }

    @Test
    void shouldLeaveOutTheLastDenseRow() {
        Bordered matrix = random(4, 6, new Random(4));
        double[] dense = { 1, -2, 3 };
        double[] group = { 1, 2, 3, 4, 5, 6 };
        double[] denseSolution = dense.clone();
        double[] groupSolution = group.clone();

        BorderedFactor factor = matrix.factorWithoutLast().orElseThrow();
        factor.solve(denseSolution, groupSolution, 0);

        assertThat(factor.size()).isEqualTo(3);
        assertSolves(matrix, 3, denseSolution, groupSolution, dense, group);
        assertThat(matrix.direct(3).orElseThrow().inverse(2, 1)).isEqualTo(factor.inverse(2, 1));
    }

    @Test
    void shouldNotDependOnTheScaleOfItsParts() {
        Bordered matrix = random(3, 4, new Random(5));
        double[] scale = { 1e-8, 1, 1e9 };
        Bordered scaled = random(3, 4, new Random(5));
        for (int a = 0; a < 3; a++) {
            for (int b = a; b < 3; b++) {
                scaled.dense()[a * 3 + b] *= scale[a] * scale[b];
            }
            for (int g = 0; g < 4; g++) {
                scaled.border()[g * 3 + a] *= scale[a];
            }
        }

        BorderedFactor factor = matrix.factor().orElseThrow();
        BorderedFactor other = scaled.factor().orElseThrow();

        for (int a = 0; a < 3; a++) {
            for (int b = 0; b < 3; b++) {
                assertThat(other.inverse(a, b) * scale[a] * scale[b] / factor.inverse(a, b)).isCloseTo(1, within(1e-10));
            }
        }
    }

    @Test
    void shouldBeEmptyWhereTheMatrixIsNotPositiveDefinite() {
        assertThat(new Bordered(2, 0, new double[] { 1, 1, 0, 1 }, new double[0], new double[0]).factor()).isEmpty();
        assertThat(new Bordered(2, 0, new double[] { 1, 2, 0, 1 }, new double[0], new double[0]).factor()).isEmpty();
        assertThat(new Bordered(1, 0, new double[] { 0 }, new double[0], new double[0]).factor()).isEmpty();
        assertThat(new Bordered(1, 0, new double[] { Double.POSITIVE_INFINITY }, new double[0], new double[0]).factor())
                .isEmpty();
        assertThat(new Bordered(1, 1, new double[] { 2 }, new double[] { 1 }, new double[] { 0 }).factor()).isEmpty();
        // The constant in both parts
        assertThat(new Bordered(1, 2, new double[] { 2 }, new double[] { 1, 1 }, new double[] { 1, 1 }).factor()).isEmpty();
        assertThat(new Bordered(2, 0, new double[] { 1, 1 - 1e-12, 0, 1 }, new double[0], new double[0]).factor()).isPresent();
    }

    @Test
    void shouldLeaveFurtherGroupsToTheirOwnFactor() {
        Bordered matrix = random(3, 2, new Random(6));
        double[] seen = new double[2];
        Bordered with = matrix.with((whole, size, tolerance, pulse) -> {
            seen[0] = size;
            seen[1] = tolerance;
            pulse.run();
            return Optional.empty();
        });
        boolean[] pulsed = new boolean[1];

        assertThat(with.factorWithoutLast(1e-5, () -> pulsed[0] = true)).isEmpty();
        assertThat(seen).containsExactly(2, 1e-5);
        assertThat(pulsed).containsExactly(true);
        assertThat(with.factor()).isEmpty();
        assertThat(seen).containsExactly(3, 1e-11);
        assertThat(with.direct(3)).isPresent();
        assertThat(matrix.factor(1e-3, () -> {
        })).isPresent();
    }

    @ParameterizedTest
    @CsvSource({ "1, 10", "3, 33", "4, 64", "5, 100", "8, 31", "11, 65", "20, 3000" })
    void shouldAddWeightedCrossProducts(int k, int rows) {
        Random random = new Random(k);
        double[] z = random.doubles((long) rows * k).map(v -> Math.rint(20 * v - 10)).toArray();
        double[] weights = random.doubles(rows).map(v -> Math.rint(8 * v)).toArray();
        double[] expected = new double[k * k];
        Arrays.fill(expected, 7);
        double[] found = expected.clone();
        for (int i = 0; i < rows; i++) {
            for (int a = 0; a < k; a++) {
                for (int b = a; b < k; b++) {
                    expected[a * k + b] += weights[i] * z[i * k + a] * z[i * k + b];
                }
            }
        }

        Gram.add(z, k, weights, found);

        for (int a = 0; a < k; a++) {
            for (int b = a; b < k; b++) {
                assertThat(found[a * k + b]).as(a + " " + b).isEqualTo(expected[a * k + b]);
            }
        }
    }

    private static void assertSolves(Bordered matrix, int size, double[] dense, double[] group, double[] denseRight,
            double[] groupRight) {
        int m = matrix.m();
        double[] left = new double[size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                left[a] += matrix.dense()[Math.min(a, b) * m + Math.max(a, b)] * dense[b];
            }
        }
        for (int g = 0; g < matrix.groups(); g++) {
            double sum = matrix.diagonal()[g] * group[g];
            for (int a = 0; a < size; a++) {
                sum += matrix.border()[g * m + a] * dense[a];
                left[a] += matrix.border()[g * m + a] * group[g];
            }
            assertThat(sum).isCloseTo(groupRight[g], within(1e-9));
        }
        for (int a = 0; a < size; a++) {
            assertThat(left[a]).isCloseTo(denseRight[a], within(1e-8));
        }
    }

    /** Cross products of random columns, so that the matrix is positive definite. */
    private static Bordered random(int m, int groups, Random random) {
        Bordered matrix = Bordered.zero(m, groups);
        int rows = 3 * groups + 5 * m;
        for (int i = 0; i < rows; i++) {
            double[] row = random.doubles(m).map(v -> 2 * v - 1).toArray();
            for (int a = 0; a < m; a++) {
                for (int b = a; b < m; b++) {
                    matrix.dense()[a * m + b] += row[a] * row[b];
                }
                if (groups > 0) {
                    matrix.border()[i % groups * m + a] += row[a];
                }
            }
            if (groups > 0) {
                matrix.diagonal()[i % groups] += 1;
            }
        }
        return matrix;
    }

    private static DMatrixRMaj full(Bordered matrix, int m) {
        int n = m + matrix.groups();
        DMatrixRMaj full = new DMatrixRMaj(n, n);
        for (int a = 0; a < m; a++) {
            for (int b = a; b < m; b++) {
                full.set(a, b, matrix.dense()[a * matrix.m() + b]);
                full.set(b, a, matrix.dense()[a * matrix.m() + b]);
            }
            for (int g = 0; g < matrix.groups(); g++) {
                full.set(a, m + g, matrix.border()[g * matrix.m() + a]);
                full.set(m + g, a, matrix.border()[g * matrix.m() + a]);
            }
        }
        for (int g = 0; g < matrix.groups(); g++) {
            full.set(m + g, m + g, matrix.diagonal()[g]);
        }
        return full;
    }
}
