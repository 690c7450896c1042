package org.liaison.stats.resample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.liaison.stats.FitMonitor;
import org.liaison.stats.FitResult;
import org.liaison.stats.FittedModel;
import org.liaison.stats.SpecificationException;
import org.liaison.stats.VcovSpec;
import org.liaison.stats.VcovType;
import org.liaison.stats.optimise.Point;
import org.liaison.stats.summary.Coefficient;
import org.liaison.stats.summary.CoefficientTable;
import org.liaison.stats.summary.Covariance;
import org.liaison.stats.summary.Dispersion;
import org.liaison.stats.summary.Note;
import org.liaison.stats.summary.NoteCode;
import org.liaison.stats.vcov.ParameterCovariance;

/** Gives a fit the errors of a bootstrap. */
public final class ResampledErrors {

    private static final String INTERCEPT = "(intercept)";
    /** With fewer successful replications a variance is not worth printing. */
    private static final int FEWEST = 10;

    private ResampledErrors() {
    }

    /**
     * The fit with the errors that its specification asks for.
     *
     * @param base estimated with the same specification; its errors are replaced
     * @throws SpecificationException for a model that cannot be resampled like that
     */
    public static FitResult of(FitResult base, FitMonitor monitor) {
        VcovSpec vcov = base.spec().vcov();
        if (!Refit.suits(base)) {
            throw SpecificationException.field("vcov.type", "'" + vcov.type().code() + "' errors are there for pooled and fixed"
                    + " models without a penalty.");
        }
        Draws draws = new Draws(base.model().model().sample(), vcov.cluster().isEmpty() ? null : vcov.cluster().get(0),
                vcov.seed());
        Optional<Refit> refit = Refit.of(base);
        if (refit.isEmpty()) {
            return base;
        }
        return vcov.type() == VcovType.BOOTSTRAP ? pairs(base, refit.get(), draws, monitor)
                : new WildScores(base, draws).result();
    }

    private static FitResult pairs(FitResult base, Refit refit, Draws draws, FitMonitor monitor) {
        int asked = base.spec().vcov().replications();
        List<Point> points = Replications.run(asked, monitor,
                replication -> refit.with(draws.multipliers(replication)).map(optimum -> optimum.point()));
        List<Note> notes = new ArrayList<>();
        if (points.size() < asked) {
            notes.add(new Note(NoteCode.REPLICATIONS_FAILED, List.of(), List.of(), (asked - points.size()) + " of " + asked
                    + " replications had no finite estimates and are left out; the errors are those of the others."));
        }
        boolean enough = points.size() >= FEWEST && points.size() > asked / 2;
        return with(base, enough ? Optional.of(new ReplicateCovariance(points)) : Optional.empty(), alphaError(base, points),
                notes);
    }

    private static Double alphaError(FitResult base, List<Point> points) {
        boolean dispersion = base.model().model().likelihood().hasDispersion();
        double[] alphas = points.stream().mapToDouble(point -> Math.exp(base.model().model().lnAlpha(point))).toArray();
        double error = dispersion && alphas.length > 1 ? Math.sqrt(Moments.covariance(new double[][] { alphas })[0][0])
                : Double.NaN;
        return Double.isFinite(error) ? error : null;
    }

    static FitResult with(FitResult base, Optional<ParameterCovariance> covariance, Double alphaError, List<Note> more) {
        FittedModel model = base.model();
        CoefficientTable table = table(base);
        Covariance matrix = table.covariance(covariance);
        List<Coefficient> rows = table.rows(matrix, model.inference());
        Dispersion was = base.dispersion();
        Dispersion dispersion = was == null || was.theta() == null ? was
                : new Dispersion(was.alpha(), alphaError, was.theta(), was.lrStatistic(), was.lrPValue());
        List<Note> notes = new ArrayList<>(base.notes());
        notes.addAll(more);
        if (covariance.isEmpty()) {
            notes.add(new Note(NoteCode.NEAR_SINGULAR, matrix.terms(), List.of(),
                    "Too few replications had finite estimates; standard errors are not available."));
        }
        return base.withErrors(rows, dispersion, matrix, notes, model.withCovariance(covariance));
    }

    static CoefficientTable table(FitResult fit) {
        boolean intercept = fit.covariance().terms().contains(INTERCEPT);
        return new CoefficientTable(Optimums.of(fit.model()), intercept ? INTERCEPT : null, fit.model().infinite());
    }
}
