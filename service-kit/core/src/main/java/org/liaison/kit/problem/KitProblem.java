package org.liaison.kit.problem;

import java.util.Arrays;

/** The problems that every service can report. */
public enum KitProblem implements ProblemType {
    BAD_REQUEST(400, "The request cannot be read"),
    INVALID_PARAMETER(400, "A parameter is unknown or has an invalid value"),
    UNAUTHENTICATED(401, "A valid key or token is needed"),
    FORBIDDEN(403, "The key or token does not carry the needed role"),
    NOT_FOUND(404, "There is nothing at this address"),
    METHOD_NOT_ALLOWED(405, "The method is not defined for this address"),
    NOT_ACCEPTABLE(406, "None of the asked formats is offered"),
    CONFLICT(409, "The request contradicts the present state"),
    PAYLOAD_TOO_LARGE(413, "The body is larger than this address takes"),
    UNSUPPORTED_MEDIA_TYPE(415, "The media type of the body is not read here"),
    UNPROCESSABLE(422, "The content cannot be processed"),
    IDEMPOTENCY_KEY_REUSED(422, "The idempotency key was used with another request"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    INTERNAL(500, "The service failed"),
    UNAVAILABLE(503, "The service cannot answer at the moment");

    private final int status;
    private final String title;

    KitProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    /** The problem for a bare HTTP status; statuses without one of their own count as bad request or failure. */
    public static KitProblem ofStatus(int status) {
        return Arrays.stream(values()).filter(problem -> problem.status == status).findFirst()
                .orElse(status >= 500 ? INTERNAL : BAD_REQUEST);
    }
}
