package org.liaison.kit.job;

import java.time.Instant;
import java.util.UUID;

import org.liaison.kit.problem.Problem;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * Long work as clients see it.
 *
 * @param progress share done, 0 to 1
 * @param message what is being done, for people
 * @param result address of what was made, once succeeded
 * @param problem why it failed, once failed
 * @param revision grows with every change
 */
public record Job(UUID id, String type, JobStatus status, double progress, String message, String result, Problem problem,
        @JsonIgnore long revision, Instant createdAt, Instant finishedAt) {
}
