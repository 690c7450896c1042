package org.liaison.modelling.crossvalidation;

import java.util.ArrayList;
import java.util.List;

import org.liaison.modelling.fit.NamedFit;
import org.liaison.stats.crossvalidation.CrossValidationResult;
import org.liaison.stats.crossvalidation.FoldScore;
import org.liaison.stats.crossvalidation.ModelScore;

/**
 * Fits compared by their out-of-sample log scores; the scores of units are under {@code /units}.
 *
 * @param unit column whose levels are held out whole
 * @param folds number of parts of the units
 * @param leaveOneOut whether each unit is a part of its own
 * @param seed of the draw of the parts
 * @param nobs rows that all fits use; on these alone they are estimated and judged
 * @param nobsLeftOut rows that some of the fits use and others do not
 * @param nUnits units in these rows
 * @param models by score, the best first
 * @param failures folds without which a model could not be estimated or does not converge
 */
public record CrossValidationView(String id, String unit, int folds, boolean leaveOneOut, long seed, int nobs, int nobsLeftOut,
        int nUnits, List<Score> models, List<Failure> failures, List<Fold> foldScores) {

    /**
     * A fit's score.
     *
     * @param logScore sum over units of the log density of all outcomes of the unit, estimated without its fold
     * @param stdError of that sum, from its spread over units
     * @param difference from the best, over the units that both were judged on
     * @param differenceStdError from the spread of the units' differences; null for the best itself
     * @param best whether it has the highest score among the fits judged on most units
     */
    public record Score(String fit, String formula, String family, String effects, int nUnits, int nobs, int failedFolds,
            Double logScore, Double logScorePerRow, Double stdError, Double difference, Double differenceStdError,
            int differenceUnits, boolean best) {

        private static Score of(NamedFit fit, ModelScore score) {
            return new Score(fit.id(), fit.formula(), fit.family(), fit.effects(), score.units(), score.rows(),
                    score.failedFolds(), score.logScore(), score.logScore() == null ? null : score.logScore() / score.rows(),
                    score.stdError(), score.difference(), score.differenceStdError(), score.differenceUnits(), score.isBest());
        }
    }

    /** Why a fold has no score. */
    public record Failure(String fit, int fold, String reason) {
    }

    /**
     * The score of a fold's units.
     *
     * @param fold from 1
     * @param logScore null where there is none
     */
    public record Fold(int fold, String fit, int units, int rows, Double logScore) {
    }

    static CrossValidationView of(String id, String unit, boolean leaveOneOut, long seed, List<NamedFit> fits,
            CrossValidationResult result) {
        List<Score> models = new ArrayList<>();
        for (int model = 0; model < fits.size(); model++) {
            models.add(Score.of(fits.get(model), result.models().get(model)));
        }
        models.sort((a, b) -> a.best() != b.best() ? a.best() ? -1 : 1 : Double.compare(score(b), score(a)));
        List<Failure> failures = result.foldScores().stream().filter(score -> score.failure() != null)
                .map(score -> new Failure(fits.get(score.model()).id(), score.fold() + 1, score.failure())).toList();
        return new CrossValidationView(id, unit, result.folds(), leaveOneOut, seed, result.rows(), result.rowsLeftOut(),
                result.units(), models, failures, result.foldScores().stream().map(score -> fold(score, fits)).toList());
    }

    private static double score(Score score) {
        return score.logScore() == null ? Double.NEGATIVE_INFINITY : score.logScore();
    }

    private static Fold fold(FoldScore score, List<NamedFit> fits) {
        return new Fold(score.fold() + 1, fits.get(score.model()).id(), score.units(), score.rows(), score.logScore());
    }
}
