package org.liaison.indicators.vintage;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

/** A file that is sent without a content type, as by {@code curl -T}, is a body and no form without parts. */
@Singleton
class UntypedFiles {

    private static final String PATH = "/api/indicators/v1/vintages";
    private static final int BEFORE_ROUTING = 1000;

    void register(@Observes Filters filters) {
        filters.register(context -> {
            HttpServerRequest request = context.request();
            if (request.method().equals(HttpMethod.POST) && request.path().equals(PATH)
                    && !request.headers().contains(HttpHeaders.CONTENT_TYPE)) {
                request.headers().set(HttpHeaders.CONTENT_TYPE, "application/octet-stream");
            }
            context.next();
        }, BEFORE_ROUTING);
    }
}
