package org.liaison.kit.problem;

import java.net.URI;
import java.util.List;

import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonInclude;

/** The body of every error answer (RFC 9457, media type application/problem+json). */
public record Problem(URI type, String title, int status, String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ProblemError> errors, String traceId) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(ProblemType type, String detail, List<ProblemError> errors, String traceId) {
        return new Problem(type.uri(), type.title(), type.status(), detail, List.copyOf(errors), traceId);
    }

    public Response.ResponseBuilder response() {
        return Response.status(status).type(MEDIA_TYPE).entity(this);
    }
}
