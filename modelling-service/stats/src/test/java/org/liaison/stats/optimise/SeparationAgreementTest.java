package org.liaison.stats.optimise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.stats.Frame;
import org.liaison.stats.absorb.Absorption;
import org.liaison.stats.design.BasisBuilder;
import org.liaison.stats.design.Column;
import org.liaison.stats.design.Sample;
import org.liaison.stats.formula.Term;
import org.liaison.stats.likelihood.Poisson;

/** What is separated does not depend on how it is looked for: by iteration, or exactly. */
class SeparationAgreementTest {

    private static final int UNITS = 165;
    private static final int ROWS = 3 * UNITS;

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
    void shouldFindTheSameRowsByIterationAsExactly(long seed) {
        Random random = new Random(seed);
        double zeros = 0.15 + 0.05 * (seed % 4);
        double[] y = random.doubles(ROWS).map(v -> v < zeros ? 0 : Math.ceil(5 * v)).toArray();
        double[] rare = random.doubles(ROWS).map(v -> v < 0.02 ? 1 : 0).toArray();
        double[] graded = new double[ROWS];
        double[] mixed = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            graded[i] = y[i] == 0 && random.nextInt(4) > 0 ? 0.01 + random.nextDouble() * random.nextDouble() : 0;
            mixed[i] = random.nextGaussian() - 2 * graded[i];
        }

        TreeSet<Integer> iterated = separated(y, false, rare, graded, mixed);
        TreeSet<Integer> exact = separated(y, true, rare, graded, mixed);

        assertThat(iterated).isEqualTo(exact);
        for (int i = 0; i < ROWS; i++) {
            boolean planted = graded[i] > 0;
            assertThat(exact.contains(i)).as("row %s", i).isIn(true, planted);
        }
    }

    /** Rows are taken out until none is separated any more. */
    private static TreeSet<Integer> separated(double[] y, boolean exactly, double[]... columns) {
        TreeSet<Integer> out = new TreeSet<>();
        while (true) {
            int[] rest = IntStream.range(0, ROWS).filter(i -> !out.contains(i)).toArray();
            boolean[] found = search(y, rest, exactly, columns);
            if (found == null) {
                return out;
            }
            for (int i = 0; i < rest.length; i++) {
                if (found[i]) {
                    assertThat(y[rest[i]]).isZero();
                    out.add(rest[i]);
                }
            }
        }
    }

    private static boolean[] search(double[] y, int[] rest, boolean exactly, double[]... columns) {
        Frame frame = Frame.builder(rest.length)
                .number("unit", Arrays.stream(rest).mapToDouble(i -> Math.floorDiv(i, 3)).toArray())
                .build();
        double[] ones = new double[rest.length];
        Arrays.fill(ones, 1);
        double[] outcome = Arrays.stream(rest).mapToDouble(i -> y[i]).toArray();
        Sample sample = new Sample(frame, IntStream.range(0, rest.length).toArray(), outcome, ones, new double[rest.length],
                null);
        Absorption absorption = Absorption.of(sample, List.of("unit"));
        BasisBuilder basis = new BasisBuilder(absorption, ones);
        for (double[] column : columns) {
            basis.add(new Column("x", Term.column("x"), List.of()), Arrays.stream(rest).mapToDouble(i -> column[i]).toArray());
        }
        IndexModel model = new IndexModel(sample, basis.build(), absorption, new Poisson(outcome));
        if (!exactly) {
            return new Separation(model).rows();
        }
        boolean[] positive = new boolean[rest.length];
        for (int i = 0; i < positive.length; i++) {
            positive[i] = outcome[i] > 0;
        }
        double[] direction = new ExactSeparation(model, positive).direction();
        if (direction == null) {
            return null;
        }
        boolean[] found = new boolean[rest.length];
        for (int i = 0; i < found.length; i++) {
            found[i] = direction[i] > 0;
        }
        return found;
    }
}
