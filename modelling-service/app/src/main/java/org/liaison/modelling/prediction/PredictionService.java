package org.liaison.modelling.prediction;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;

import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.table.Table;
import org.liaison.modelling.fit.FitService;
import org.liaison.modelling.fit.Fitted;
import org.liaison.modelling.fit.Refusals;
import org.liaison.stats.FitResult;
import org.liaison.stats.Frame;
import org.liaison.stats.Option;
import org.liaison.stats.SpecificationException;
import org.liaison.stats.prediction.NewRows;
import org.liaison.stats.prediction.PredictionInterval;
import org.liaison.stats.prediction.PredictionScale;
import org.liaison.stats.prediction.PredictionSpec;
import org.liaison.stats.prediction.Predictions;

/** Predictions of a fit for its sample or for rows that a request brings along. */
@ApplicationScoped
class PredictionService {

    private final FitService fits;

    PredictionService(FitService fits) {
        this.fits = fits;
    }

    Table predictions(String id, PredictionRequest request) {
        try {
            Fitted fitted = fits.fitted(id);
            PredictionSpec spec = spec(request);
            if (request.rows() == null) {
                int[] rows = fitted.result().observations().row();
                return new PredictionTable(Predictions.of(fitted.result(), spec), spec.counts(), List.of(), null,
                        i -> fitted.dataRow(rows[i]) + 1L);
            }
            return ofRows(fitted.result(), request, spec);
        } catch (SpecificationException e) {
            throw e.row() != null && request.rows() != null
                    ? GivenRows.refused(e.row(), e.column() == null ? e.term() : e.column(), e.getMessage())
                    : Refusals.problem(e);
        }
    }

    private static Table ofRows(FitResult fit, PredictionRequest request, PredictionSpec spec) {
        if (request.rows().isEmpty()) {
            throw ProblemException.unprocessable("/rows", "Give at least one row, or leave rows out for the sample.");
        }
        Set<String> columns = NewRows.columns(fit);
        GivenRows given = new GivenRows(request.rows(), columns);
        Frame frame = given.frame(fit.model().reported().frame());
        return new PredictionTable(Predictions.of(fit, frame, spec), spec.counts(), List.copyOf(columns), frame, i -> i + 1L);
    }

    private static PredictionSpec spec(PredictionRequest request) {
        Set<Integer> counts = new TreeSet<>(Comparator.naturalOrder());
        if (request.counts() != null) {
            counts.addAll(request.counts());
        }
        return new PredictionSpec(
                request.type() == null ? null : Option.of(PredictionScale.class, "type", request.type()),
                request.interval() == null ? null : Option.of(PredictionInterval.class, "interval", request.interval()),
                request.level(), List.copyOf(counts));
    }
}
