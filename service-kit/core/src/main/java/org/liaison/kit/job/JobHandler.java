package org.liaison.kit.job;

/**
 * Does one type of long work. A bean of this type is found by its {@link #type()}. After a crash the work is begun again with
 * the same request, so a handler keeps what it has done in its own tables and goes on from there.
 *
 * @param <R> the request, kept as JSON
 */
public interface JobHandler<R> {

    /** Names the kind of work in the database; never changed once used. */
    String type();

    Class<R> requestType();

    /**
     * Does the work outside any transaction.
     *
     * @return address of the result, relative to the gateway, for example {@code /api/modelling/v1/fits/17}
     */
    String run(JobContext context, R request) throws Exception;
}
