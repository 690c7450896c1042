package org.liaison.kit.problem;

import java.util.List;

import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;

/**
 * Answers every exception of a resource as a {@link Problem}. What the client did wrong is logged at DEBUG, what failed in the
 * service at ERROR; class names, statements and stacks stay in the log.
 */
@Singleton
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final int RETRY_SECONDS = 2;

    private final RoutingContext context;

    ProblemMappers(RoutingContext context) {
        this.context = context;
    }

    @ServerExceptionMapper(ProblemException.class)
    public Response problem(ProblemException e) {
        return answer(e.type(), e.getMessage(), e.errors());
    }

    @ServerExceptionMapper(value = WebApplicationException.class, priority = 1)
    public Response webApplication(WebApplicationException e) {
        Throwable cause = e.getCause();
        if (cause instanceof ProblemException problem) {
            return problem(problem);
        }
        if (cause instanceof JsonProcessingException json) {
            return json(json);
        }
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        if (status >= 500) {
            return failure(e);
        }
        KitProblem type = KitProblem.ofStatus(status);
        return answer(type, detail(type), List.of());
    }

    @ServerExceptionMapper(value = { JsonProcessingException.class,
            com.fasterxml.jackson.databind.exc.MismatchedInputException.class }, priority = 1)
    public Response json(JsonProcessingException e) {
        String where = e.getLocation() == null ? ""
                : " (line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr() + ")";
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            String pointer = pointer(mapping.getPath());
            String detail = e instanceof UnrecognizedPropertyException ? "This field is not known here."
                    : "The value does not have the expected type or form.";
            return answer(KitProblem.BAD_REQUEST, "Field " + pointer + ": " + detail,
                    List.of(ProblemError.pointer(pointer, detail)));
        }
        return answer(KitProblem.BAD_REQUEST, "The body is not well-formed JSON" + where + ".", List.of());
    }

    @ServerExceptionMapper(value = ConstraintViolationException.class, priority = 1)
    public Response violation(ConstraintViolationException e) {
        boolean fromService = e.getConstraintViolations().stream().anyMatch(ProblemMappers::concernsReturnValue);
        if (fromService) {
            return failure(e);
        }
        List<ProblemError> errors = e.getConstraintViolations().stream().map(ProblemMappers::error).toList();
        return answer(KitProblem.BAD_REQUEST, "The request has invalid values.", errors);
    }

    @ServerExceptionMapper(value = UnauthorizedException.class, priority = 1)
    public Response unauthenticated(UnauthorizedException e) {
        return challenge("This needs an API key (header X-API-Key) or a bearer token.");
    }

    @ServerExceptionMapper(value = AuthenticationFailedException.class, priority = 1)
    public Response failedAuthentication(AuthenticationFailedException e) {
        return challenge("The API key or bearer token is not valid, has expired or was withdrawn.");
    }

    @ServerExceptionMapper(value = ForbiddenException.class, priority = 1)
    public Response forbidden(ForbiddenException e) {
        return answer(KitProblem.FORBIDDEN, "The key or token lacks the role that this operation needs.", List.of());
    }

    @ServerExceptionMapper(Throwable.class)
    public Response failure(Throwable e) {
        if (TransientFailure.is(e)) {
            LOG.warnf("trace_id=%s unavailable=%s", TraceId.of(context), e.toString());
            Problem problem = Problem.of(KitProblem.UNAVAILABLE, "A part that this service needs does not answer. Try again.",
                    List.of(), TraceId.of(context));
            return problem.response().header("Retry-After", RETRY_SECONDS).build();
        }
        LOG.errorf(e, "trace_id=%s request=%s %s", TraceId.of(context), context.request().method(), context.request().path());
        return answer(KitProblem.INTERNAL, "The service failed. The trace id leads to the log entry.", List.of());
    }

    private Response challenge(String detail) {
        Problem problem = Problem.of(KitProblem.UNAUTHENTICATED, detail, List.of(), TraceId.of(context));
        return problem.response().header("WWW-Authenticate", "ApiKey realm=\"liaison\", Bearer realm=\"liaison\"").build();
    }

    private Response answer(ProblemType type, String detail, List<ProblemError> errors) {
        LOG.debugf("trace_id=%s problem=%s detail=%s", TraceId.of(context), type.slug(), detail);
        return Problem.of(type, detail, errors, TraceId.of(context)).response().build();
    }

    private String detail(KitProblem type) {
        return switch (type) {
            case NOT_FOUND -> "There is nothing at " + context.request().path() + ".";
            case METHOD_NOT_ALLOWED -> context.request().method() + " is not defined for " + context.request().path() + ".";
            case NOT_ACCEPTABLE -> "None of the media types in the Accept header is offered here.";
            case UNSUPPORTED_MEDIA_TYPE -> "The media type "
                    + String.valueOf(context.request().getHeader("Content-Type")) + " is not read here.";
            default -> type.title() + ".";
        };
    }

    private static ProblemError error(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder();
        String last = null;
        boolean body = false;
        for (Path.Node node : violation.getPropertyPath()) {
            switch (node.getKind()) {
                case PROPERTY -> {
                    body = true;
                    last = snakeCase(node.getName());
                    if (node.getIndex() != null) {
                        pointer.append('/').append(node.getIndex());
                    }
                    pointer.append('/').append(last);
                }
                case PARAMETER -> last = node.getName();
                default -> {
                    // methods and containers are not part of what the client sees
                }
            }
        }
        return body ? ProblemError.pointer(pointer.toString(), violation.getMessage())
                : ProblemError.parameter(last, violation.getMessage());
    }

    private static boolean concernsReturnValue(ConstraintViolation<?> violation) {
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == jakarta.validation.ElementKind.RETURN_VALUE) {
                return true;
            }
        }
        return false;
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference reference : path) {
            pointer.append('/').append(reference.getFieldName() == null ? reference.getIndex() : reference.getFieldName());
        }
        return pointer.toString();
    }

    private static String snakeCase(String name) {
        return com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE.translate(name);
    }
}
