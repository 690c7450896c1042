package org.liaison.modelling.hypothesis;

import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.liaison.modelling.fit.FitService;
import org.liaison.modelling.fit.Refusals;
import org.liaison.stats.SpecificationException;
import org.liaison.stats.test.LikelihoodRatioTest;
import org.liaison.stats.test.TestResult;
import org.liaison.stats.test.WaldTest;

/** Tests of hypotheses about fits. */
@ApplicationScoped
class TestService {

    private final FitService fits;

    TestService(FitService fits) {
        this.fits = fits;
    }

    TestView wald(WaldRequest request) {
        return test(() -> WaldTest.of(fits.fitted(request.fit()).result(), request.terms()));
    }

    TestView likelihoodRatio(LikelihoodRatioRequest request) {
        return test(() -> LikelihoodRatioTest.of(fits.fitted(request.restricted()).result(),
                fits.fitted(request.full()).result()));
    }

    private static TestView test(Supplier<TestResult> test) {
        try {
            return TestView.of(test.get());
        } catch (SpecificationException e) {
            throw Refusals.problem(e);
        }
    }
}
