package org.liaison.stats.panel.total;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.stats.Frame;
import org.liaison.stats.design.Basis;
import org.liaison.stats.design.Sample;
import org.liaison.stats.panel.PanelData;

/** Sums over all sets of rows, one by one and built up. */
class ChoiceSumsTest {

    /** Few ones and many, predictors of any range: beyond that of doubles sums are held as logarithms. */
    @ParameterizedTest
    @CsvSource({ "9, 1, 1", "9, 4, 1", "9, 7, 3", "8, 8, 1", "10, 5, 200", "12, 6, 900", "12, 11, 900" })
    void shouldBeTheSumOverAllSets(int size, int ones, double range) {
        Random random = new Random(size + ones);
        double[] eta = random.doubles(size).map(u -> range * (u - 0.5)).toArray();
        double[] y = IntStream.range(0, size).mapToDouble(i -> i < ones ? 1 : 0).toArray();
        int[] sets = IntStream.range(0, 1 << size).filter(set -> Integer.bitCount(set) == ones).toArray();
        double[] totals = Arrays.stream(sets).mapToDouble(set -> IntStream.range(0, size).filter(i -> (set >> i & 1) == 1)
                .mapToDouble(i -> eta[i]).sum()).toArray();
        double highest = Arrays.stream(totals).max().orElseThrow();
        double all = Arrays.stream(totals).map(total -> Math.exp(total - highest)).sum();
        double expected = Arrays.stream(eta, 0, ones).sum() - highest - Math.log(all);
        PanelData data = data(eta, y);

        ChoiceSums sums = new ChoiceSums(data, 0);
        sums.compute(eta, true);

        assertThat(sums.logLik()).isCloseTo(expected, within(1e-10 * Math.max(1, Math.abs(expected))));
        double[] probabilities = ChoiceSums.probabilities(data, 0, eta);
        for (int i = 0; i < size; i++) {
            int row = i;
            double share = IntStream.range(0, sets.length).filter(s -> (sets[s] >> row & 1) == 1)
                    .mapToDouble(s -> Math.exp(totals[s] - highest)).sum() / all;
            assertThat(probabilities[i]).isCloseTo(share, within(1e-10));
        }
    }

    private static PanelData data(double[] eta, double[] y) {
        double[] ones = new double[y.length];
        Arrays.fill(ones, 1);
        Frame frame = Frame.builder(y.length).number("unit", ones).build();
        Sample sample = new Sample(frame, IntStream.range(0, y.length).toArray(), y, ones, eta, null);
        return PanelData.of(sample, Basis.none(), false, "unit");
    }
}
