package org.liaison.stats.crossvalidation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.liaison.stats.Family;
import org.liaison.stats.FitMonitor;
import org.liaison.stats.FitResult;
import org.liaison.stats.Frame;
import org.liaison.stats.SpecificationException;
import org.liaison.stats.design.Grouping;

/**
 * Log score of models by cross-validation over units: each model is estimated without a part of the units, and says how
 * probable all outcomes of each of those are (Geisser 1975; Good 1952 for the score; Roberts and others 2017, Ecography 40,
 * for holding out whole units; Vehtari, Gelman and Gabry 2017, Stat. Comput. 27, for the error of a difference). All models
 * are estimated and judged on the same rows and folds.
 */
public final class CrossValidation {

    /** Rows passed over in all: beyond it the answer is hours away. */
    private static final double MOST = 2e9;
    /** Beyond this the estimations themselves use all processors. */
    private static final int SMALL = 50_000;
    /** Estimations between two looks at the monitor, for each processor. */
    private static final int BATCH = 4;

    private final Frame data;
    private final Folds folds;
    private final List<Contender> contenders;
    private final double[][] scores;
    private final int[] rowsOfUnit;
    private final List<FoldScore> foldScores = new ArrayList<>();

    private CrossValidation(Frame data, Folds folds, List<Contender> contenders) {
        this.data = data;
        this.folds = folds;
        this.contenders = contenders;
        this.scores = new double[folds.units().size()][contenders.size()];
        this.rowsOfUnit = new int[scores.length];
        for (int code : folds.units().codes()) {
            rowsOfUnit[code]++;
        }
    }

    /**
     * Compares models.
     *
     * @param data with the columns of all models and that of the units
     * @param fits the models
     * @param rows by fit, the rows of {@code data} that it was estimated on
     * @throws SpecificationException for models of different outcomes, and those that do not predict units they have not seen;
     *         fields {@code fits.0} and so on name the model
     */
    public static CrossValidationResult of(Frame data, List<FitResult> fits, List<int[]> rows, CrossValidationSpec spec,
            FitMonitor monitor) {
        int[] count = new int[data.rows()];
        rows.forEach(own -> Arrays.stream(own).forEach(row -> count[row]++));
        int[] common = IntStream.range(0, count.length).filter(row -> count[row] == rows.size()).toArray();
        if (common.length == 0) {
            throw SpecificationException.field("fits", "No row is used by all of the models.");
        }
        Frame picked = data.pick(common).build();
        Grouping units = picked.grouping(spec.unit());
        for (int row = 0; row < common.length; row++) {
            if (units.codes()[row] < 0) {
                throw SpecificationException.cell(common[row], spec.unit(), "The unit of this row is missing.");
            }
        }
        Folds folds = Folds.of(units, spec);
        if ((double) common.length * folds.count() * fits.size() > MOST) {
            throw SpecificationException.field("folds",
                    folds.count() + " folds of " + common.length + " rows and " + fits.size()
                            + " model(s) take hours; use fewer folds.");
        }
        List<Contender> contenders = new ArrayList<>();
        for (int model = 0; model < fits.size(); model++) {
            contenders.add(new Contender(fits.get(model), picked, units, "fits." + model));
            refuseOther(contenders.get(0), contenders.get(model), "fits." + model);
        }
        CrossValidation validation = new CrossValidation(picked, folds, contenders);
        validation.run(monitor);
        long used = Arrays.stream(count).filter(times -> times > 0).count();
        return validation.result((int) used - common.length);
    }

    private static void refuseOther(Contender first, Contender other, String field) {
        boolean same = Arrays.equals(first.sample().outcome(), other.sample().outcome())
                && Arrays.equals(first.sample().weights(), other.sample().weights());
        if (!same) {
            throw SpecificationException.field(field,
                    "The models have different outcomes or weights; scores compare only on the"
                            + " same ones.");
        }
        if ((first.family() == Family.GAUSSIAN) != (other.family() == Family.GAUSSIAN)) {
            throw SpecificationException.field(field,
                    "The density of a continuous outcome does not compare with the probability of"
                            + " a count: either all models are Gaussian or none is.");
        }
    }

    private void run(FitMonitor monitor) {
        int tasks = folds.count() * contenders.size();
        boolean small = data.rows() <= SMALL;
        int batch = small ? BATCH * Runtime.getRuntime().availableProcessors() : 1;
        FitMonitor inner = small ? (iteration, logLik) -> {
        } : monitor;
        for (int from = 0; from < tasks; from += batch) {
            monitor.replication(from, tasks);
            IntStream numbers = IntStream.range(from, Math.min(tasks, from + batch));
            foldScores.addAll((small ? numbers.parallel() : numbers)
                    .mapToObj(task -> score(task / contenders.size(), task % contenders.size(), inner)).toList());
        }
        monitor.replication(tasks, tasks);
    }

    /** Writes to the scores of the fold's units alone. */
    private FoldScore score(int fold, int model, FitMonitor monitor) {
        int[] heldOut = folds.rows(fold, true);
        int count = (int) Arrays.stream(folds.foldOf()).filter(of -> of == fold).count();
        try {
            double[] densities = contenders.get(model).score(folds.rows(fold, false), heldOut, monitor);
            double total = 0;
            for (int i = 0; i < heldOut.length; i++) {
                scores[folds.units().codes()[heldOut[i]]][model] += densities[i];
                total += densities[i];
            }
            return new FoldScore(model, fold, count, heldOut.length, total, null);
        } catch (SpecificationException e) {
            for (int unit = 0; unit < scores.length; unit++) {
                scores[unit][model] = folds.foldOf()[unit] == fold ? Double.NaN : scores[unit][model];
            }
            return new FoldScore(model, fold, count, heldOut.length, null, e.getMessage());
        }
    }

    private CrossValidationResult result(int leftOut) {
        List<Sums> sums = IntStream.range(0, contenders.size()).mapToObj(model -> sums(model, -1)).toList();
        int best = 0;
        for (int model = 1; model < sums.size(); model++) {
            int more = sums.get(model).units - sums.get(best).units;
            best = more > 0 || more == 0 && sums.get(model).total > sums.get(best).total ? model : best;
        }
        List<ModelScore> models = new ArrayList<>();
        for (int model = 0; model < sums.size(); model++) {
            int number = model;
            int failed = (int) foldScores.stream().filter(score -> score.model() == number && score.failure() != null).count();
            Sums own = sums.get(model);
            Sums difference = sums(model, best);
            models.add(new ModelScore(own.units, own.rows, failed, own.value(), own.error(), difference.value(),
                    model == best ? null : difference.error(), difference.units, model == best && own.units > 0));
        }
        List<UnitScore> units = IntStream.range(0, scores.length)
                .mapToObj(u -> new UnitScore(folds.units().levels()[u], folds.foldOf()[u], rowsOfUnit[u], scores[u])).toList();
        return new CrossValidationResult(data.rows(), leftOut, units.size(), folds.count(), models, List.copyOf(foldScores),
                units);
    }

    /** A model's scores, or what they are above another's, over the units that have them. */
    private Sums sums(int model, int other) {
        Sums sums = new Sums();
        for (int unit = 0; unit < scores.length; unit++) {
            double score = scores[unit][model] - (other < 0 ? 0 : scores[unit][other]);
            if (!Double.isNaN(score)) {
                sums.add(score, rowsOfUnit[unit]);
            }
        }
        return sums;
    }

    /** Total over units with its error, square root of their number times their variance. */
    private static final class Sums {

        private int units;
        private int rows;
        private double total;
        private double mean;
        private double squares;

        private void add(double score, int itsRows) {
            units++;
            rows += itsRows;
            total += score;
            double from = score - mean;
            mean += from / units;
            squares += from * (score - mean);
        }

        private Double value() {
            return units == 0 ? null : (Double) total;
        }

        private Double error() {
            return units < 2 ? null : (Double) Math.sqrt(units * squares / (units - 1));
        }
    }
}
