package org.liaison.standalone.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;

/** Passes the requests of one route on to its service. */
final class ServiceProxy implements ProxyInterceptor {

    private static final long LINGER_MS = 2000;

    private final Vertx vertx;
    private final Route route;
    private final HttpProxy proxy;

    ServiceProxy(Vertx vertx, Route route, Upstream upstream, HttpClient client) {
        this.vertx = vertx;
        this.route = route;
        this.proxy = HttpProxy.reverseProxy(client).origin(upstream.port(), Gateway.LOOPBACK).addInterceptor(this);
    }

    void handle(HttpServerRequest request) {
        if (!route.takes(contentLength(request))) {
            refuse(request);
            return;
        }
        proxy.handle(request);
    }

    private void refuse(HttpServerRequest request) {
        // The client is still sending: closing at once would reset the connection before it has read the answer.
        request.handler(discarded -> {
        });
        request.response().putHeader("Connection", "close");
        GatewayProblem.PAYLOAD_TOO_LARGE.answer(request.response(),
                "The body is larger than this address takes, " + route.maxBodyMb() + " MiB.");
        vertx.setTimer(LINGER_MS, timer -> request.connection().close());
    }

    private static long contentLength(HttpServerRequest request) {
        var length = request.getHeader("Content-Length");
        return length == null ? 0 : Long.parseLong(length);
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var request = context.request();
        var original = request.proxiedRequest();
        // The gateway knows the real client; what a client claims about itself is replaced, not extended.
        request.headers().remove("Forwarded").remove("X-Forwarded-Prefix")
                .set("X-Forwarded-For", original.remoteAddress().hostAddress())
                .set("X-Forwarded-Proto", "http")
                .set("X-Forwarded-Host", host(original.authority()));
        request.setAuthority(original.authority());
        return context.sendRequest().recover(failure -> Future.succeededFuture(unavailable(context)));
    }

    private static String host(HostAndPort authority) {
        return authority.port() > 0 ? authority.host() + ":" + authority.port() : authority.host();
    }

    private ProxyResponse unavailable(ProxyContext context) {
        var response = context.request().release().response();
        response.headers().set("Content-Type", GatewayProblem.MEDIA_TYPE).set("Retry-After", "5");
        return response.setStatusCode(GatewayProblem.UNAVAILABLE.status()).setBody(Body.body(
                GatewayProblem.UNAVAILABLE.body("The " + route.service() + "-service does not answer; try again shortly.")));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        context.response().headers().set("X-Content-Type-Options", "nosniff");
        return context.sendResponse();
    }
}
