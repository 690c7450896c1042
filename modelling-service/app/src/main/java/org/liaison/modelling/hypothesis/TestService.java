package org.liaison.modelling.hypothesis;

import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.liaison.kit.problem.ProblemException;
import org.liaison.modelling.fit.FitService;
import org.liaison.modelling.fit.Refusals;
import org.liaison.stats.SpecificationException;
import org.liaison.stats.comparison.VuongTest;
import org.liaison.stats.test.LikelihoodRatioTest;
import org.liaison.stats.test.TestResult;
import org.liaison.stats.test.WaldTest;

/** Tests of hypotheses about fits. */
@ApplicationScoped
class TestService {

    private static final double LEVEL = 0.95;

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

    VuongView vuong(VuongRequest request) {
        double level = request.level() == null ? LEVEL : request.level();
        if (!(level > 0 && level < 1)) {
            throw ProblemException.unprocessable("/level", "The level must lie between 0 and 1.");
        }
        return VuongView.of(answer(() -> VuongTest.of(fits.fitted(request.first()).result(),
                fits.fitted(request.second()).result(), level, request.cluster())));
    }

    private static TestView test(Supplier<TestResult> test) {
        return TestView.of(answer(test));
    }

    private static <T> T answer(Supplier<T> test) {
        try {
            return test.get();
        } catch (SpecificationException e) {
            throw Refusals.problem(e);
        }
    }
}
