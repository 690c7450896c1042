package org.liaison.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.liaison.stats.FitResult;
import org.liaison.stats.optimise.IndexModel;
import org.liaison.stats.optimise.Point;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** The robust covariance of all slopes, from a factorised information matrix. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CovarianceBenchmark {

    /** The sandwich. */
    @Benchmark
    public double[][] robust(FittedPanel panel) {
        FitResult fit = panel.fit();
        IndexModel model = fit.model().model();
        List<Point> gradients = new ArrayList<>();
        for (int a = 0; a < model.basis().size(); a++) {
            Point gradient = new Point(new double[model.denseSize()], new double[model.absorption().groups()]);
            gradient.dense()[a] = 1;
            gradients.add(gradient);
        }
        return fit.model().covariance().orElseThrow().of(gradients);
    }
}
