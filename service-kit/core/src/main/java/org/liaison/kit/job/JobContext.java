package org.liaison.kit.job;

import java.util.UUID;

/** What a running job may ask and say. */
public interface JobContext {

    UUID jobId();

    /**
     * Says how far the work is; written at most a few times a second.
     *
     * @param share done, 0 to 1
     * @param message what is being done, for people
     */
    void progress(double share, String message);

    /** To be called between steps: ends the work if somebody cancelled the job or the service is stopping. */
    void throwIfCancelled();
}
