package org.liaison.modelling.hypothesis;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.liaison.kit.problem.ProblemException;
import org.liaison.modelling.fit.FitService;
import org.liaison.modelling.fit.Refusals;
import org.liaison.stats.FitResult;
import org.liaison.stats.FitSpec;
import org.liaison.stats.SpecificationException;
import org.liaison.stats.test.Estimates;
import org.liaison.stats.test.HausmanResult;
import org.liaison.stats.test.HausmanTest;
import org.liaison.stats.test.MundlakTest;

import com.fasterxml.jackson.databind.JsonNode;

/** Hausman's test with its verdict, and Mundlak's beside it where the data are here. */
@ApplicationScoped
class HausmanService {

    private final FitService fits;

    HausmanService(FitService fits) {
        this.fits = fits;
    }

    HausmanView test(HausmanRequest request) {
        try {
            Estimates consistent = estimates("consistent", request.consistent());
            Estimates efficient = estimates("efficient", request.efficient());
            List<String> terms = HausmanTest.common(consistent, efficient, request.terms());
            HausmanResult result = HausmanTest.of(consistent, efficient, terms);
            return HausmanView.of(result, mundlak(request, terms));
        } catch (SpecificationException e) {
            throw Refusals.problem(e);
        }
    }

    private Estimates estimates(String field, JsonNode given) {
        return given.isTextual() ? Estimates.of(result(given.textValue())) : new GivenEstimates(field).read(given);
    }

    private FitResult result(String fit) {
        return fits.fitted(fit).result();
    }

    /** Null where the data of the efficient estimates are not here. */
    private TestView mundlak(HausmanRequest request, List<String> terms) {
        if (!request.efficient().isTextual()) {
            return null;
        }
        String efficient = request.efficient().textValue();
        FitSpec consistent = request.consistent().isTextual() ? result(request.consistent().textValue()).spec() : null;
        Optional<FitSpec> model = Counterpart.of(consistent, result(efficient).spec());
        if (model.isEmpty()) {
            return null;
        }
        try {
            FitResult fit = fits.variant(efficient, model.get());
            return !fit.summary().converged() ? null
                    : MundlakTest.of(Estimates.of(fit), terms).map(TestView::of).orElse(null);
        } catch (ProblemException e) {
            // The model of unit means cannot be estimated on these data; Hausman's test stands alone then.
            return null;
        }
    }
}
