package org.liaison.coding.recoding;

import java.util.UUID;

import jakarta.inject.Singleton;

import org.liaison.kit.job.JobContext;
import org.liaison.kit.job.JobHandler;
import org.liaison.kit.job.JobStatus;
import org.liaison.kit.job.Jobs;

/** One of the workers of a recoding. All do the same; the first one is shown to whoever asked, and its end ends the others. */
@Singleton
class RecodingJob implements JobHandler<RecodingJob.Request> {

    static final String TYPE = "recoding";
    private static final long PAUSE_MS = 50;

    private final RecodingService recodings;
    private final Jobs jobs;

    RecodingJob(RecodingService recodings, Jobs jobs) {
        this.recodings = recodings;
        this.jobs = jobs;
    }

    /** @param recoding which recoding to work on */
    record Request(UUID recoding) {
    }

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
        UUID id = request.recoding();
        Recoding recoding = recodings.progress(id);
        RecodingService.Step step = RecodingService.Step.WORKED;
        while (step != RecodingService.Step.ENDED && !cancelled(recoding, context)) {
            context.throwIfCancelled();
            step = recodings.step(id);
            if (step == RecodingService.Step.BUSY) {
                Thread.sleep(PAUSE_MS);
            }
            recoding = recodings.progress(id);
            context.progress(recodings.share(id), recoding.phase().equals("coding")
                    ? recoding.done() + " of " + recoding.total() + " items"
                    : recoding.phase() + " events");
        }
        return "/api/coding/v1/codebooks/" + recoding.codebook() + "/recodings/" + id;
    }

    /** Whether the job that is shown was cancelled by somebody. */
    private boolean cancelled(Recoding recoding, JobContext context) {
        return !context.jobId().equals(recoding.job()) && recoding.job() != null
                && jobs.find(recoding.job()).map(job -> job.status() == JobStatus.CANCELLED).orElse(false);
    }
}
