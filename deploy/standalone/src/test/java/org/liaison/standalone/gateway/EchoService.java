package org.liaison.standalone.gateway;

import java.util.Locale;
import java.util.TreeMap;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;

/** Stands in for a service behind the gateway: tells what reached it, and is ready. */
final class EchoService {

    private final String name;

    private EchoService(String name) {
        this.name = name;
    }

    static Upstream start(Vertx vertx, String name) {
        var echo = new EchoService(name);
        return new Upstream(name, listen(vertx, echo), listen(vertx, echo));
    }

    private static int listen(Vertx vertx, EchoService echo) {
        return vertx.createHttpServer().requestHandler(echo::answer).listen(0, Gateway.LOOPBACK).toCompletionStage()
                .toCompletableFuture().join().actualPort();
    }

    private void answer(HttpServerRequest request) {
        var status = request.path().contains("/echo-status/")
                ? Integer.parseInt(request.path().substring(request.path().lastIndexOf('/') + 1))
                : 200;
        request.body().onSuccess(body -> request.response().setStatusCode(status)
                .putHeader("Content-Type", status == 200 ? "application/json" : "application/problem+json")
                .end(status == 200 ? echo(request, body) : "{\"title\":\"from the service\"}"));
    }

    private String echo(HttpServerRequest request, Buffer body) {
        var headers = new TreeMap<String, Object>();
        request.headers().forEach((key, value) -> headers.put(key.toLowerCase(Locale.ROOT), value));
        return new JsonObject().put("service", name).put("method", request.method().name()).put("uri", request.uri())
                .put("headers", headers).put("body_bytes", body.length()).encode();
    }
}
