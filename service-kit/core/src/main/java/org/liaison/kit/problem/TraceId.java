package org.liaison.kit.problem;

import java.util.UUID;

import io.vertx.ext.web.RoutingContext;

/**
 * The id under which a request is found in the logs: the trace id of a W3C {@code traceparent} header where the caller sent
 * one, else made up here. Answered in the {@code X-Trace-Id} header and in every problem.
 */
final class TraceId {

    private static final String KEY = "liaison.trace-id";
    private static final int TRACEPARENT_LENGTH = 55;

    private TraceId() {
    }

    static String of(RoutingContext context) {
        if (context == null) {
            return make();
        }
        String known = context.get(KEY);
        if (known == null) {
            known = fromHeader(context.request().getHeader("traceparent"));
            context.put(KEY, known);
        }
        return known;
    }

    private static String fromHeader(String traceparent) {
        if (traceparent == null || traceparent.length() != TRACEPARENT_LENGTH) {
            return make();
        }
        String id = traceparent.substring(3, 35);
        return id.chars().allMatch(c -> Character.digit(c, 16) >= 0) ? id : make();
    }

    private static String make() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
