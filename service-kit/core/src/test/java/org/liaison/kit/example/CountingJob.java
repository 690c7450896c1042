package org.liaison.kit.example;

import jakarta.inject.Singleton;
import jakarta.validation.constraints.Min;

import org.liaison.kit.job.JobContext;
import org.liaison.kit.job.JobHandler;
import org.liaison.kit.problem.ProblemException;

/** Counts with a pause per step; refuses the number 13. */
@Singleton
public class CountingJob implements JobHandler<CountingJob.Request> {

    static final String TYPE = "counting";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Class<Request> requestType() {
        return Request.class;
    }

    @Override
    public String run(JobContext context, Request request) throws InterruptedException {
        if (request.upTo() == 13) {
            throw ProblemException.unprocessable("/up_to", "13 cannot be counted to");
        }
        for (int i = 1; i <= request.upTo(); i++) {
            context.throwIfCancelled();
            new java.util.concurrent.CountDownLatch(1).await(request.pauseMs(), java.util.concurrent.TimeUnit.MILLISECONDS);
            context.progress((double) i / request.upTo(), "counted to " + i);
        }
        return "/api/example/v1/things/" + request.upTo();
    }

    public record Request(@Min(0) int upTo, @Min(0) int pauseMs) {
    }
}
