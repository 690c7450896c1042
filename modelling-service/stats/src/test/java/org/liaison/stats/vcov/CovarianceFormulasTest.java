package org.liaison.stats.vcov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaison.stats.Estimator;
import org.liaison.stats.Families;
import org.liaison.stats.Family;
import org.liaison.stats.FitResult;
import org.liaison.stats.FitSpec;
import org.liaison.stats.Frame;
import org.liaison.stats.Panels;
import org.liaison.stats.SmallSample;
import org.liaison.stats.SpecificationException;
import org.liaison.stats.VcovSpec;
import org.liaison.stats.VcovType;
import org.liaison.stats.WeightType;
import org.liaison.stats.likelihood.Likelihood;
import org.liaison.stats.likelihood.RowTerms;

/** Every covariance against its textbook formula, in plain dense matrices of the formula's own columns. */
class CovarianceFormulasTest {

    private static final int YEARS = 5;
    private static final int P = 3;

    static Stream<Arguments> choices() {
        return Stream.of(Family.values()).filter(family -> family != Family.PROBIT).flatMap(family -> Stream
                .of(VcovType.OIM, VcovType.EIM, VcovType.OPG, VcovType.HC0, VcovType.HC1, VcovType.ROBUST, VcovType.CLUSTER,
                        VcovType.TWO_WAY)
                .flatMap(type -> Stream.of(SmallSample.values()).filter(factor -> factor != SmallSample.DEVIANCE)
                        .filter(factor -> type == VcovType.ROBUST || type.isClustered() || factor == SmallSample.NONE)
                        .filter(factor -> family != Family.NEGBIN1 || factor != SmallSample.SANDWICH)
                        .flatMap(factor -> Stream.of(WeightType.values()).filter(weight -> factor != SmallSample.FIXEST
                                || weight == WeightType.FREQUENCY).map(weight -> Arguments.of(family, type, factor, weight)))));
    }

    @ParameterizedTest
    @MethodSource("choices")
    void shouldEqualItsFormula(Family family, VcovType type, SmallSample factor, WeightType weight) {
        Frame frame = Families.panel(5, family, 12, YEARS);
        List<String> cluster = type == VcovType.TWO_WAY ? List.of("unit", "year")
                : type == VcovType.CLUSTER ? List.of("unit") : List.of();

        FitResult fit = Estimator.fit(frame, FitSpec.builder("y ~ x + z", family).weights("w").weightType(weight)
                .vcov(new VcovSpec(type, factor, cluster)).build());

        DMatrixRMaj expected = new Reference(frame, fit, weight).covariance(type, factor);
        double[][] found = fit.covariance().matrix();
        for (int a = 0; a < P; a++) {
            for (int b = 0; b < P; b++) {
                double scale = Math.sqrt(expected.get(a, a) * expected.get(b, b));
                assertThat(found[a][b] / scale).as("%s, %s", a, b).isCloseTo(expected.get(a, b) / scale, within(1e-6));
            }
        }
        if (family.hasDispersion()) {
            double variance = expected.numRows > P ? expected.get(P, P) : 1 / Reference.of(frame, fit, weight).corner();
            assertThat(fit.dispersion().stdError()).isCloseTo(fit.dispersion().alpha() * Math.sqrt(variance), within(1e-6));
        }
        Integer clusters = type == VcovType.CLUSTER ? Integer.valueOf(12)
                : type == VcovType.TWO_WAY ? Integer.valueOf(YEARS) : null;
        assertThat(fit.summary().nClusters()).isEqualTo(clusters);
    }

    @ParameterizedTest
    @CsvSource({ "POISSON, OIM, DEVIANCE", "NEGBIN2, OIM, DEVIANCE", "NEGBIN1, OIM, DEVIANCE", "POISSON, EIM, DEVIANCE" })
    void shouldScaleErrorsOfTheInformationByTheDeviance(Family family, VcovType type, SmallSample factor) {
        Frame frame = Families.panel(5, family, 12, YEARS);

        FitResult fit = Estimator.fit(frame,
                FitSpec.builder("y ~ x + z", family).weights("w").vcov(new VcovSpec(type, factor, null)).build());

        DMatrixRMaj expected = new Reference(frame, fit, WeightType.FREQUENCY).covariance(type, factor);
        for (int a = 0; a < P; a++) {
            assertThat(fit.covariance().matrix()[a][a] / expected.get(a, a)).isCloseTo(1, within(1e-6));
        }
    }

    /** So many rows that they are worked on in blocks, and each block in pieces. */
    @ParameterizedTest
    @CsvSource({ "POISSON, HC0", "NEGBIN2, HC0", "POISSON, CLUSTER" })
    void shouldSumOverBlocksOfRows(Family family, VcovType type) {
        Frame frame = Families.panel(5, family, 1800, YEARS);
        VcovSpec vcov = new VcovSpec(type, SmallSample.NONE, type.isClustered() ? List.of("unit") : null);

        FitResult fit = Estimator.fit(frame, FitSpec.builder("y ~ x + z", family).weights("w").vcov(vcov).build());

        DMatrixRMaj expected = new Reference(frame, fit, WeightType.FREQUENCY).covariance(type, SmallSample.NONE);
        for (int a = 0; a < P; a++) {
            for (int b = 0; b < P; b++) {
                double scale = Math.sqrt(expected.get(a, a) * expected.get(b, b));
                assertThat((fit.covariance().matrix()[a][b] - expected.get(a, b)) / scale).isCloseTo(0, within(1e-6));
            }
        }
    }

    @Test
    void shouldNeedTwoClustersOfEveryColumn() {
        Frame panel = Panels.panel(6, 12, YEARS, 0.3);
        Frame frame = Panels.with(panel, "one", new double[panel.rows()]);

        assertThatThrownBy(() -> Estimator.fit(frame,
                FitSpec.of("y ~ x", Family.POISSON).withVcov(VcovSpec.of(VcovType.TWO_WAY, "unit", "one"))))
                .isInstanceOfSatisfying(SpecificationException.class, e -> assertThat(e.field()).isEqualTo("vcov.cluster"))
                .hasMessageContaining("'one' has 1");
    }

    @Test
    void shouldNotCountEffectsThatLieInsideOfEitherCluster() {
        Frame panel = Panels.panel(7, 12, YEARS, 0.3);
        Frame frame = Panels.with(panel, "half",
                Arrays.stream(panel.texts("unit")).mapToDouble(u -> u.charAt(3) % 4).toArray());
        String formula = "y ~ x + z | unit + year";
        FitSpec none = FitSpec.of(formula, Family.POISSON)
                .withVcov(new VcovSpec(VcovType.TWO_WAY, SmallSample.NONE, List.of("half", "year")));
        FitSpec fixest = none.withVcov(new VcovSpec(VcovType.TWO_WAY, SmallSample.FIXEST, List.of("half", "year")));

        double ratio = Estimator.fit(frame, fixest).covariance().matrix()[0][0]
                / Estimator.fit(frame, none).covariance().matrix()[0][0];

        // Two slopes and the constant; the smaller column of clusters has four
        assertThat(ratio).isCloseTo((60 - 1.0) / (60 - 3) * 4 / 3, within(1e-10));
    }

    /** The matrices of a weighted model with a constant, x and z, and ln(alpha) where there is one. */
    private record Reference(Frame frame, RowTerms rows, Likelihood likelihood, double[] eta, double alpha, double[] weights,
            boolean sampled, boolean gaussian) {

        Reference(Frame frame, FitResult fit, WeightType weight) {
            this(frame, RowTerms.of(frame.rows(), fit.spec().family().hasDispersion()), fit.model().model().likelihood(),
                    fit.observations().linearPredictor(),
                    fit.dispersion() == null ? 1 : fit.dispersion().alpha(),
                    frame.numbers("w"), weight == WeightType.PROBABILITY, fit.spec().family() == Family.GAUSSIAN);
            likelihood.at(Math.log(alpha)).evaluate(eta, 0, eta.length, rows);
        }

        static Reference of(Frame frame, FitResult fit, WeightType weight) {
            return new Reference(frame, fit, weight);
        }

        double corner() {
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] * rows.dispersionWeight()[i];
            }
            return sum;
        }

        DMatrixRMaj covariance(VcovType type, SmallSample factor) {
            double n = sampled ? weights.length : Arrays.stream(weights).sum();
            double hc1 = n / (n - P);
            boolean expected = type == VcovType.EIM || factor == SmallSample.SANDWICH;
            DMatrixRMaj bread = inverse(expected ? expected() : observed());
            int m = bread.numRows;
            if (factor == SmallSample.DEVIANCE) {
                return scaled(bread, deviance() / (n - P));
            }
            int[] unit = frame.grouping("unit").codes();
            int[] year = frame.grouping("year").codes();
            int[] own = new int[weights.length];
            Arrays.setAll(own, i -> i);
            double stata = gaussian ? (n - 1) / (n - P) : 1;
            return switch (type) {
                case OIM, EIM -> scaled(bread, gaussian ? hc1 : 1);
                case OPG -> inverse(ofRows(m));
                case HC0 -> sandwich(bread, ofRows(m), 1);
                case HC1 -> sandwich(bread, ofRows(m), hc1);
                case ROBUST -> sandwich(bread, ofRows(m), factor == SmallSample.NONE ? 1
                        : factor == SmallSample.STATA && !gaussian ? n / (n - 1) : hc1);
                case CLUSTER -> sandwich(bread, ofClusters(unit, m), switch (factor) {
                    case NONE, DEVIANCE -> 1;
                    case STATA, SANDWICH -> 12 / 11.0 * stata;
                    case FIXEST -> (n - 1) / (n - P) * 12 / 11;
                });
                default -> {
                    double fixest = (n - 1) / (n - P) * YEARS / (YEARS - 1);
                    DMatrixRMaj sum = sandwich(bread, ofClusters(unit, m), switch (factor) {
                        case NONE, DEVIANCE -> 1;
                        case STATA, SANDWICH -> 12 / 11.0 * stata;
                        case FIXEST -> fixest;
                    });
                    CommonOps_DDRM.addEquals(sum, sandwich(bread, ofClusters(year, m), switch (factor) {
                        case NONE, DEVIANCE -> 1;
                        case STATA, SANDWICH -> YEARS / (YEARS - 1.0) * stata;
                        case FIXEST -> fixest;
                    }));
                    // No year of a unit is there twice, so that their intersection is the row.
                    CommonOps_DDRM.subtractEquals(sum, sandwich(bread, ofClusters(own, m), switch (factor) {
                        case NONE, DEVIANCE -> 1;
                        case STATA, SANDWICH -> 60 / 59.0 * stata;
                        case FIXEST -> fixest;
                    }));
                    yield sum;
                }
            };
        }

        private double deviance() {
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] * likelihood.deviance(frame.numbers("y")[i], rows.mu()[i], alpha);
            }
            return sum;
        }

        private double[] row(int i) {
            return new double[] { 1, frame.numbers("x")[i], frame.numbers("z")[i] };
        }

        private DMatrixRMaj observed() {
            int m = P + (likelihood.hasDispersion() ? 1 : 0);
            DMatrixRMaj h = new DMatrixRMaj(m, m);
            for (int i = 0; i < weights.length; i++) {
                add(h, i, rows.weight()[i], m > P ? rows.cross()[i] : 0, m > P ? rows.dispersionWeight()[i] : 0);
            }
            return h;
        }

        private DMatrixRMaj expected() {
            boolean joint = !likelihood.isOrthogonal();
            RowTerms mean = RowTerms.of(weights.length, joint);
            likelihood.expect(eta, alpha, mean);
            DMatrixRMaj h = new DMatrixRMaj(joint ? P + 1 : P, joint ? P + 1 : P);
            for (int i = 0; i < weights.length; i++) {
                add(h, i, mean.weight()[i], joint ? mean.cross()[i] : 0, joint ? mean.dispersionWeight()[i] : 0);
            }
            return h;
        }

        private void add(DMatrixRMaj h, int i, double weight, double cross, double corner) {
            double[] x = row(i);
            for (int a = 0; a < h.numRows; a++) {
                for (int b = 0; b < h.numRows; b++) {
                    double value = a < P && b < P ? weight * x[a] * x[b] : a < P ? cross * x[a] : b < P ? cross * x[b] : corner;
                    h.add(a, b, weights[i] * value);
                }
            }
        }

        private double[] score(int i, int m) {
            double[] x = row(i);
            double[] score = new double[m];
            for (int a = 0; a < m; a++) {
                score[a] = a < P ? rows.score()[i] * x[a] : rows.dispersionScore()[i];
            }
            return score;
        }

        private DMatrixRMaj ofRows(int m) {
            DMatrixRMaj meat = new DMatrixRMaj(m, m);
            for (int i = 0; i < weights.length; i++) {
                double[] s = score(i, m);
                addSquare(meat, s, sampled ? weights[i] * weights[i] : weights[i]);
            }
            return meat;
        }

        private DMatrixRMaj ofClusters(int[] codes, int m) {
            double[][] sums = new double[Arrays.stream(codes).max().orElseThrow() + 1][m];
            for (int i = 0; i < codes.length; i++) {
                double[] s = score(i, m);
                for (int a = 0; a < m; a++) {
                    sums[codes[i]][a] += weights[i] * s[a];
                }
            }
            DMatrixRMaj meat = new DMatrixRMaj(m, m);
            for (double[] sum : sums) {
                addSquare(meat, sum, 1);
            }
            return meat;
        }

        private static void addSquare(DMatrixRMaj meat, double[] s, double weight) {
            for (int a = 0; a < s.length; a++) {
                for (int b = 0; b < s.length; b++) {
                    meat.add(a, b, weight * s[a] * s[b]);
                }
            }
        }

        private static DMatrixRMaj inverse(DMatrixRMaj matrix) {
            DMatrixRMaj inverse = matrix.copy();
            CommonOps_DDRM.invert(inverse);
            return inverse;
        }

        private static DMatrixRMaj scaled(DMatrixRMaj matrix, double factor) {
            CommonOps_DDRM.scale(factor, matrix);
            return matrix;
        }

        private static DMatrixRMaj sandwich(DMatrixRMaj bread, DMatrixRMaj meat, double factor) {
            DMatrixRMaj half = new DMatrixRMaj(bread.numRows, bread.numRows);
            DMatrixRMaj whole = half.copy();
            CommonOps_DDRM.mult(bread, meat, half);
            CommonOps_DDRM.mult(half, bread, whole);
            return scaled(whole, factor);
        }
    }
}
