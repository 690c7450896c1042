package org.liaison.stats.optimise;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.hipparchus.random.RandomDataGenerator;
import org.liaison.stats.Family;
import org.liaison.stats.Frame;
import org.liaison.stats.absorb.Absorption;
import org.liaison.stats.design.Basis;
import org.liaison.stats.design.BasisBuilder;
import org.liaison.stats.design.Column;
import org.liaison.stats.design.Sample;
import org.liaison.stats.formula.Term;
import org.liaison.stats.likelihood.Gaussian;
import org.liaison.stats.likelihood.Likelihood;

/** Small models with weights and an offset, as the optimiser sees them. */
final class Models {

    /** Effects of the designs: none, a constant, units, units and years, units and years and a third dimension. */
    enum Design {
        NOTHING,
        CONSTANT,
        UNITS,
        TWO_WAYS,
        THREE_WAYS
    }

    private Models() {
    }

    static IndexModel random(long seed, Family family, Design design, int units, int years) {
        int n = units * years;
        Random random = new Random(seed);
        RandomDataGenerator draws = new RandomDataGenerator(seed);
        double[] x = random.doubles(n).map(v -> 2 * v - 1).toArray();
        double[] z = random.doubles(n).map(v -> v < 0.5 ? 0 : 1).toArray();
        double[] offset = random.doubles(n).map(v -> 0.4 * v).toArray();
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            double eta = 0.6 * x[i] - 0.4 * z[i] + offset[i] + 0.3 * Math.sin(i / years);
            y[i] = switch (family.outcome()) {
                case BINARY -> random.nextDouble() < 1 / (1 + Math.exp(-eta)) ? 1 : 0;
                case NUMBER -> eta + random.nextGaussian();
                default -> draws.nextPoisson(draws.nextGamma(2, Math.exp(eta + 1) / 2));
            };
        }
        double[] weights = random.ints(n, 1, 4).asDoubleStream().toArray();
        return of(family, design, y, weights, offset, years, x, z);
    }

    static IndexModel of(Family family, Design design, double[] y, double[] weights, double[] offset, int years,
            double[]... columns) {
        int n = y.length;
        Frame frame = Frame.builder(n).number("unit", IntStream.range(0, n).mapToDouble(i -> i / years).toArray())
                .number("year", IntStream.range(0, n).mapToDouble(i -> i % years).toArray())
                .number("third", IntStream.range(0, n).mapToDouble(i -> i * 7 % 11 % 3).toArray()).build();
        Sample sample = new Sample(frame, IntStream.range(0, n).toArray(), y, weights, offset, null);
        List<String> effects = List.of("unit", "year", "third").subList(0, Math.max(0, design.ordinal() - 1));
        Absorption absorption = effects.isEmpty() ? Absorption.constant(n, design == Design.CONSTANT)
                : Absorption.of(sample, effects);
        BasisBuilder builder = new BasisBuilder(absorption, weights);
        for (int a = 0; a < columns.length; a++) {
            builder.add(new Column("x" + a, Term.column("x" + a), List.of()), columns[a].clone());
        }
        Basis basis = builder.build();
        return new IndexModel(sample, basis, absorption,
                family == Family.GAUSSIAN ? new Gaussian(y, 1.7) : Likelihood.of(family, y));
    }

    /** Every parameter at a small random value. */
    static Point point(IndexModel model, long seed) {
        Random random = new Random(seed);
        return new Point(random.doubles(model.denseSize()).map(v -> v - 0.5).toArray(),
                random.doubles(model.absorption().groups()).map(v -> v - 0.5).toArray());
    }

    /** The parameters as one vector. */
    static double[] vector(Point point) {
        double[] all = Arrays.copyOf(point.dense(), point.dense().length + point.group().length);
        System.arraycopy(point.group(), 0, all, point.dense().length, point.group().length);
        return all;
    }

    static Point point(double[] vector, int dense) {
        return new Point(Arrays.copyOf(vector, dense), Arrays.copyOfRange(vector, dense, vector.length));
    }

    /** Derivatives of a row's linear predictor with respect to all mean parameters, in the order of {@link #vector}. */
    static double[] row(IndexModel model, int i) {
        int k = model.basis().size();
        double[] row = new double[model.denseSize() + model.absorption().groups()];
        for (int a = 0; a < k; a++) {
            row[a] = model.basis().z()[a][i];
        }
        for (int[] dummy : model.absorption().dummies()) {
            if (dummy[i] >= 0) {
                row[k + dummy[i]] = 1;
            }
        }
        if (model.absorption().group() != null) {
            row[model.denseSize() + model.absorption().group()[i]] = 1;
        }
        return row;
    }
}
