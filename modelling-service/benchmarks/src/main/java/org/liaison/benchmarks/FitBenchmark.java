package org.liaison.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.liaison.stats.Estimator;
import org.liaison.stats.FitResult;
import org.liaison.stats.margins.MarginalEffect;
import org.liaison.stats.margins.Margins;
import org.liaison.stats.margins.MarginsSpec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** Whole fits, and what is computed from one afterwards. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FitBenchmark {

    /** From data to result. */
    @Benchmark
    public FitResult fit(FittedPanel panel) {
        return Estimator.fit(panel.frame(), panel.spec());
    }

    /** Average marginal effects of all variables with delta-method errors, fixed effects included. */
    @Benchmark
    public List<MarginalEffect> margins(FittedPanel panel) {
        return Margins.compute(panel.fit(), new MarginsSpec(null, null, null, null, null));
    }
}
