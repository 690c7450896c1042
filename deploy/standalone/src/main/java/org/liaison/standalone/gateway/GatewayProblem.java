package org.liaison.standalone.gateway;

import java.util.LinkedHashMap;
import java.util.UUID;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.Json;

/** The problems that the gateway itself reports, with the types and titles that the services use. */
enum GatewayProblem {
    BAD_REQUEST(400, "bad-request", "The request cannot be read"),
    NOT_FOUND(404, "not-found", "There is nothing at this address"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "The method is not defined for this address"),
    PAYLOAD_TOO_LARGE(413, "payload-too-large", "The body is larger than this address takes"),
    URI_TOO_LONG(414, "bad-request", "The request cannot be read"),
    UNAVAILABLE(503, "unavailable", "The service cannot answer at the moment");

    static final String MEDIA_TYPE = "application/problem+json";

    private final int status;
    private final String slug;
    private final String title;

    GatewayProblem(int status, String slug, String title) {
        this.status = status;
        this.slug = slug;
        this.title = title;
    }

    int status() {
        return status;
    }

    Buffer body(String detail) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "urn:liaison:problem:" + slug);
        body.put("title", title);
        body.put("status", status);
        body.put("detail", detail);
        body.put("trace_id", UUID.randomUUID().toString().replace("-", ""));
        return Json.encodeToBuffer(body);
    }

    void answer(HttpServerResponse response, String detail) {
        response.setStatusCode(status).putHeader("Content-Type", MEDIA_TYPE);
        if (this == UNAVAILABLE) {
            response.putHeader("Retry-After", "5");
        }
        response.end(body(detail));
    }
}
