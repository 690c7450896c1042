package org.liaison.modelling.fit;

import java.util.List;

import org.liaison.kit.problem.Problem;
import org.liaison.stats.FitResult;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One estimated model; never changes.
 *
 * @param id follows from specification, data and version of the service, so that the same question has the same answer
 * @param status {@code succeeded}, or {@code failed} where a fit estimated as a job could not be estimated
 * @param specification as asked for, with every default filled in
 * @param coefficients the formula's terms; dropped terms are absent
 * @param dataSha256 digest of the data
 * @param problem why it failed
 */
public record FitView(String id, String status, Specification specification, List<CoefficientView> coefficients,
        DispersionView dispersion, List<RandomEffectView> randomEffects, SummaryView summary,
        List<GoodnessOfFitView> goodnessOfFit, List<NoteView> notes, String dataSha256,
        @JsonInclude(JsonInclude.Include.NON_NULL) Problem problem) {

    static final String SUCCEEDED = "succeeded";
    static final String FAILED = "failed";

    static FitView of(String id, Specification specification, FitResult fit, String dataSha256) {
        return new FitView(id, SUCCEEDED, specification, fit.coefficients().stream().map(CoefficientView::of).toList(),
                DispersionView.of(fit.dispersion()),
                fit.randomEffects().stream().map(RandomEffectView::of).toList(), SummaryView.of(fit.spec(), fit.summary()),
                fit.goodnessOfFit().stream().map(GoodnessOfFitView::of).toList(),
                fit.notes().stream().map(NoteView::of).toList(), dataSha256, null);
    }

    static FitView failed(String id, Specification specification, String dataSha256, Problem problem) {
        return new FitView(id, FAILED, specification, List.of(), null, List.of(), null, List.of(), List.of(), dataSha256,
                problem);
    }

    boolean hasSucceeded() {
        return SUCCEEDED.equals(status);
    }
}
