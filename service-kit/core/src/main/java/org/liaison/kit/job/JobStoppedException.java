package org.liaison.kit.job;

/** Ends a job that was cancelled, or interrupted by the service's end (and then goes on at the next start). */
final class JobStoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JobStoppedException(String message) {
        super(message);
    }
}
