package org.liaison.stats.resample;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import org.liaison.stats.FitMonitor;
import org.liaison.stats.FitResult;
import org.liaison.stats.FitSpec;
import org.liaison.stats.Frame;
import org.liaison.stats.VcovSpec;
import org.liaison.stats.VcovType;
import org.liaison.stats.design.Basis;
import org.liaison.stats.design.Grouping;
import org.liaison.stats.design.Sample;
import org.liaison.stats.optimise.Point;
import org.liaison.stats.summary.RandomEffect;

/** Whole clusters drawn for a model with effects of units, where a unit that is drawn twice is two units. */
final class PanelBootstrap {

    private final FitResult base;
    private final Draws draws;
    private final Grouping units;
    private final int[][] rowsOf;
    private final FrameRefit refit;

    PanelBootstrap(FitResult base, Frame data, Draws draws) {
        this.base = base;
        this.draws = draws;
        Sample sample = base.model().model().sample();
        FitSpec spec = base.spec();
        this.units = sample.group(spec.unit());
        int[] sizes = new int[draws.count()];
        for (int i = 0; i < sample.size(); i++) {
            sizes[draws.cluster(i)]++;
        }
        this.rowsOf = Arrays.stream(sizes).mapToObj(int[]::new).toArray(int[][]::new);
        for (int i = sample.size() - 1; i >= 0; i--) {
            int cluster = draws.cluster(i);
            rowsOf[cluster][--sizes[cluster]] = i;
        }
        this.refit = new FrameRefit(data, spec.withVcov(VcovSpec.of(VcovType.OIM)));
    }

    List<FitResult> run(int replications, FitMonitor monitor) {
        return Replications.run(replications, monitor, replication -> on(draws.clusters(replication)))
                .stream().filter(fit -> fit.covariance().terms().equals(base.covariance().terms())).toList();
    }

    private Optional<FitResult> on(int[] clusters) {
        int size = Arrays.stream(clusters).map(cluster -> rowsOf[cluster].length).sum();
        int[] frameRows = base.model().model().sample().rows();
        int[] rows = new int[size];
        double[] drawn = new double[size];
        int at = 0;
        for (int draw = 0; draw < clusters.length; draw++) {
            for (int i : rowsOf[clusters[draw]]) {
                rows[at] = frameRows[i];
                drawn[at++] = (double) draw * units.size() + units.codes()[i];
            }
        }
        return refit.on(rows, drawn);
    }

    /**
     * The replicated parameters in the parameters of the original, whose variances are taken as proportional changes; empty
     * where it
     * has others than the dispersion and the variance of a Gaussian intercept.
     */
    static Optional<List<Point>> points(FitResult base, List<FitResult> fits) {
        int extras = base.model().point().dense().length - base.model().model().basis().size();
        List<ToDoubleFunction<FitResult>> further = further(base);
        boolean constant = base.covariance().terms().contains(ResampledErrors.INTERCEPT);
        boolean whole = base.model().infinite().isEmpty() && constant == (base.model().point().group().length == 1);
        return extras != further.size() || !whole ? Optional.empty()
                : Optional.of(fits.stream().map(fit -> point(base.model().model().basis(), fit, constant, further)).toList());
    }

    private static List<ToDoubleFunction<FitResult>> further(FitResult base) {
        RandomEffect effect = base.randomEffects().isEmpty() ? null : base.randomEffects().get(0);
        boolean dispersion = base.dispersion() != null && base.dispersion().theta() != null;
        boolean variance = effect != null && effect.stdError() != null;
        ToDoubleFunction<FitResult> lnAlpha = fit -> fit.dispersion().alpha() / base.dispersion().alpha();
        ToDoubleFunction<FitResult> lnSigma = fit -> fit.randomEffects().get(0).variance() / effect.variance() / 2;
        return dispersion && variance ? List.of(lnAlpha, lnSigma)
                : dispersion ? List.of(lnAlpha) : variance ? List.of(lnSigma) : List.of();
    }

    private static Point point(Basis basis, FitResult fit, boolean constant, List<ToDoubleFunction<FitResult>> further) {
        int k = basis.size();
        int shift = constant ? 1 : 0;
        double[] dense = new double[k + further.size()];
        double level = constant ? fit.coefficients().get(0).estimate() : 0;
        for (int a = k - 1; a >= 0; a--) {
            double rest = fit.coefficients().get(a + shift).estimate();
            level += constant ? basis.groupPart()[a][0] * rest : 0;
            for (int b = a + 1; b < k; b++) {
                rest -= basis.toOriginal()[a * k + b] * dense[b];
            }
            dense[a] = rest / basis.toOriginal()[a * k + a];
        }
        for (int e = 0; e < further.size(); e++) {
            dense[k + e] = further.get(e).applyAsDouble(fit);
        }
        return new Point(dense, constant ? new double[] { level } : new double[0]);
    }
}
