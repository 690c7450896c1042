package org.liaison.stats.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.stats.Effects;
import org.liaison.stats.Family;
import org.liaison.stats.FitSpec;
import org.liaison.stats.Frame;
import org.liaison.stats.SmallSample;
import org.liaison.stats.SpecificationException;
import org.liaison.stats.VcovSpec;
import org.liaison.stats.VcovType;
import org.liaison.stats.WeightType;
import org.liaison.stats.absorb.Absorption;
import org.liaison.stats.design.Basis;
import org.liaison.stats.design.BasisBuilder;
import org.liaison.stats.design.Column;
import org.liaison.stats.design.Sample;
import org.liaison.stats.formula.Term;
import org.liaison.stats.optimise.Point;
import org.liaison.stats.vcov.ParameterCovariance;

/** Rows by unit, units that tell something, and covariances of sums over units. */
class UnitsTest {

    private static final int UNITS = 6;

    private final double[] unit = { 3, 1, 0, 2, 1, 3, 4, 0, 5, 2, 4, 5, 0 };
    private final Frame frame = Frame.builder(13).number("unit", unit)
            .number("pair", Arrays.stream(unit).map(u -> Math.floor(u / 2)).toArray())
            .number("cut", IntStream.range(0, 13).mapToDouble(i -> i % 2).toArray()).build();

    @Test
    void shouldSortRowsByUnitInTheirOrder() {
        Sample sample = sample(null, weights(1));
        Basis basis = basis(sample);

        PanelData data = PanelData.of(sample, basis, true, "unit");

        assertThat(data.units()).isEqualTo(UNITS);
        assertThat(data.rows()).isEqualTo(13);
        assertThat(data.coefficients()).isEqualTo(2);
        assertThat(PanelData.of(sample, basis, false, "unit").coefficients()).isEqualTo(1);
        assertThat(data.start()).containsExactly(0, 3, 5, 7, 9, 11, 13);
        assertThat(data.order()).containsExactly(2, 7, 12, 1, 4, 3, 9, 0, 5, 6, 10, 8, 11);
        double[] eta = data.eta(new double[] { 2, 0.5 });
        double[] without = PanelData.of(sample, basis, false, "unit").eta(new double[] { 2 });
        for (int p = 0; p < 13; p++) {
            int i = data.order()[p];
            assertThat(data.y()[p]).isEqualTo(sample.outcome()[i]);
            assertThat(data.offset()[p]).isEqualTo(sample.offset()[i]);
            assertThat(data.weights()[p]).isEqualTo(sample.weights()[i]);
            assertThat(eta[p]).isCloseTo(2 * basis.z()[0][i] + 0.5 + sample.offset()[i], within(1e-15));
            assertThat(without[p]).isCloseTo(eta[p] - 0.5, within(1e-14));
        }
        assertThat(data.unsorted(data.y())).isEqualTo(sample.outcome());
        assertThat(data.unitWeights()).containsOnly(1);
    }

    @Test
    void shouldAddRowsAndTheirSquares() {
        Sample sample = sample(null, weights(1));
        PanelData data = PanelData.of(sample, basis(sample), true, "unit");
        double z = data.z()[4];
        double[] row = { 1, 1 };
        double[] square = { 1, 1, 1, 1 };

        data.addRow(4, 3, row);
        data.addSquare(4, 3, 2, square);

        assertThat(row).containsExactly(1 + 3 * z, 4);
        assertThat(square).containsExactly(1 + 3 * z * z, 1 + 3 * z, 1, 4);
        PanelData bare = PanelData.of(sample, basis(sample), false, "unit");
        double[] slopes = { 1 };
        double[] one = { 1 };
        bare.addRow(4, 3, slopes);
        bare.addSquare(4, 3, 1, one);
        assertThat(slopes).containsExactly(1 + 3 * z);
        assertThat(one).containsExactly(1 + 3 * z * z);
    }

    @Test
    void shouldMoveProbabilityWeightsToUnits() {
        double[] byUnit = Arrays.stream(unit).map(u -> 1 + u / 2).toArray();
        Sample sample = sample(WeightType.PROBABILITY, byUnit);

        PanelData data = PanelData.of(sample, basis(sample), true, "unit");

        assertThat(data.weights()).containsOnly(1);
        assertThat(data.unitWeights()).containsExactly(1, 1.5, 2, 2.5, 3, 3.5);
        double[] differ = byUnit.clone();
        differ[5] = 9;
        Sample cut = sample(WeightType.PROBABILITY, differ);
        assertThatThrownBy(() -> PanelData.of(cut, basis(cut), true, "unit")).hasMessageContaining("they differ in '3'")
                .isInstanceOfSatisfying(SpecificationException.class, e -> assertThat(e.field()).isEqualTo("weights"));
        assertThatThrownBy(() -> PanelData.of(sample.where(new boolean[13]), basis(sample), true, "unit"))
                .hasMessageContaining("separate every row");
    }

    @ParameterizedTest
    @CsvSource({ "1, 1", "100, 1", "511, 1", "512, 1", "513, 2", "2000, 4" })
    void shouldRunThroughUnitsInBlocksOfSimilarSize(int rows, int blocks) {
        double[] each = IntStream.range(0, rows).mapToDouble(i -> i).toArray();
        Frame long1 = Frame.builder(rows).number("unit", each).build();
        double[] ones = new double[rows];
        Arrays.fill(ones, 1);
        Sample sample = new Sample(long1, IntStream.range(0, rows).toArray(), ones, ones, ones, null);
        PanelData data = PanelData.of(sample, new BasisBuilder(Absorption.constant(rows, true), ones).build(), true, "unit");
        UnitBlocks units = new UnitBlocks(data);

        List<Integer> sizes = units.map(block -> units.first(block + 1) - units.first(block));

        assertThat(sizes).hasSize(blocks);
        assertThat(sizes.stream().mapToInt(i -> i).sum()).isEqualTo(rows);
        assertThat(units.first(0)).isZero();
        assertThat(sizes.subList(0, blocks - 1)).allMatch(size -> size == 512);
    }

    @Test
    void shouldLeaveOutUnitsThatTellNothingGivenTheirTotal() {
        double[] y = { 1, 0, 1, 0, 0, 2, 1, 0, 3, 0, 0, 1, 1 };
        Sample read = new Sample(frame, IntStream.range(0, 13).toArray(), y, weights(1), new double[13], null);
        Sample single = read
                .where(new boolean[] { true, true, true, true, true, false, true, true, true, true, true, true, true });
        double[] two = weights(1);
        two[0] = 2;
        Sample repeated = new Sample(frame, single.rows(), single.outcome(), Arrays.copyOf(two, 12), single.offset(),
                WeightType.FREQUENCY);

        InformativeUnits all = InformativeUnits.of(read, "unit", false);
        InformativeUnits fewer = InformativeUnits.of(single, "unit", false);

        assertThat(all.zero()).containsExactly("1", "2");
        assertThat(all.single()).isEmpty();
        assertThat(all.sample().rows()).containsExactly(0, 2, 5, 6, 7, 8, 10, 11, 12);
        assertThat(fewer.single()).containsExactly("3");
        assertThat(fewer.sample().rows()).containsExactly(2, 6, 7, 8, 10, 11, 12);
        // A row of frequency two is two rows
        assertThat(InformativeUnits.of(repeated, "unit", false).single()).isEmpty();
        assertThat(InformativeUnits.of(all.sample(), "unit", false).sample()).isSameAs(all.sample());
        assertThatThrownBy(() -> InformativeUnits.of(
                new Sample(frame, IntStream.range(0, 13).toArray(), new double[13], weights(1), new double[13], null), "unit",
                false))
                .hasMessageContaining("only zeros");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = { "OIM, -, -", "OPG, -, -", "HC0, -, -", "HC1, -, -", "ROBUST, STATA, -",
            "ROBUST, NONE, -", "CLUSTER, STATA, unit", "CLUSTER, NONE, pair", "CLUSTER, STATA, pair" })
    void shouldSumScoresOverUnitsOrClusters(VcovType type, SmallSample factor, String cluster) {
        double[] byUnit = Arrays.stream(unit).map(u -> 1 + u % 2).toArray();
        Sample sample = sample(WeightType.PROBABILITY, byUnit);
        PanelData data = PanelData.of(sample, basis(sample), true, "unit");
        Random random = new Random(1);
        double[][] scores = new double[UNITS][];
        Arrays.setAll(scores, u -> random.doubles(3).map(v -> v - 0.5).toArray());
        double[] information = { 3, 0.5, 0.2, 0, 2, 0.1, 0, 0, 4 };
        Maximum maximum = new Maximum(new double[3], 0, new double[3], information, true, 1);
        FitSpec fit = spec(new VcovSpec(type, factor, cluster == null ? null : List.of(cluster)));

        UnitVcov vcov = new UnitVcov(fit, sample, data);
        ParameterCovariance covariance = vcov.covariance(maximum, () -> scores, 13, 2).orElseThrow();

        boolean pairs = "pair".equals(cluster);
        int groups = pairs ? 3 : UNITS;
        DMatrixRMaj meat = new DMatrixRMaj(3, 3);
        for (int g = 0; g < groups; g++) {
            double[] sum = new double[3];
            for (int u = 0; u < UNITS; u++) {
                for (int a = 0; a < 3; a++) {
                    sum[a] += (pairs ? u / 2 : u) == g ? (1 + u % 2) * scores[u][a] : 0;
                }
            }
            for (int a = 0; a < 3; a++) {
                for (int b = 0; b < 3; b++) {
                    meat.add(a, b, sum[a] * sum[b]);
                }
            }
        }
        DMatrixRMaj bread = new DMatrixRMaj(new double[][] { { 3, 0.5, 0.2 }, { 0.5, 2, 0.1 }, { 0.2, 0.1, 4 } });
        CommonOps_DDRM.invert(bread);
        DMatrixRMaj half = new DMatrixRMaj(3, 3);
        DMatrixRMaj expected = new DMatrixRMaj(3, 3);
        CommonOps_DDRM.mult(bread, meat, half);
        CommonOps_DDRM.mult(half, bread, expected);
        if (type == VcovType.OIM) {
            expected = bread;
        } else if (type == VcovType.OPG) {
            CommonOps_DDRM.invert(meat);
            expected = meat;
        } else {
            double n = 13;
            CommonOps_DDRM.scale(type == VcovType.HC1 ? n / (n - 2) : factor == SmallSample.STATA ? groups / (groups - 1.0) : 1,
                    expected);
        }
        Point first = new Point(new double[] { 1, 0 }, new double[] { 0 });
        Point last = new Point(new double[] { 0, 0 }, new double[] { 1 });
        Point mixed = new Point(new double[] { 1, 2 }, new double[] { -1 });
        double[][] found = covariance.of(List.of(first, last, mixed));
        assertThat(found[0][0]).isCloseTo(expected.get(0, 0), within(1e-13));
        assertThat(found[0][1]).isCloseTo(expected.get(0, 2), within(1e-13));
        assertThat(found[1][0]).isEqualTo(found[0][1]);
        double form = 0;
        double[] v = { 1, 2, -1 };
        for (int a = 0; a < 3; a++) {
            for (int b = 0; b < 3; b++) {
                form += v[a] * expected.get(a, b) * v[b];
            }
        }
        assertThat(found[2][2]).isCloseTo(form, within(1e-12));
        assertThat(covariance.of(mixed)).isCloseTo(form, within(1e-12));
        assertThat(covariance.isJoint()).isTrue();
        assertThat(vcov.clusterCount()).isEqualTo(cluster == null ? null : Integer.valueOf(groups));
    }

    @Test
    void shouldRefuseErrorsThatDoNotExistForUnits() {
        Sample sample = sample(null, weights(1));
        PanelData data = PanelData.of(sample, basis(sample), true, "unit");

        assertThatThrownBy(() -> new UnitVcov(spec(VcovSpec.of(VcovType.CLUSTER, "cut")), sample, data))
                .hasMessageContaining("lies in more than one level of 'cut'");
        assertThatThrownBy(() -> new UnitVcov(spec(VcovSpec.of(VcovType.EIM)), sample, data))
                .hasMessageContaining("closed form");
        assertThatThrownBy(() -> new UnitVcov(spec(VcovSpec.of(VcovType.TWO_WAY, "unit", "pair")), sample, data))
                .hasMessageContaining("depend on one another");
        for (SmallSample factor : List.of(SmallSample.FIXEST, SmallSample.SANDWICH)) {
            assertThatThrownBy(() -> new UnitVcov(spec(new VcovSpec(VcovType.ROBUST, factor, null)), sample, data))
                    .isInstanceOfSatisfying(SpecificationException.class,
                            e -> assertThat(e.field()).isEqualTo("vcov.small_sample"));
        }
    }

    @Test
    void shouldNeedTwoUnitsForSumsOfScores() {
        boolean[] keep = new boolean[13];
        for (int i = 0; i < 13; i++) {
            keep[i] = unit[i] == 0;
        }
        Sample one = sample(null, weights(1)).where(keep);
        PanelData data = PanelData.of(one, basis(one), true, "unit");

        assertThatThrownBy(() -> new UnitVcov(spec(VcovSpec.of(VcovType.ROBUST)), one, data))
                .hasMessage("Errors of kind 'robust' need at least two units.");
        assertThatThrownBy(() -> new UnitVcov(spec(VcovSpec.of(VcovType.CLUSTER, "pair")), one, data))
                .hasMessage("Errors of kind 'cluster' need at least two clusters.");
        assertThat(new UnitVcov(spec(VcovSpec.of(VcovType.OIM)), one, data).clusterCount()).isNull();
    }

    @Test
    void shouldHaveNoMeanGivenTheTotals() {
        UnidentifiedMean mean = new UnidentifiedMean();

        assertThat(mean.isRatio()).isTrue();
        assertThatThrownBy(() -> mean.value(0)).isInstanceOf(SpecificationException.class);
        assertThatThrownBy(() -> mean.slope(0)).isInstanceOf(SpecificationException.class);
        assertThatThrownBy(() -> mean.curvature(0)).isInstanceOf(SpecificationException.class);
    }

    private static FitSpec spec(VcovSpec vcov) {
        return FitSpec.builder("y ~ x", Family.POISSON).effects(Effects.RANDOM).unit("unit").vcov(vcov).build();
    }

    private static double[] weights(double value) {
        double[] weights = new double[13];
        Arrays.fill(weights, value);
        weights[1] = value + 1;
        return weights;
    }

    private Sample sample(WeightType type, double[] weights) {
        return new Sample(frame, IntStream.range(0, 13).toArray(), IntStream.range(0, 13).mapToDouble(i -> i * i % 5).toArray(),
                weights, IntStream.range(0, 13).mapToDouble(i -> 0.1 * i).toArray(), type);
    }

    private static Basis basis(Sample sample) {
        double[] x = Arrays.stream(sample.rows()).mapToDouble(row -> Math.sin(row)).toArray();
        return new BasisBuilder(Absorption.constant(sample.size(), true), sample.weights())
                .add(new Column("x", Term.column("x"), List.of()), x).build();
    }
}
