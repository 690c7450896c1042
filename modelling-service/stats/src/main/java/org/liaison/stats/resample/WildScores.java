package org.liaison.stats.resample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.liaison.stats.FitResult;
import org.liaison.stats.WeightType;
import org.liaison.stats.design.Sample;
import org.liaison.stats.linalg.BorderedFactor;
import org.liaison.stats.optimise.IndexModel;
import org.liaison.stats.optimise.Optimum;
import org.liaison.stats.optimise.Point;
import org.liaison.stats.summary.Coefficient;
import org.liaison.stats.vcov.ParameterCovariance;

/**
 * The wild score bootstrap (Kline and Santos 2012, Journal of Econometric Methods 1): the scores of clusters, at the estimates,
 * with random signs take the place of new estimates. Errors are those of the replications. P-values and intervals come from the
 * replications' own studentised statistics, which is what the method is for when clusters are few; the null is not imposed.
 */
final class WildScores implements ParameterCovariance {

    private final FitResult fit;
    private final Draws draws;
    private final int replications;
    private final Optimum optimum;
    private final BorderedFactor bread;

    WildScores(FitResult fit, Draws draws) {
        this.fit = fit;
        this.draws = draws;
        this.replications = fit.spec().vcov().replications();
        this.optimum = Optimums.of(fit.model());
        this.bread = optimum.model().information(optimum.rows()).factor().orElse(null);
    }

    FitResult result() {
        if (bread == null) {
            return fit;
        }
        Point last = new Point(new double[optimum.point().dense().length], new double[optimum.point().group().length]);
        Double alphaError = null;
        if (optimum.model().likelihood().hasDispersion()) {
            last.dense()[last.dense().length - 1] = 1;
            alphaError = Math.exp(optimum.lnAlpha()) * Math.sqrt(of(last));
        }
        FitResult result = ResampledErrors.with(fit, Optional.of(this), alphaError, fit.notes());
        List<Point> gradients = ResampledErrors.table(fit).gradients();
        double[][] shares = gradients.stream().map(this::shares).toArray(double[][]::new);
        double[][] statistics = IntStream.range(0, replications).parallel()
                .mapToObj(replication -> studentised(draws.signs(replication), shares)).toArray(double[][]::new);
        List<Coefficient> rows = new ArrayList<>();
        for (int j = 0; j < gradients.size(); j++) {
            int term = j;
            double[] ofTerm = Arrays.stream(statistics).mapToDouble(values -> values[term]).sorted().toArray();
            rows.add(judged(result.coefficients().get(j), error(shares[j]), ofTerm));
        }
        return result.withErrors(rows, result.dispersion(), result.randomEffects(), result.covariance(), result.notes(),
                result.model());
    }

    @Override
    public double[][] of(List<Point> gradients) {
        double[][] shares = gradients.stream().map(this::shares).toArray(double[][]::new);
        double[][] values = IntStream.range(0, replications).parallel().mapToObj(replication -> {
            double[] signs = draws.signs(replication);
            return Arrays.stream(shares).mapToDouble(share -> dot(signs, share)).toArray();
        }).toArray(double[][]::new);
        double[][] series = new double[shares.length][replications];
        for (int a = 0; a < series.length; a++) {
            for (int r = 0; r < replications; r++) {
                series[a][r] = values[r][a];
            }
        }
        return Moments.covariance(series);
    }

    @Override
    public boolean isJoint() {
        return true;
    }

    /** Each cluster's part of a one-step change of a function of the parameters. */
    private double[] shares(Point gradient) {
        IndexModel model = optimum.model();
        Point direction = new Point(gradient.dense().clone(), gradient.group().clone());
        bread.solve(direction.dense(), direction.group());
        double[] values = model.eta(direction, false);
        double last = model.lnAlpha(direction);
        Sample sample = model.sample();
        boolean copies = sample.weightType() == WeightType.FREQUENCY && draws.count() == sample.size();
        double[] shares = new double[draws.count()];
        for (int i = 0; i < values.length; i++) {
            double score = values[i] * optimum.rows().score()[i];
            if (last != 0) {
                score += optimum.rows().dispersionScore()[i] * last;
            }
            double weight = sample.weights()[i];
            shares[draws.cluster(i)] += (copies ? Math.sqrt(weight) : weight) * score;
        }
        return shares;
    }

    private static double[] studentised(double[] signs, double[][] shares) {
        double[] statistics = new double[shares.length];
        for (int a = 0; a < shares.length; a++) {
            double sum = 0;
            double square = 0;
            for (int g = 0; g < signs.length; g++) {
                double value = signs[g] * shares[a][g];
                sum += value;
                square += value * value;
            }
            statistics[a] = Math.abs(sum) / Math.sqrt(square - sum * sum / signs.length);
        }
        return statistics;
    }

    /** P-value and interval from the sorted sizes of the replicated statistics. */
    private Coefficient judged(Coefficient row, double error, double[] sizes) {
        if (row.stdError() == null) {
            return row;
        }
        double size = Math.abs(row.estimate()) / error;
        long larger = Arrays.stream(sizes).filter(value -> value >= size).count();
        int at = (int) Math.ceil((replications + 1) * fit.model().inference().level()) - 1;
        double half = sizes[Math.min(at, replications - 1)] * error;
        double low = row.estimate() - half;
        double high = row.estimate() + half;
        return new Coefficient(row.term(), row.estimate(), row.stdError(), row.statistic(), (larger + 1.0) / (replications + 1),
                low, high, row.ratio(), row.ratio() == null ? null : Double.valueOf(Math.exp(low)),
                row.ratio() == null ? null : Double.valueOf(Math.exp(high)));
    }

    private static double error(double[] shares) {
        return Math.sqrt(dot(shares, shares));
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int g = 0; g < a.length; g++) {
            sum += a[g] * b[g];
        }
        return sum;
    }
}
