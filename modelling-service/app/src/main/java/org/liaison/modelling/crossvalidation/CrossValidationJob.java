package org.liaison.modelling.crossvalidation;

import jakarta.inject.Singleton;

import org.liaison.kit.job.JobContext;
import org.liaison.kit.job.JobHandler;
import org.liaison.modelling.fit.Patience;
import org.liaison.stats.FitMonitor;

/** Compares fits when that takes too long for a request. Begun anew after a crash: the answer is the same. */
@Singleton
class CrossValidationJob implements JobHandler<CrossValidationRequest> {

    static final String TYPE = "cross-validation";

    private final CrossValidationService service;

    CrossValidationJob(CrossValidationService service) {
        this.service = service;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Class<CrossValidationRequest> requestType() {
        return CrossValidationRequest.class;
    }

    @Override
    public String run(JobContext context, CrossValidationRequest request) {
        return service.link(Patience.untilFree(context, () -> service.compare(request, new Progress(context))).id());
    }

    /** Tells how many of the estimations are done. */
    private record Progress(JobContext context) implements FitMonitor {

        @Override
        public void step(int iteration, double logLik) {
            context.throwIfCancelled();
        }

        @Override
        public void replication(int done, int of) {
            context.throwIfCancelled();
            context.progress((double) done / of, "estimation " + done + " of " + of);
        }
    }
}
