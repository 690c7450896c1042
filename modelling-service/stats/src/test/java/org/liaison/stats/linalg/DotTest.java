package org.liaison.stats.linalg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums of whole numbers, which are exact in any order. */
class DotTest {

    private static final double[] A = IntStream.range(0, 60).mapToDouble(i -> 3 * i - 40).toArray();
    private static final double[] B = IntStream.range(0, 60).mapToDouble(i -> i * i % 17 + 1).toArray();

    @ParameterizedTest
    @ValueSource(ints = { 0, 1, 7, 8, 9, 15, 16, 23, 24, 31, 40 })
    void shouldBeTheSumOfProductsWhateverTheLength(int length) {
        for (int from : new int[] { 0, 3 }) {
            double expected = 0;
            for (int j = 0; j < length; j++) {
                expected += A[j] * B[from + j];
            }

            assertThat(new Dot(40).of(A, B, from, length)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { 5, 6, 7, 8, 9, 10, 11, 12, 20 })
    void shouldSumARange(int to) {
        double products = 0;
        double sum = 0;
        for (int i = 5; i < to; i++) {
            products += A[i] * B[i];
            sum += A[i];
        }

        assertThat(Dot.range(A, B, 5, to)).isEqualTo(products);
        assertThat(Dot.sum(A, 5, to)).isEqualTo(sum);
    }
}
