package org.liaison.stats;

import java.util.List;

import org.liaison.stats.summary.Coefficient;
import org.liaison.stats.summary.Covariance;
import org.liaison.stats.summary.Dispersion;
import org.liaison.stats.summary.FitSummary;
import org.liaison.stats.summary.FixedEffect;
import org.liaison.stats.summary.GoodnessOfFit;
import org.liaison.stats.summary.Note;
import org.liaison.stats.summary.Observations;
import org.liaison.stats.summary.RandomEffect;

/**
 * One estimated model.
 *
 * @param spec the specification with its defaults filled in
 * @param coefficients the formula's terms; dropped terms are absent
 * @param dispersion null unless the family has one
 * @param randomEffects empty in pooled, fixed and conditional models
 * @param covariance of the coefficients
 * @param fixedEffects effects of the absorbed columns' levels, empty in pooled fits
 * @param model state for marginal effects; fits are deterministic, so a fit that is no longer in memory can be repeated
 */
public record FitResult(FitSpec spec, List<Coefficient> coefficients, Dispersion dispersion, List<RandomEffect> randomEffects,
        FitSummary summary,
        List<GoodnessOfFit> goodnessOfFit, List<Note> notes, Covariance covariance, List<FixedEffect> fixedEffects,
        Observations observations, FittedModel model) {

    /** The same estimates with other errors. */
    public FitResult withErrors(List<Coefficient> rows, Dispersion spread, List<RandomEffect> effects, Covariance matrix,
            List<Note> remarks, FittedModel state) {
        return new FitResult(spec, rows, spread, effects, summary, goodnessOfFit, remarks, matrix, fixedEffects,
                observations, state);
    }
}
