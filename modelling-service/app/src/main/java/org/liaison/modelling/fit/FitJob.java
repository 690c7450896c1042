package org.liaison.modelling.fit;

import jakarta.inject.Singleton;

import org.liaison.kit.job.JobContext;
import org.liaison.kit.job.JobHandler;
import org.liaison.kit.problem.Problem;
import org.liaison.kit.problem.ProblemException;
import org.liaison.stats.FitMonitor;

/** Estimates a model that is too large for a request. Begun anew after a crash: the estimate is the same. */
@Singleton
class FitJob implements JobHandler<Specification> {

    static final String TYPE = "fit";

    private final Models models;
    private final FitStore store;

    FitJob(Models models, FitStore store) {
        this.models = models;
        this.store = store;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Class<Specification> requestType() {
        return Specification.class;
    }

    @Override
    public String run(JobContext context, Specification request) {
        Model model = models.read(request);
        if (!store.has(model.id())) {
            try {
                store.succeeded(model, Patience.untilFree(context, () -> models.estimate(model, new Progress(context))));
            } catch (ProblemException e) {
                store.failed(model, Problem.of(e.type(), e.getMessage(), e.errors(), context.jobId().toString()));
                throw e;
            }
        }
        return store.link(model.id());
    }

    /** Tells how far the optimiser is, or the replications after it. */
    private record Progress(JobContext context) implements FitMonitor {

        /** Of the work that is done in replications where there are any. */
        private static final double REPLICATED = 0.99;

        @Override
        public void step(int iteration, double logLik) {
            context.throwIfCancelled();
            context.progress(iteration / (iteration + 3.0), "step " + iteration + ", log-likelihood " + logLik);
        }

        @Override
        public void replication(int done, int of) {
            context.throwIfCancelled();
            context.progress(REPLICATED * done / of, "replication " + done + " of " + of);
        }
    }
}
