package org.liaison.stats.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.stats.Frame;
import org.liaison.stats.WeightType;

class SampleTest {

    private static final double NA = Double.NaN;

    @Test
    void shouldKeepTheRowsMarked() {
        Sample sample = sample(new double[] { 5, 6, 7, 8 }, new double[] { 1, 2, 3, 4 }, WeightType.FREQUENCY);

        Sample kept = sample.where(new boolean[] { true, false, false, true });

        assertThat(kept.rows()).containsExactly(0, 3);
        assertThat(kept.outcome()).containsExactly(5, 8);
        assertThat(kept.weights()).containsExactly(1, 4);
        assertThat(kept.offset()).containsExactly(0, 30);
        assertThat(kept.observations()).isEqualTo(5);
        assertThat(kept.size()).isEqualTo(2);
        assertThat(sample(new double[] { 5, 6 }, new double[] { 1, 2.5 }, WeightType.PROBABILITY).observations()).isEqualTo(2);
    }

    @Test
    void shouldPutRowsOfAGroupTogetherInTheirOrder() {
        Sample sample = sample(new double[] { 5, 6, 7, 8, 9 }, new double[] { 1, 2, 3, 4, 5 }, null);
        Grouping grouping = Grouping.ofNumbers("g", new double[] { 2, 1, 2, 0, 1 });

        Sample sorted = sample.sortedBy(grouping);

        assertThat(sorted.rows()).containsExactly(3, 1, 4, 0, 2);
        assertThat(sorted.outcome()).containsExactly(8, 6, 9, 5, 7);
        assertThat(sorted.weights()).containsExactly(4, 2, 5, 1, 3);
        assertThat(sorted.offset()).containsExactly(30, 10, 40, 0, 20);
        assertThat(sorted.inFrameOrder().rows()).containsExactly(0, 1, 2, 3, 4);
        assertThat(sorted.inFrameOrder().outcome()).containsExactly(5, 6, 7, 8, 9);
        Grouping inOrder = Grouping.ofNumbers("g", new double[] { 0, 0, 1, 1, 2 });
        assertThat(sample.sortedBy(inOrder)).isSameAs(sample);
        assertThat(sample.inFrameOrder()).isSameAs(sample);
        assertThat(inOrder.isSorted()).isTrue();
        assertThat(grouping.isSorted()).isFalse();
    }

    @Test
    void shouldKeepTheOrderOfRepeatedRows() {
        Frame frame = Frame.builder(3).number("y", new double[3]).build();
        Sample sample = new Sample(frame, new int[] { 2, 0, 2, 0, 1 }, new double[] { 1, 2, 3, 4, 5 }, new double[5],
                new double[5],
                null);

        assertThat(sample.inFrameOrder().outcome()).containsExactly(2, 4, 5, 1, 3);
    }

    @Test
    void shouldAddTheWeightsOfRowsThatAreAlike() {
        Random random = new Random(1);
        double[] y = random.ints(400, 0, 4).asDoubleStream().toArray();
        double[] offset = random.ints(400, 0, 5).asDoubleStream().toArray();
        double[] weights = random.ints(400, 1, 4).asDoubleStream().toArray();
        Frame frame = Frame.builder(400).number("y", y).build();
        Sample sample = new Sample(frame, IntStream.range(0, 400).toArray(), y, weights, offset, WeightType.FREQUENCY);
        Map<List<Double>, Double> expected = new LinkedHashMap<>();
        for (int i = 0; i < 400; i++) {
            expected.merge(List.of(y[i], offset[i]), weights[i], Double::sum);
        }

        Sample distinct = sample.distinct();

        Map<List<Double>, Double> found = new LinkedHashMap<>();
        for (int i = 0; i < distinct.size(); i++) {
            found.put(List.of(distinct.outcome()[i], distinct.offset()[i]), distinct.weights()[i]);
        }
        assertThat(found).isEqualTo(expected).hasSize(distinct.size());
        assertThat(distinct.observations()).isEqualTo(sample.observations());
    }

    @ParameterizedTest
    @ValueSource(ints = { 24, 25, 26 })
    void shouldStayAsItIsWhereFewRowsAreAlike(int kinds) {
        double[] y = IntStream.range(0, 100).mapToDouble(i -> i % kinds).toArray();
        Frame frame = Frame.builder(100).number("y", y).build();
        Sample sample = new Sample(frame, IntStream.range(0, 100).toArray(), y, y, new double[100], null);

        if (kinds > 25) {
            assertThat(sample.distinct()).isSameAs(sample);
        } else {
            assertThat(sample.distinct().outcome()).containsExactlyInAnyOrder(Arrays.copyOf(y, kinds));
        }
    }

    @Test
    void shouldSortLevelsAsNumbersWhereAllAreAndElseAsText() {
        assertThat(Grouping.ofText("g", new String[] { "10", "9", " 9.5", "9" }).levels()).containsExactly("9", " 9.5", "10");
        assertThat(Grouping.ofText("g", new String[] { "10", "9", "b", "a" }).levels()).containsExactly("10", "9", "a", "b");
        assertThat(Grouping.ofText("g", new String[] { "2.0", "1", "2", "2.0" }).levels()).containsExactly("1", "2", "2.0");
    }

    @Test
    void shouldGroupTextsAndLeaveMissingOnesOut() {
        Grouping grouping = Grouping.ofText("g", new String[] { "b", null, "b", "a", "b", "a", null });

        assertThat(grouping.codes()).containsExactly(1, -1, 1, 0, 1, 0, -1);
        assertThat(grouping.size()).isEqualTo(2);
        assertThat(grouping.indexOf("b")).isEqualTo(1);
        assertThat(grouping.indexOf("c")).isEqualTo(-1);
    }

    @Test
    void shouldGroupSomeRowsWithTheLevelsThatOccurThere() {
        Frame frame = Frame.builder(6).number("g", new double[] { 30, 10, NA, 20, 10, 30 }).build();

        Grouping all = Grouping.of(frame, "g", new int[] { 0, 1, 2, 3, 4, 5 });
        Grouping some = Grouping.of(frame, "g", new int[] { 5, 2, 1 });
        Grouping turned = Grouping.of(frame, "g", new int[] { 5, 4, 3, 2, 1, 0 });

        assertThat(all).isSameAs(frame.grouping("g"));
        assertThat(all.codes()).containsExactly(2, 0, -1, 1, 0, 2);
        assertThat(some.codes()).containsExactly(1, -1, 0);
        assertThat(some.levels()).containsExactly("10", "30");
        assertThat(turned.codes()).containsExactly(2, 0, 1, -1, 0, 2);
        assertThat(turned.levels()).containsExactly("10", "20", "30");
    }

    @Test
    void shouldWriteNumbersAsLevels() {
        assertThat(DoubleStream.of(2014, -3, 0.5, 1e14, 1e15, 1e20).mapToObj(Grouping::label)).containsExactly("2014", "-3",
                "0.5",
                "100000000000000", "1.0E15", "1.0E20");
    }

    @ParameterizedTest
    @ValueSource(doubles = { 1, 0.5, 1e6 })
    void shouldFindDistinctValuesWhateverTheirScale(double scale) {
        Random random = new Random(3);
        double[] column = random.ints(300, -40, 41).mapToDouble(v -> v % 7 == 3 ? NA : v * scale).toArray();
        column[5] = -0.0;
        column[6] = 0.0;

        DistinctValues distinct = new DistinctValues(column);

        assertThat(distinct.values()).isSorted().doesNotHaveDuplicates()
                .containsExactly(
                        Arrays.stream(column).filter(v -> !Double.isNaN(v)).map(v -> v + 0.0).sorted().distinct().toArray());
        for (int i = 0; i < column.length; i++) {
            if (Double.isNaN(column[i])) {
                assertThat(distinct.index()[i]).isEqualTo(-1);
            } else {
                assertThat(distinct.values()[distinct.index()[i]]).isEqualTo(column[i] + 0.0);
            }
        }
    }

    @Test
    void shouldTakeFarApartValuesAndNoneAtAll() {
        assertThat(new DistinctValues(new double[] { 5, 1e17, 5, -1e17 }).index()).containsExactly(1, 2, 1, 0);
        assertThat(new DistinctValues(new double[] { 100_000, 0 }).values()).containsExactly(0, 100_000);
        assertThat(new DistinctValues(new double[] { 99_999, 0, 99_999 }).index()).containsExactly(1, 0, 1);
        assertThat(new DistinctValues(new double[] { NA, NA }).values()).isEmpty();
        assertThat(new DistinctValues(new double[] { NA, NA }).index()).containsExactly(-1, -1);
        assertThat(new DistinctValues(new double[0]).values()).isEmpty();
        assertThat(new DistinctValues(new double[] { Double.POSITIVE_INFINITY, 1 }).index()).containsExactly(1, 0);
    }

    @Test
    void shouldTakeOutLevelsWithoutAFiniteEffectUntilNoneIsLeft() {
        // Unit a is zero in every row; without it year 1 is; without that unit b is.
        double[] unit = { 0, 0, 1, 1, 2, 2, 3, 3 };
        double[] year = { 1, 2, 1, 2, 1, 2, 2, 3 };
        double[] y = { 0, 0, 0, 4, 0, 5, 1, 1 };
        Frame frame = Frame.builder(8).number("unit", unit).number("year", year).build();
        double[] ones = new double[8];
        Arrays.fill(ones, 1);
        Sample sample = new Sample(frame, IntStream.range(0, 8).toArray(), y, ones, new double[8], null);
        DegenerateLevels counts = new DegenerateLevels();
        DegenerateLevels binary = new DegenerateLevels();

        Sample left = ZeroLevels.drop(sample, List.of("unit", "year"), false, counts);
        Sample varied = ZeroLevels.drop(sample, List.of("unit", "year"), true, binary);

        assertThat(left.rows()).containsExactly(3, 5, 6, 7);
        assertThat(counts.zeros()).containsExactly(Map.entry("unit", List.of("0")), Map.entry("year", List.of("1")));
        assertThat(counts.ones()).isEmpty();
        assertThat(varied.rows()).containsExactly(3, 5);
        assertThat(binary.ones()).containsExactly(Map.entry("unit", List.of("3")));
        assertThat(ZeroLevels.drop(left, List.of("unit"), false, new DegenerateLevels())).isSameAs(left);
    }

    private static Sample sample(double[] outcome, double[] weights, WeightType type) {
        int n = outcome.length;
        Frame frame = Frame.builder(n).number("y", outcome).build();
        return new Sample(frame, IntStream.range(0, n).toArray(), outcome, weights,
                IntStream.range(0, n).mapToDouble(i -> 10.0 * i).toArray(), type);
    }
}
