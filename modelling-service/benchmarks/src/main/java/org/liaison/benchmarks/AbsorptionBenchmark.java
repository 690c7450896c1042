package org.liaison.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.liaison.stats.absorb.Absorption;
import org.liaison.stats.absorb.Projection;
import org.liaison.stats.design.Sample;
import org.liaison.stats.linalg.Bordered;
import org.liaison.stats.optimise.IndexModel;
import org.liaison.stats.optimise.Point;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** Fixed effects: their design, a column net of them, the information matrix with them, a solution. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class AbsorptionBenchmark {

    /** Which dummies are redundant, and where each row's are. */
    @Benchmark
    public Absorption design(FittedPanel panel) {
        return Absorption.of(model(panel).sample(), List.of("unit", "year"));
    }

    /** A column net of the effects. */
    @Benchmark
    public double[] projection(FittedPanel panel) {
        IndexModel model = model(panel);
        Sample sample = model.sample();
        double[] column = sample.outcome().clone();
        new Projection(model.absorption(), sample.weights()).residual(column, new double[model.absorption().groups()],
                new double[model.absorption().dense()]);
        return column;
    }

    /** Cross products of columns and effects. */
    @Benchmark
    public Bordered crossProducts(FittedPanel panel) {
        return model(panel).crossProducts(panel.fit().model().eta(), null, null);
    }

    /** Factorisation and one solution. */
    @Benchmark
    public double[] solution(FittedPanel panel) {
        IndexModel model = model(panel);
        Point right = new Point(new double[model.denseSize()], new double[model.absorption().groups()]);
        right.dense()[0] = 1;
        model.crossProducts(model.sample().weights(), null, null).factor().orElseThrow().solve(right.dense(), right.group());
        return right.dense();
    }

    private static IndexModel model(FittedPanel panel) {
        return panel.fit().model().model();
    }
}
