package org.liaison.benchmarks;

import java.util.concurrent.TimeUnit;

import org.liaison.stats.Family;
import org.liaison.stats.likelihood.Likelihood;
import org.liaison.stats.likelihood.RowTerms;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Log-likelihood and derivatives of 100,000 rows on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class LikelihoodBenchmark {

    private static final double LN_ALPHA = Math.log(0.3);

    /** Family whose rows are evaluated. */
    @Param({ "POISSON", "NEGBIN1", "NEGBIN2" })
    public Family family;

    private Likelihood likelihood;
    private double[] eta;
    private RowTerms rows;

    /** Counts with their true means. */
    @Setup
    public void prepare() {
        SimulatedPanel panel = SimulatedPanel.of(new PanelSize(5000, 20, 3));
        likelihood = Likelihood.of(family, panel.y());
        eta = new double[panel.y().length];
        for (int i = 0; i < eta.length; i++) {
            eta[i] = 1.2 + 0.3 * panel.x()[0][i] - 0.15 * panel.x()[1][i];
        }
        rows = RowTerms.of(eta.length, true);
    }

    /** One evaluation. */
    @Benchmark
    public RowTerms evaluate() {
        likelihood.at(LN_ALPHA).evaluate(eta, 0, eta.length, rows);
        return rows;
    }
}
