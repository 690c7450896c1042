package org.liaison.kit.problem;

import java.util.List;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Gives the answers that never reach a resource (unknown path, oversized body, refused by the HTTP layer) a problem body. */
@Singleton
class UnroutedRequests {

    private static final List<Integer> STATUSES = List.of(400, 401, 403, 404, 405, 406, 413, 414, 415, 429, 431, 503);

    private final ObjectMapper mapper;

    UnroutedRequests(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    void install(@Observes Router router) {
        STATUSES.forEach(status -> router.errorHandler(status, context -> answer(context, KitProblem.ofStatus(status))));
        router.route().order(Integer.MAX_VALUE).handler(context -> answer(context, KitProblem.NOT_FOUND));
    }

    private void answer(RoutingContext context, KitProblem type) {
        if (context.response().ended()) {
            return;
        }
        String detail = type == KitProblem.NOT_FOUND ? "There is nothing at " + context.request().path() + "."
                : type.title() + ".";
        Problem problem = Problem.of(type, detail, List.of(), TraceId.of(context));
        try {
            context.response().setStatusCode(type.status()).putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .end(mapper.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
