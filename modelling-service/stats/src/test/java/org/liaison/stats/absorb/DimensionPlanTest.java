package org.liaison.stats.absorb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.SingularOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.stats.Frame;
import org.liaison.stats.absorb.DimensionPlan.Sizes;
import org.liaison.stats.design.Grouping;
import org.liaison.stats.design.Sample;

class DimensionPlanTest {

    @ParameterizedTest
    @CsvSource({ "1000, '50', 50, 0, 0", "1000, '10 50', 50, 10, 0", "1000, '50 10 20', 50, 30, 0",
            // A hundred levels are dense in any case, the next one is not where iteration is cheaper
            "500, '100 200', 200, 100, 0", "500, '101 200', 200, 0, 101", "500, '60 40 200', 200, 100, 0",
            "500, '60 41 200', 200, 41, 60",
            // 110^2 x (200 + 110) multiplications against 2800 per row
            "1339, '110 200', 200, 0, 110", "1340, '110 200', 200, 110, 0",
            // A border of 40 million values is the most
            "1000000000, '100 400000', 400000, 100, 0", "1000000000, '100 400001', 400001, 0, 100",
            "500, '120 130 110 5', 130, 5, 230" })
    void shouldEliminateTheLargestAndKeepSmallOnesDense(long rows, String levels, long eliminated, long dense, long large) {
        int[] sizes = Arrays.stream(levels.split(" ")).mapToInt(Integer::parseInt).toArray();

        assertThat(DimensionPlan.sizes(rows, sizes)).isEqualTo(new Sizes(eliminated, dense, large));
    }

    @Test
    void shouldKeepTheWrittenOrderWithinEachPart() {
        Sample sample = sample(new Random(1), 500, 6, 9, 7);

        Absorption absorption = Absorption.of(sample, List.of("d0", "d1", "d2"));

        assertThat(absorption.dimensions()).extracting(Grouping::name).containsExactly("d1", "d0", "d2");
        assertThat(absorption.eliminated()).isEqualTo(9);
        assertThat(absorption.groups()).isEqualTo(9);
        assertThat(absorption.dense()).isEqualTo(5 + 6);
        assertThat(absorption.parameters()).isEqualTo(20);
        assertThat(absorption.isIterative()).isFalse();
        assertThat(absorption.dummyIndex()[0]).containsExactly(-1, 0, 1, 2, 3, 4);
        assertThat(absorption.dummyIndex()[1]).containsExactly(-1, 5, 6, 7, 8, 9, 10);
        int[] codes = sample.group("d2").codes();
        for (int i = 0; i < sample.size(); i++) {
            assertThat(absorption.dummies()[1][i]).isEqualTo(codes[i] == 0 ? -1 : 4 + codes[i]);
        }
    }

    @Test
    void shouldPutLevelsOfLargeDimensionsBehindTheEliminatedGroups() {
        List<String> columns = List.of("d0", "d1", "d2");
        Sample sample = Absorption.sorted(sample(new Random(2), 900, 120, 3, 105), columns);

        Absorption absorption = Absorption.of(sample, columns);

        assertThat(absorption.eliminated()).isEqualTo(120);
        assertThat(absorption.groups()).isEqualTo(225);
        assertThat(absorption.isIterative()).isTrue();
        assertThat(absorption.redundant()).isEqualTo(1);
        assertThat(absorption.parameters()).isEqualTo(120 + 105 + 3 - 2);
        int[] codes = sample.group("d2").codes();
        assertThat(absorption.large()[0]).isEqualTo(Arrays.stream(codes).map(code -> 120 + code).toArray());
        assertThat(absorption.group()).isSorted();
    }

    @Test
    void shouldNeedSortedRowsForIteration() {
        Sample sample = sample(new Random(3), 500, 120, 105);

        assertThatThrownBy(() -> Absorption.of(sample, List.of("d0", "d1"))).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Rows must be sorted by d0");
    }

    @Test
    void shouldHaveOneGroupForAConstantAndNoneWithout() {
        Absorption constant = Absorption.constant(10, true);

        assertThat(constant.group()).containsOnly(0).hasSize(10);
        assertThat(constant.parameters()).isEqualTo(1);
        assertThat(constant.isAligned()).isTrue();
        assertThat(Absorption.constant(10, false).group()).isNull();
        assertThat(Absorption.constant(10, false).parameters()).isZero();
        assertThat(Absorption.constant(10_000, true).isAligned()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({ "1, 1", "2, 2", "3, 3" })
    void shouldCountComponents(int components, int expected) {
        int[] first = IntStream.range(0, 60).map(i -> i % components + components * (i / components % 4)).toArray();
        int[] second = IntStream.range(0, 60).map(i -> i % components + components * (i / components % 5)).toArray();

        Components found = new Components(first, 4 * components, second, 5 * components);

        assertThat(found.count()).isEqualTo(expected);
        for (int i = 0; i < first.length; i++) {
            assertThat(found.ofFirst(first[i])).isEqualTo(found.ofSecond(second[i]));
            assertThat(found.ofFirst(first[i]) == found.ofFirst(0)).isEqualTo(i % components == 0);
        }
    }

    /** Dummies kept are as many as the rank allows, whatever is nested or apart. */
    @ParameterizedTest
    @CsvSource({ "9, 4, 1, 1", "9, 4, 5, 1", "12, 6, 4, 2", "12, 6, 6, 3", "30, 3, 7, 1" })
    void shouldKeepAsManyDummiesAsTheRankAllows(int eliminated, int second, int third, int components) {
        int rows = 240;
        Random random = new Random(eliminated);
        double[][] codes = new double[3][rows];
        int[] sizes = { eliminated, second, third };
        for (int i = 0; i < rows; i++) {
            for (int d = 0; d < 3; d++) {
                int size = Math.max(1, sizes[d] / components);
                codes[d][i] = i % components + components * (i < components * size ? i / components : random.nextInt(size));
            }
        }
        Frame frame = Frame.builder(rows).number("d0", codes[0]).number("d1", codes[1]).number("d2", codes[2]).build();

        for (List<String> columns : List.of(List.of("d0", "d1"), List.of("d0", "d1", "d2"))) {
            Absorption absorption = Absorption.of(sample(frame), columns);
            int groups = absorption.eliminated();
            DMatrixRMaj all = new DMatrixRMaj(rows, absorption.dimensions().stream().mapToInt(Grouping::size).sum());
            DMatrixRMaj kept = new DMatrixRMaj(rows, groups + absorption.dense());
            for (int i = 0; i < rows; i++) {
                int start = 0;
                for (Grouping dimension : absorption.dimensions()) {
                    all.set(i, start + dimension.codes()[i], 1);
                    start += dimension.size();
                }
                kept.set(i, absorption.group()[i], 1);
                for (int[] dummy : absorption.dummies()) {
                    if (dummy[i] >= 0) {
                        kept.set(i, groups + dummy[i], 1);
                    }
                }
            }
            assertThat(SingularOps_DDRM.rank(kept)).isEqualTo(kept.numCols).isEqualTo(SingularOps_DDRM.rank(all))
                    .isEqualTo(absorption.parameters());
            assertThat(absorption.dummyIndex()[0][0]).isEqualTo(-1);
        }
    }

    @Test
    void shouldCountRedundantLevelsOfSmallDimensionsByTheirComponentsWithLargeOnes() {
        Random random = new Random(5);
        int rows = 1200;
        double[] first = new double[rows];
        double[] second = new double[rows];
        double[] small = new double[rows];
        for (int i = 0; i < rows; i++) {
            int component = i % 3;
            first[i] = random.nextInt(150);
            second[i] = component + 3 * (i < 330 ? i / 3 : random.nextInt(40));
            // Each component of the second dimension has small levels of its own
            small[i] = component + 3 * random.nextInt(2);
        }
        Frame frame = Frame.builder(rows).number("first", first).number("second", second).number("small", small).build();
        List<String> columns = List.of("first", "second", "small");

        Absorption absorption = Absorption.of(Absorption.sorted(sample(frame), columns), columns);

        assertThat(absorption.large()).hasNumberOfRows(1);
        // One constant of the second dimension, and three that it shares with the small one
        assertThat(absorption.parameters()).isEqualTo(absorption.groups() - 1 + 6 - 3);
    }

    @Test
    void shouldAnchorTheFirstLevelOfEveryComponentWithoutChangingAnyRow() {
        Random random = new Random(6);
        int rows = 2500;
        double[] first = new double[rows];
        double[] second = new double[rows];
        for (int i = 0; i < rows; i++) {
            first[i] = i % 2 + 2 * (i < 260 ? i / 2 : random.nextInt(130));
            second[i] = i % 2 + 2 * (i < 250 ? i / 2 : random.nextInt(125));
        }
        Frame frame = Frame.builder(rows).number("first", first).number("second", second).build();
        List<String> columns = List.of("first", "second");
        Absorption absorption = Absorption.of(Absorption.sorted(sample(frame), columns), columns);
        double[] group = random.ints(absorption.groups(), -50, 50).asDoubleStream().toArray();
        double[] before = new double[rows];
        Effects.fill(absorption, new double[0], 0, group, 0, rows, before, 0);

        Anchor.set(absorption, group);

        double[] after = new double[rows];
        Effects.fill(absorption, new double[0], 0, group, 0, rows, after, 0);
        assertThat(after).isEqualTo(before);
        assertThat(absorption.redundant()).isEqualTo(2);
        assertThat(group[absorption.eliminated()]).isZero();
        assertThat(group[absorption.eliminated() + 1]).isZero();
        assertThat(Arrays.stream(group, absorption.eliminated() + 2, group.length)).anyMatch(v -> v != 0);
    }

    @Test
    void shouldWriteTheEffectsOfSomeRows() {
        Sample sample = sample(new Random(7), 60, 8, 3);
        Absorption absorption = Absorption.of(sample, List.of("d0", "d1"));
        double[] dense = { 1000, 0.5, 0.25 };
        double[] group = { 1, 2, 3, 4, 5, 6, 7, 8 };
        double[] into = new double[20];

        Effects.fill(absorption, dense, 1, group, 30, 50, into, 30);

        for (int i = 30; i < 50; i++) {
            double level = sample.frame().numbers("d1")[i];
            assertThat(into[i - 30])
                    .isEqualTo(1 + sample.frame().numbers("d0")[i] + (level == 0 ? 0 : level == 1 ? 0.5 : 0.25));
        }
        double[] none = { 9 };
        Effects.fill(Absorption.constant(1, false), dense, 0, new double[0], 0, 1, none, 0);
        assertThat(none).containsExactly(0);
    }

    @Test
    void shouldKeepWhatRoundingLoses() {
        assertThat(Compensated.sum(new double[] { 1e17, 3, -1e17, 1e-3, 7 })).isEqualTo(10.001);
        assertThat(Compensated.sum(new double[] { 3, 1e17, 1, -1e17 })).isEqualTo(4);
        assertThat(Compensated.sum(new double[0])).isZero();
    }

    private static Sample sample(Random random, int rows, int... levels) {
        Frame.Builder frame = Frame.builder(rows);
        for (int d = 0; d < levels.length; d++) {
            int size = levels[d];
            double[] column = new double[rows];
            Arrays.setAll(column, i -> i < size ? i : random.nextInt(size));
            frame.number("d" + d, column);
        }
        return sample(frame.build());
    }

    private static Sample sample(Frame frame) {
        double[] ones = new double[frame.rows()];
        Arrays.fill(ones, 1);
        return new Sample(frame, IntStream.range(0, frame.rows()).toArray(), ones, ones, new double[frame.rows()], null);
    }
}
