package org.liaison.stats.resample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import org.liaison.stats.FitMonitor;
import org.liaison.stats.FitResult;
import org.liaison.stats.FittedModel;
import org.liaison.stats.Frame;
import org.liaison.stats.Penalty;
import org.liaison.stats.SpecificationException;
import org.liaison.stats.VcovSpec;
import org.liaison.stats.VcovType;
import org.liaison.stats.optimise.Optimum;
import org.liaison.stats.optimise.Point;
import org.liaison.stats.summary.CoefficientTable;
import org.liaison.stats.summary.Covariance;
import org.liaison.stats.summary.Dispersion;
import org.liaison.stats.summary.Note;
import org.liaison.stats.summary.NoteCode;
import org.liaison.stats.summary.RandomEffect;
import org.liaison.stats.vcov.ParameterCovariance;

/** Gives a fit the errors of a bootstrap. */
public final class ResampledErrors {

    static final String INTERCEPT = "(intercept)";
    /** With fewer successful replications a variance is not worth printing. */
    private static final int FEWEST = 10;

    private final FitResult base;
    private final VcovSpec vcov;
    private final List<Note> notes = new ArrayList<>();

    private ResampledErrors(FitResult base) {
        this.base = base;
        this.vcov = base.spec().vcov();
        this.notes.addAll(base.notes());
    }

    /**
     * The fit with the errors that its specification asks for.
     *
     * @param base estimated with the same specification; its errors are replaced
     * @param data on which it was estimated
     * @throws SpecificationException for a model that cannot be resampled like that
     */
    public static FitResult of(FitResult base, Frame data, FitMonitor monitor) {
        return new ResampledErrors(base).result(data, monitor);
    }

    private FitResult result(Frame data, FitMonitor monitor) {
        Draws draws = new Draws(base.model().model().sample(), vcov.cluster().isEmpty() ? null : vcov.cluster().get(0),
                vcov.seed());
        if (base.spec().penalty() != Penalty.NONE || vcov.type() == VcovType.WILD_SCORE && !Refit.suits(base)) {
            throw SpecificationException.field("vcov.type", "'" + vcov.type().code() + "' errors are there for "
                    + (vcov.type() == VcovType.WILD_SCORE ? "pooled and fixed " : "") + "models without a penalty.");
        }
        if (vcov.type() == VcovType.WILD_SCORE) {
            return new WildScores(base, draws).result();
        }
        return Refit.suits(base) ? weighted(draws, monitor) : drawn(new PanelBootstrap(base, data, draws), monitor);
    }

    private FitResult weighted(Draws draws, FitMonitor monitor) {
        Optional<Refit> refit = Refit.of(Optimums.of(base.model()));
        if (refit.isEmpty()) {
            return base;
        }
        List<Point> points = Replications.run(vcov.replications(), monitor,
                replication -> refit.get().with(draws.multipliers(replication)).map(optimum -> optimum.point()));
        Double alpha = base.model().model().likelihood().hasDispersion()
                ? error(points, point -> Math.exp(base.model().model().lnAlpha(point)))
                : null;
        return with(base, areEnough(points) ? Optional.of(new ReplicateCovariance(points)) : Optional.empty(), alpha, notes);
    }

    private FitResult drawn(PanelBootstrap bootstrap, FitMonitor monitor) {
        List<FitResult> fits = bootstrap.run(vcov.replications(), monitor);
        boolean enough = areEnough(fits);
        Optional<ParameterCovariance> state = enough
                ? PanelBootstrap.points(base, fits).map(ReplicateCovariance::new)
                : Optional.empty();
        double[][] matrix = new double[base.coefficients().size()][base.coefficients().size()];
        Arrays.stream(matrix).forEach(row -> Arrays.fill(row, Double.NaN));
        if (enough) {
            double[][] series = new double[matrix.length][];
            for (int j = 0; j < series.length; j++) {
                int term = j;
                series[j] = fits.stream().mapToDouble(fit -> fit.coefficients().get(term).estimate()).toArray();
            }
            matrix = Moments.covariance(series);
        }
        Covariance covariance = new Covariance(base.covariance().terms(), matrix);
        return base.withErrors(table(base).rows(covariance, base.model().inference()),
                dispersion(base, error(fits, fit -> fit.dispersion() == null ? Double.NaN : fit.dispersion().alpha())),
                base.randomEffects().stream().map(effect -> effect(effect, fits)).toList(), covariance, notes,
                base.model().withCovariance(state));
    }

    private static RandomEffect effect(RandomEffect was, List<FitResult> fits) {
        return new RandomEffect(was.unit(), was.variance(),
                was.variance() == null ? null : error(fits, fit -> effect(fit).variance()),
                was.r(), was.s(), was.r() == null ? null : error(fits, fit -> effect(fit).r()),
                was.s() == null ? null : error(fits, fit -> effect(fit).s()), was.nodes(), was.lrStatistic(), was.lrPValue());
    }

    private static RandomEffect effect(FitResult fit) {
        return fit.randomEffects().get(0);
    }

    /** Notes what failed; whether what is left is enough. */
    private boolean areEnough(List<?> replications) {
        int failed = vcov.replications() - replications.size();
        if (failed > 0) {
            notes.add(new Note(NoteCode.REPLICATIONS_FAILED, List.of(), List.of(), failed + " of " + vcov.replications()
                    + " replications had no finite estimates and are left out; the errors are those of the others."));
        }
        boolean enough = replications.size() >= FEWEST && replications.size() > failed;
        if (!enough) {
            notes.add(new Note(NoteCode.NEAR_SINGULAR, base.covariance().terms(), List.of(),
                    "Too few replications had finite estimates; standard errors are not available."));
        }
        return enough;
    }

    private static <T> Double error(List<T> replications, ToDoubleFunction<T> function) {
        double[] values = replications.stream().mapToDouble(function).toArray();
        double error = values.length < 2 ? Double.NaN : Math.sqrt(Moments.covariance(new double[][] { values })[0][0]);
        return Double.isFinite(error) ? error : null;
    }

    private static Dispersion dispersion(FitResult base, Double error) {
        Dispersion was = base.dispersion();
        return was == null || was.theta() == null ? was
                : new Dispersion(was.alpha(), error, was.theta(), was.lrStatistic(), was.lrPValue());
    }

    static FitResult with(FitResult base, Optional<ParameterCovariance> covariance, Double alphaError, List<Note> notes) {
        CoefficientTable table = table(base);
        Covariance matrix = table.covariance(covariance);
        return base.withErrors(table.rows(matrix, base.model().inference()), dispersion(base, alphaError), base.randomEffects(),
                matrix, notes, base.model().withCovariance(covariance));
    }

    static CoefficientTable table(FitResult fit) {
        FittedModel model = fit.model();
        boolean intercept = fit.covariance().terms().contains(INTERCEPT);
        Optimum optimum = new Optimum(model.model(), model.point(), model.eta(), null, fit.summary().logLik(), true, 0, null);
        return new CoefficientTable(optimum, intercept ? INTERCEPT : null, model.infinite());
    }
}
