package org.liaison.kit.job;

import java.net.URI;
import java.time.Duration;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.liaison.kit.problem.ProblemException;

/**
 * Answers a request that started a job: waits as long as the client's {@code Prefer} header allows (ten seconds where it says
 * nothing), then gives the result (201) or the job (202).
 */
@ApplicationScoped
public class JobResponses {

    private static final Duration DEFAULT_WAIT = Duration.ofSeconds(10);
    private static final int LONGEST_WAIT_SECONDS = 60;
    private static final int RETRY_SECONDS = 1;

    private final Jobs jobs;
    private final String path;

    JobResponses(Jobs jobs, @ConfigProperty(name = "quarkus.rest.path") String path) {
        this.jobs = jobs;
        this.path = path;
    }

    /**
     * @param prefer the header, may be null
     * @param body gives the representation of the result at the address that the job names
     */
    public Response respond(Job submitted, String prefer, Function<String, Object> body) {
        Job job = jobs.await(submitted.id(), wait(prefer));
        return switch (job.status()) {
            case SUCCEEDED -> Response.status(Response.Status.CREATED).header(HttpHeaders.LOCATION, job.result())
                    .entity(body.apply(job.result())).build();
            case FAILED -> job.problem().response().build();
            default -> accepted(job, job);
        };
    }

    /** 202 with the address of the job, and a body of the caller's choice. */
    public Response accepted(Job job, Object body) {
        return Response.accepted(body).header(HttpHeaders.LOCATION, address(job)).header("Retry-After", RETRY_SECONDS).build();
    }

    /** The address of a job, relative to the gateway. */
    public URI address(Job job) {
        return URI.create(path + "/jobs/" + job.id());
    }

    static Duration wait(String prefer) {
        if (prefer == null) {
            return DEFAULT_WAIT;
        }
        for (String preference : prefer.split(",")) {
            String wish = preference.strip();
            if ("respond-async".equals(wish)) {
                return Duration.ZERO;
            }
            if (wish.startsWith("wait=")) {
                try {
                    return Duration.ofSeconds(Math.max(0, Math.min(LONGEST_WAIT_SECONDS, Integer.parseInt(wish.substring(5)))));
                } catch (NumberFormatException e) {
                    throw ProblemException.parameter("Prefer", "'" + wish + "' has no whole number of seconds");
                }
            }
        }
        return DEFAULT_WAIT;
    }
}
