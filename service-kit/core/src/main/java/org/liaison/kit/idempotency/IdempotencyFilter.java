package org.liaison.kit.idempotency;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

import org.jboss.logging.Logger;
import org.liaison.kit.http.Digests;
import org.liaison.kit.problem.KitProblem;
import org.liaison.kit.problem.ProblemException;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;

/**
 * Keeps the answers of {@link Idempotent} operations. The request is recognised by method, address and the hash of its body
 * (of multipart bodies the length only: their boundaries differ from call to call).
 */
@Provider
@Idempotent
public class IdempotencyFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final Logger LOG = Logger.getLogger(IdempotencyFilter.class);
    private static final String HEADER = "Idempotency-Key";
    private static final String HELD = "liaison.idempotency.held";
    private static final int LONGEST_KEY = 255;
    /** Each holds a database connection; half of the pool is left for the work itself. */
    private static final int MOST_AT_ONCE = 8;

    private final AnswerStore answers;
    private final CurrentIdentityAssociation identity;
    private final ObjectMapper mapper;
    private final RoutingContext routing;
    private final Semaphore permits = new Semaphore(MOST_AT_ONCE);

    IdempotencyFilter(AnswerStore answers, CurrentIdentityAssociation identity, ObjectMapper mapper, RoutingContext routing) {
        this.routing = routing;
        this.answers = answers;
        this.identity = identity;
        this.mapper = mapper;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String key = request.getHeaderString(HEADER);
        if (key == null) {
            return;
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw ProblemException.parameter(HEADER, "expected 1 to " + LONGEST_KEY + " characters");
        }
        String fingerprint = fingerprint(request);
        if (!permits.tryAcquire()) {
            throw new ProblemException(KitProblem.UNAVAILABLE, "Too many requests with an Idempotency-Key at the same time.");
        }
        boolean held = false;
        try {
            AnswerStore.Taken taken = answers.take(key, caller(), fingerprint);
            held = taken.held() != null;
            if (held) {
                request.setProperty(HELD, taken.held());
                routing.addEndHandler(ended -> end(taken.held()));
            } else {
                request.abortWith(repeat(taken.stored(), fingerprint));
            }
        } catch (AnswerStore.KeyInUseException e) {
            throw new ProblemException(KitProblem.CONFLICT,
                    "The first request with this Idempotency-Key is still being answered. Try again in a second.");
        } catch (SQLException e) {
            throw new IllegalStateException("the idempotency key cannot be stored", e);
        } finally {
            if (!held) {
                permits.release();
            }
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        if (!(request.getProperty(HELD) instanceof HeldKey held)) {
            return;
        }
        try {
            if (response.getStatus() >= 400) {
                held.release();
            } else {
                held.complete(response.getStatus(), response.getHeaderString(HttpHeaders.LOCATION),
                        response.getMediaType() == null ? null : response.getMediaType().toString(),
                        response.getEntity() instanceof String text ? text : mapper.writeValueAsString(response.getEntity()));
            }
        } catch (SQLException e) {
            LOG.warnf("idempotency key not completed: %s", e.getMessage());
        }
    }

    /** Also reached where no answer was made, for example because the client has gone. */
    private void end(HeldKey held) {
        Infrastructure.getDefaultWorkerPool().execute(() -> {
            held.release();
            permits.release();
        });
    }

    private static Response repeat(AnswerStore.StoredAnswer stored, String fingerprint) {
        if (!stored.fingerprint().equals(fingerprint)) {
            throw new ProblemException(KitProblem.IDEMPOTENCY_KEY_REUSED,
                    "This Idempotency-Key was used with another request. Use a new key.");
        }
        Response.ResponseBuilder answer = Response.status(stored.status()).entity(stored.body());
        if (stored.location() != null) {
            answer.header(HttpHeaders.LOCATION, stored.location());
        }
        return answer.type(stored.mediaType() == null ? MediaType.APPLICATION_JSON : stored.mediaType()).build();
    }

    private String caller() {
        return identity.getDeferredIdentity().await().indefinitely().getPrincipal().getName();
    }

    private static String fingerprint(ContainerRequestContext request) throws IOException {
        MessageDigest digest = Digests.sha256();
        digest.update((request.getMethod() + " " + request.getUriInfo().getRequestUri().getRawPath() + "?"
                + request.getUriInfo().getRequestUri().getRawQuery() + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        MediaType type = request.getMediaType();
        if (type != null && "multipart".equals(type.getType())) {
            digest.update(Integer.toString(request.getLength()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } else if (request.hasEntity()) {
            request.setEntityStream(spool(request.getEntityStream(), digest));
        }
        return Digests.hex(digest.digest());
    }

    /** Reads the body once for its hash; the resource reads the copy, which is deleted when closed or read to its end. */
    private static InputStream spool(InputStream body, MessageDigest digest) throws IOException {
        Path copy = Files.createTempFile("liaison-body-", ".tmp");
        try (DigestInputStream hashing = new DigestInputStream(body, digest)) {
            Files.copy(hashing, copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        return new FilterInputStream(Files.newInputStream(copy, java.nio.file.StandardOpenOption.DELETE_ON_CLOSE)) {
        };
    }
}
