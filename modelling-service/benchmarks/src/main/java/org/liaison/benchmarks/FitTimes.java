package org.liaison.benchmarks;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

import org.liaison.stats.Effects;
import org.liaison.stats.Estimator;
import org.liaison.stats.Family;
import org.liaison.stats.FitResult;
import org.liaison.stats.FitSpec;
import org.liaison.stats.FitSpecBuilder;
import org.liaison.stats.Frame;
import org.liaison.stats.Integration;
import org.liaison.stats.VcovSpec;
import org.liaison.stats.VcovType;

/**
 * Times whole fits of simulated panels after warm-up and prints one CSV line each:
 * {@code engine,size,rows,runs,median_s,min_s,max_s,first_slope,theta,log_lik}. Usage:
 *
 * <pre>
 * FitTimes csv DIRECTORY SIZE...         writes panel_SIZE.csv for other programs
 * FitTimes fixed|shuffled|random SIZE... times our fits
 * </pre>
 */
final class FitTimes {

    private static final int RUNS = 5;
    private static final long WARM_UP_NANOS = 10_000_000_000L;
    private static final int FEWEST_WARM_UPS = 3;

    private FitTimes() {
    }

    public static void main(String[] arguments) {
        String task = arguments[0];
        boolean csv = task.equals("csv");
        for (String text : Arrays.copyOfRange(arguments, csv ? 2 : 1, arguments.length)) {
            PanelSize size = PanelSize.parse(text);
            SimulatedPanel panel = SimulatedPanel.of(size);
            if (csv) {
                panel.write(Path.of(arguments[1], "panel_" + size + ".csv"));
            } else {
                time(task, size, task.equals("shuffled") ? panel.shuffled() : panel);
            }
        }
    }

    private static void time(String task, PanelSize size, SimulatedPanel panel) {
        FitSpec spec = task.equals("random") ? randomIntercept(panel) : fixedEffects(panel);
        long begin = System.nanoTime();
        for (int i = 0; i < FEWEST_WARM_UPS || System.nanoTime() - begin < WARM_UP_NANOS; i++) {
            Estimator.fit(panel.frame(), spec);
        }
        double[] seconds = new double[RUNS];
        FitResult fit = null;
        for (int i = 0; i < RUNS; i++) {
            Frame frame = panel.frame();
            long start = System.nanoTime();
            fit = Estimator.fit(frame, spec);
            seconds[i] = (System.nanoTime() - start) / 1e9;
        }
        Arrays.sort(seconds);
        System.out.printf(Locale.ROOT, "liaison %s,%s,%d,%d,%.5f,%.5f,%.5f,%.8f,%.8g,%.5f%n", task, size, size.rows(), RUNS,
                seconds[RUNS / 2], seconds[0], seconds[RUNS - 1], fit.coefficients().stream()
                        .filter(c -> c.term().equals("x1")).findFirst().orElseThrow().estimate(),
                fit.dispersion().theta(), fit.summary().logLik());
    }

    private static FitSpec fixedEffects(SimulatedPanel panel) {
        return negbin(panel.formula() + " | unit + year").vcov(VcovSpec.of(VcovType.ROBUST)).build();
    }

    private static FitSpec randomIntercept(SimulatedPanel panel) {
        return negbin(panel.formula() + " + factor(year)").effects(Effects.RANDOM).unit("unit")
                .integration(new Integration(Integration.Method.LAPLACE, null)).build();
    }

    private static FitSpecBuilder negbin(String formula) {
        return FitSpec.builder(formula, Family.NEGBIN2);
    }
}
