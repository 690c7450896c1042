package org.liaison.stats.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaison.stats.Family;
import org.liaison.stats.likelihood.RowTerms;
import org.liaison.stats.linalg.Bordered;
import org.liaison.stats.optimise.Models.Design;

/** Scores and information are the derivatives of the log-likelihood, whatever the effects. */
class IndexModelTest {

    static Stream<Arguments> models() {
        return Stream.of(Family.values()).flatMap(family -> Stream.of(Design.values())
                .map(design -> Arguments.of(family, design)));
    }

    @ParameterizedTest
    @MethodSource("models")
    void shouldDifferentiateItsLikelihood(Family family, Design design) {
        IndexModel model = Models.random(3, family, design, 7, 5);
        Point point = Models.point(model, 4);
        double h = 1e-5;

        Evaluation at = evaluate(model, point);

        double[] parameters = Models.vector(point);
        double[] score = Models.vector(at.score());
        double[][] information = full(at.information());
        for (int a = 0; a < parameters.length; a++) {
            Evaluation above = evaluate(model, moved(parameters, a, h, point.dense().length));
            Evaluation below = evaluate(model, moved(parameters, a, -h, point.dense().length));
            assertThat(score[a]).isCloseTo((above.logLik() - below.logLik()) / (2 * h), within(1e-6));
            double[] up = Models.vector(above.score());
            double[] down = Models.vector(below.score());
            for (int b = 0; b < parameters.length; b++) {
                assertThat(information[a][b]).as("%s, %s", a, b).isCloseTo(-(up[b] - down[b]) / (2 * h), within(1e-5));
            }
        }
        assertThat(Models.vector(model.score(at.rows()))).isEqualTo(score);
        assertThat(full(model.information(at.rows()))).isDeepEqualTo(information);
    }

    @ParameterizedTest
    @EnumSource(Design.class)
    void shouldAddUpTheLinearPredictor(Design design) {
        IndexModel model = Models.random(5, Family.NEGBIN2, design, 6, 4);
        Point point = Models.point(model, 6);
        double[] parameters = Models.vector(point);

        double[] eta = model.eta(point, true);

        double[] without = model.eta(point, false);
        double[] part = new double[7];
        model.eta(point, true, 10, 15, part, 8);
        for (int i = 0; i < eta.length; i++) {
            double[] row = Models.row(model, i);
            double sum = 0;
            for (int a = 0; a < row.length; a++) {
                sum += row[a] * parameters[a];
            }
            assertThat(without[i]).isCloseTo(sum, within(1e-14));
            assertThat(eta[i]).isCloseTo(sum + model.sample().offset()[i], within(1e-14));
        }
        assertThat(part).containsExactly(0, 0, eta[10], eta[11], eta[12], eta[13], eta[14]);
        assertThat(model.lnAlpha(point)).isEqualTo(point.dense()[point.dense().length - 1]);
        assertThat(model.denseSize()).isEqualTo(model.basis().size() + model.absorption().dense() + 1);
        assertThat(model.meanParameters()).isEqualTo(model.basis().size() + model.absorption().parameters());
    }

    @ParameterizedTest
    @EnumSource(Design.class)
    void shouldSumWeightedRowsAndTheirProducts(Design design) {
        IndexModel model = Models.random(7, Family.NEGBIN1, design, 6, 4);
        double[] values = model.sample().outcome();
        double[] weights = model.sample().weights();
        int size = model.denseSize();
        Point right = new Point(new double[size], new double[model.absorption().groups()]);
        Arrays.fill(right.dense(), 2);
        Arrays.fill(right.group(), 3);
        double[] expected = Models.vector(right);
        int n = expected.length;
        double[][] products = new double[n][n];
        for (int i = 0; i < values.length; i++) {
            double[] row = Models.row(model, i);
            for (int a = 0; a < n; a++) {
                expected[a] += weights[i] * values[i] * row[a];
                for (int b = 0; b < n; b++) {
                    products[a][b] += weights[i] * row[a] * row[b];
                }
                products[a][size - 1] += values[i] * row[a];
                products[size - 1][a] += values[i] * row[a];
            }
            products[size - 1][size - 1] += 3 * values[i];
        }

        model.addRight(values, weights, right);

        double[] corner = Arrays.stream(values).map(v -> 3 * v).toArray();
        double[][] found = full(model.crossProducts(weights, values, corner));
        double[] sums = Models.vector(right);
        for (int a = 0; a < n; a++) {
            assertThat(sums[a]).isCloseTo(expected[a], within(1e-11));
            for (int b = 0; b < n; b++) {
                assertThat(found[a][b]).isCloseTo(products[a][b], within(1e-11));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Design.class)
    void shouldGiveVariancesOfTheLinearPredictor(Design design) {
        IndexModel model = Models.random(8, Family.LOGIT, design, 7, 5);
        Bordered information = evaluate(model, Models.point(model, 9)).information();
        DMatrixRMaj inverse = new DMatrixRMaj(full(information));
        CommonOps_DDRM.invert(inverse);

        double[] leverage = Leverage.of(model, information, information.factor().orElseThrow());

        for (int i = 0; i < leverage.length; i++) {
            double[] row = Models.row(model, i);
            double form = 0;
            for (int a = 0; a < row.length; a++) {
                for (int b = 0; b < row.length; b++) {
                    form += row[a] * inverse.get(a, b) * row[b];
                }
            }
            assertThat(leverage[i]).isCloseTo(form, within(1e-11));
        }
    }

    @Test
    void shouldHaveASteadyInformationOfTheMeanNotBelowTheObservedOne() {
        for (Family family : new Family[] { Family.NEGBIN1, Family.NEGBIN2 }) {
            IndexModel model = Models.random(9, family, Design.CONSTANT, 8, 5);
            Point point = Models.point(model, 10);
            double[] eta = model.eta(point, true);
            double alpha = Math.exp(model.lnAlpha(point));

            double[] found = model.steadyInformation(eta, point).diagonal();

            double expected = 0;
            for (int i = 0; i < eta.length; i++) {
                expected += model.sample().weights()[i] * model.likelihood().steadyWeight(eta[i], alpha);
            }
            assertThat(found[0]).isCloseTo(expected, within(1e-11));
        }
    }

    @Test
    void shouldAddPointsAndMultiplyThem() {
        Point a = new Point(new double[] { 1, 2 }, new double[] { 3 });
        Point b = new Point(new double[] { 5, -1 }, new double[] { 4 });

        assertThat(Models.vector(a.plus(0.5, b))).containsExactly(3.5, 1.5, 5);
        assertThat(a.dot(b)).isEqualTo(15);
        assertThat(a.isUnknown()).isFalse();
        assertThat(new Point(new double[] { Double.NaN }, new double[] { 1 }).isUnknown()).isTrue();
        assertThat(new Point(new double[0], new double[] { Double.NaN }).isUnknown()).isTrue();
        assertThat(new Point(new double[0], new double[0]).isUnknown()).isFalse();
    }

    private static Evaluation evaluate(IndexModel model, Point point) {
        int n = model.sample().size();
        return model.evaluate(point, new double[n], RowTerms.of(n, model.likelihood().hasDispersion()));
    }

    private static Point moved(double[] parameters, int at, double by, int dense) {
        double[] moved = parameters.clone();
        moved[at] += by;
        return Models.point(moved, dense);
    }

    private static double[][] full(Bordered matrix) {
        int m = matrix.m();
        double[][] full = new double[m + matrix.groups()][m + matrix.groups()];
        for (int a = 0; a < m; a++) {
            for (int b = a; b < m; b++) {
                full[a][b] = matrix.dense()[a * m + b];
                full[b][a] = full[a][b];
            }
            for (int g = 0; g < matrix.groups(); g++) {
                full[m + g][a] = matrix.border()[g * m + a];
                full[a][m + g] = full[m + g][a];
            }
        }
        for (int g = 0; g < matrix.groups(); g++) {
            full[m + g][m + g] = matrix.diagonal()[g];
        }
        return full;
    }
}
