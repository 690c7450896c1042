package org.liaison.stats.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlocksTest {

    record Range(int block, int from, int to) {
    }

    @ParameterizedTest
    @CsvSource({ "0, 64, 1", "1, 64, 1", "4096, 64, 1", "4097, 64, 2", "8192, 64, 2", "8193, 64, 3", "262144, 64, 64",
            "1000000, 64, 64", "1000000, 5, 5", "1000000, 1000, 64", "12288, 2, 2" })
    void shouldCoverEveryRowOnceInBlocksOfAboutEqualSize(int rows, int most, int count) {
        Blocks blocks = Blocks.of(rows, most);

        List<Range> ranges = ranges(blocks);
        assertThat(ranges).hasSize(count);
        assertCover(ranges, rows);
        int size = ranges.get(0).to - ranges.get(0).from;
        assertThat(ranges.subList(0, count - 1)).allMatch(range -> range.to - range.from == size);
        assertThat(ranges.get(count - 1).to - ranges.get(count - 1).from).isBetween(rows > 0 ? 1 : 0, size);
    }

    @Test
    void shouldHaveSixtyFourBlocksAtMostUnlessToldOtherwise() {
        assertThat(Blocks.of(10_000_000).count()).isEqualTo(64);
        assertThat(Blocks.of(10, 7, 1).count()).isEqualTo(5);
        assertThat(Blocks.of(10, 3, 1).count()).isEqualTo(3);
    }

    @Test
    void shouldEndBlocksWhereAGroupEnds() {
        int[] group = IntStream.range(0, 20_000).map(i -> i / 37).toArray();

        List<Range> ranges = ranges(Blocks.ofGroups(group, 64));

        assertThat(ranges).hasSize(5);
        assertCover(ranges, group.length);
        for (Range range : ranges.subList(1, ranges.size())) {
            assertThat(range.from % 37).isZero();
            int before = range.from - ranges.get(range.block - 1).from;
            assertThat(before).isBetween(4096, 4096 + 36);
        }
    }

    @Test
    void shouldCutAtTheFirstEndOfAGroupThatMakesABlockLongEnough() {
        int[] group = IntStream.range(0, 8192).map(i -> i / 4096).toArray();

        assertThat(ranges(Blocks.ofGroups(group, 64))).containsExactly(new Range(0, 0, 4096), new Range(1, 4096, 8192));
    }

    @Test
    void shouldBeOneBlockWhereRowsOfAGroupDoNotLieTogether() {
        int[] group = IntStream.range(0, 20_000).map(i -> i / 37).toArray();
        group[19_999] = 0;

        assertThat(ranges(Blocks.ofGroups(group, 64))).containsExactly(new Range(0, 0, 20_000));
    }

    @Test
    void shouldAddPartsInTheOrderOfTheBlocks() {
        double[] values = IntStream.range(0, 50_000).mapToDouble(i -> 1 / (1.0 + i)).toArray();
        Blocks blocks = Blocks.of(values.length, 7);
        double ordered = 0;
        for (Range range : ranges(blocks)) {
            ordered += Arrays.stream(values, range.from, range.to).sum();
        }

        double sum = blocks.sum((from, to) -> Arrays.stream(values, from, to).sum());

        assertThat(sum).isEqualTo(ordered).isCloseTo(Math.log(50_000) + 0.5772156649015329 + 1e-5, within(1e-9));
    }

    private static List<Range> ranges(Blocks blocks) {
        List<Range> ranges = Collections.synchronizedList(new ArrayList<>());
        blocks.each((block, from, to) -> ranges.add(new Range(block, from, to)));
        return ranges.stream().sorted((a, b) -> Integer.compare(a.block, b.block)).toList();
    }

    private static void assertCover(List<Range> ranges, int rows) {
        assertThat(ranges.get(0).from).isZero();
        for (int b = 1; b < ranges.size(); b++) {
            assertThat(ranges.get(b).block).isEqualTo(b);
            assertThat(ranges.get(b).from).isEqualTo(ranges.get(b - 1).to);
        }
        assertThat(ranges.get(ranges.size() - 1).to).isEqualTo(rows);
    }
}
