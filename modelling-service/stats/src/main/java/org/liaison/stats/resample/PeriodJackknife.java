package org.liaison.stats.resample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.liaison.stats.BiasCorrection;
import org.liaison.stats.FitMonitor;
import org.liaison.stats.FitSpec;
import org.liaison.stats.SpecificationException;
import org.liaison.stats.design.Grouping;
import org.liaison.stats.design.Sample;
import org.liaison.stats.optimise.Optimum;

/**
 * Slopes and dispersion of a fixed-effects model freed of the first-order bias of incidental parameters, by how they
 * change where units have fewer periods. With T periods a unit on average (units need not have them all) and estimates
 * t(p) without period p: leave-one-out t - (T-1)/T sum (t(p) - t) (Hahn and Newey 2004, which is T t - (T-1) mean t(p) in
 * a balanced panel); half-panel 2 t less the average of both halves' estimates, over both ways to cut an odd number (Dhaene
 * and Jochmans 2015).
 */
public final class PeriodJackknife {

    private static final int FEWEST_FOR_HALVES = 4;

    private final Optimum full;
    private final FitSpec spec;
    private final Grouping periods;
    private final FitMonitor monitor;
    private final Refit refit;

    private PeriodJackknife(Optimum full, FitSpec spec, FitMonitor monitor) {
        this.full = full;
        this.spec = spec;
        this.monitor = monitor;
        this.periods = full.model().sample().group(spec.period());
        this.refit = Refit.of(full).orElseThrow(() -> refused("the information is singular."));
        if (Arrays.stream(periods.codes()).anyMatch(code -> code < 0)) {
            throw SpecificationException.column(spec.period(), "The period of some rows is missing.");
        }
    }

    /**
     * The corrected optimum: slopes and dispersion corrected, effects those that go with them. Its log-likelihood is
     * that of the maximum. A dispersion that would be corrected beyond zero stays what it was.
     *
     * @throws SpecificationException where estimates on fewer periods do not exist
     */
    public static Optimum correct(Optimum full, FitSpec spec, FitMonitor monitor) {
        PeriodJackknife jackknife = new PeriodJackknife(full, spec, monitor);
        double[] estimates = jackknife.estimates(full);
        double[] corrected = spec.biasCorrection() == BiasCorrection.HALF_PANEL ? jackknife.halves(estimates)
                : jackknife.leaveOneOut(estimates);
        int k = full.model().basis().size();
        boolean dispersion = full.model().likelihood().hasDispersion();
        // a correction beyond zero says that the first order is not enough; the maximum is the better estimate then
        double alpha = dispersion && corrected[k] > 0 ? corrected[k] : dispersion ? estimates[k] : 0;
        return new HeldSlopes(full).at(Arrays.copyOf(corrected, k), Math.log(alpha), monitor);
    }

    /** Slopes of the basis, then alpha. */
    private double[] estimates(Optimum optimum) {
        int k = optimum.model().basis().size();
        boolean dispersion = optimum.model().likelihood().hasDispersion();
        double[] estimates = Arrays.copyOf(optimum.point().dense(), dispersion ? k + 1 : k);
        if (dispersion) {
            estimates[k] = Math.exp(optimum.lnAlpha());
        }
        return estimates;
    }

    private double[] leaveOneOut(double[] estimates) {
        double share = averagePeriods();
        if (periods.size() < 3) {
            throw refused("at least three periods are needed.");
        }
        List<Set<Integer>> kept = new ArrayList<>();
        for (int period = 0; period < periods.size(); period++) {
            Set<Integer> others = new HashSet<>();
            for (int other = 0; other < periods.size(); other++) {
                if (other != period) {
                    others.add(other);
                }
            }
            kept.add(others);
        }
        double[] corrected = estimates.clone();
        for (double[] without : on(kept)) {
            for (int a = 0; a < corrected.length; a++) {
                corrected[a] -= (share - 1) / share * (without[a] - estimates[a]);
            }
        }
        return corrected;
    }

    private double[] halves(double[] estimates) {
        int count = periods.size();
        if (count < FEWEST_FOR_HALVES) {
            throw refused("halves need at least four periods; use 'jackknife'.");
        }
        List<Set<Integer>> parts = new ArrayList<>();
        List<Integer> cuts = count % 2 == 0 ? List.of(count / 2) : List.of(count / 2, count / 2 + 1);
        for (int cut : cuts) {
            Set<Integer> first = new HashSet<>();
            Set<Integer> second = new HashSet<>();
            for (int period = 0; period < count; period++) {
                (period < cut ? first : second).add(period);
            }
            parts.add(first);
            parts.add(second);
        }
        double[] corrected = estimates.clone();
        List<double[]> halves = on(parts);
        for (int part = 0; part < halves.size(); part++) {
            double weight = (double) parts.get(part).size() / count / cuts.size();
            for (int a = 0; a < corrected.length; a++) {
                corrected[a] += weight * (estimates[a] - halves.get(part)[a]);
            }
        }
        return corrected;
    }

    private List<double[]> on(List<Set<Integer>> kept) {
        List<double[]> all = Replications.run(kept.size(), monitor, part -> {
            double[] multipliers = Arrays.stream(periods.codes()).mapToDouble(code -> kept.get(part).contains(code) ? 1 : 0)
                    .toArray();
            return refit.with(multipliers).map(this::estimates);
        });
        if (all.size() < kept.size()) {
            throw refused("on some of the periods alone the model has no finite estimates.");
        }
        return all;
    }

    /** Periods that a unit has on average. */
    private double averagePeriods() {
        Sample sample = full.model().sample();
        Grouping units = full.model().absorption().dimensions().get(0);
        Set<Long> pairs = new HashSet<>();
        for (int i = 0; i < sample.size(); i++) {
            pairs.add((long) units.codes()[i] * periods.size() + periods.codes()[i]);
        }
        return (double) pairs.size() / units.size();
    }

    private SpecificationException refused(String why) {
        return SpecificationException.field("bias_correction",
                "The bias cannot be corrected by '" + spec.biasCorrection().code() + "': " + why);
    }
}
