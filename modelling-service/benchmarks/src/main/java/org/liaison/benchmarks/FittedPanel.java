package org.liaison.benchmarks;

import org.liaison.stats.Estimator;
import org.liaison.stats.Family;
import org.liaison.stats.FitResult;
import org.liaison.stats.FitSpec;
import org.liaison.stats.Frame;
import org.liaison.stats.VcovSpec;
import org.liaison.stats.VcovType;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A negative binomial with unit and year effects on a simulated panel. */
@State(Scope.Benchmark)
public class FittedPanel {

    /** Size of the panel. */
    @Param({ "41x8x8", "1000x20", "5000x20" })
    public String size;

    private SimulatedPanel panel;
    private FitSpec spec;
    private FitResult fit;

    /** Fits once. */
    @Setup
    public void prepare() {
        panel = SimulatedPanel.of(PanelSize.parse(size));
        spec = FitSpec.builder(panel.formula() + " | unit + year", Family.NEGBIN2).vcov(VcovSpec.of(VcovType.ROBUST)).build();
        fit = Estimator.fit(frame(), spec);
    }

    Frame frame() {
        return panel.frame();
    }

    FitSpec spec() {
        return spec;
    }

    FitResult fit() {
        return fit;
    }
}
