package org.liaison.standalone.gateway;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;

/**
 * One loopback address for the four services: {@code /api/<service>/} by the route table, {@code /healthz}, Swagger UI at
 * {@code /docs}, and a problem for everything else. Answers as {@code deploy/gateway}'s nginx does.
 */
public final class Gateway implements AutoCloseable {

    static final String LOOPBACK = "127.0.0.1";

    /** Addresses with many ids (a panel of chosen vintages, a table of many fits) are long. */
    private static final int LONGEST_ADDRESS = 32 * 1024;

    private final Vertx vertx;
    private final RouteTable routes;
    private final Map<String, ServiceProxy> proxies;
    private final Readiness readiness;
    private final DocumentationPages documentation = new DocumentationPages();
    private int port;

    private Gateway(Vertx vertx, RouteTable routes, List<Upstream> upstreams) {
        this.vertx = vertx;
        this.routes = routes;
        var client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(2000),
                new PoolOptions().setHttp1MaxSize(64));
        var byService = upstreams.stream().collect(Collectors.toMap(Upstream::service, Function.identity()));
        this.proxies = routes.routes().stream().collect(Collectors.toMap(Route::service,
                route -> new ServiceProxy(vertx, route, byService.get(route.service()), client)));
        this.readiness = new Readiness(upstreams, client);
    }

    /**
     * Starts listening.
     *
     * @param port loopback port; 0 for a free one
     * @param routes the route table
     * @param upstreams one for each service of the table
     */
    public static Gateway start(int port, RouteTable routes, List<Upstream> upstreams) {
        var vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
        var gateway = new Gateway(vertx, routes, upstreams);
        try {
            gateway.listen(port);
            return gateway;
        } catch (CompletionException e) {
            gateway.close();
            throw new IllegalStateException("cannot listen on port " + port + ": " + e.getCause().getMessage(), e);
        }
    }

    private void listen(int wanted) {
        var options = new HttpServerOptions().setHost(LOOPBACK).setPort(wanted).setMaxInitialLineLength(LONGEST_ADDRESS)
                .setMaxHeaderSize(LONGEST_ADDRESS).setHandle100ContinueAutomatically(true);
        port = vertx.createHttpServer(options).requestHandler(this::route)
                .invalidRequestHandler(Gateway::refuse).listen().toCompletionStage()
                .toCompletableFuture().join().actualPort();
    }

    /** The port it listens on. */
    public int port() {
        return port;
    }

    /** Names of the services that are not ready; blocks for at most a few seconds. */
    public List<String> notReady() {
        return readiness.notReady().toCompletionStage().toCompletableFuture().join();
    }

    private void route(HttpServerRequest request) {
        var path = request.path() == null ? "" : request.path();
        if (request.method().equals(HttpMethod.TRACE)) {
            GatewayProblem.METHOD_NOT_ALLOWED.answer(request.response(), "The method is not defined for this address.");
        } else if (path.equals("/")) {
            request.response().setStatusCode(302).putHeader("Location", "/docs").end();
        } else if (path.equals("/healthz")) {
            health(request);
        } else if (documentation.answers(path)) {
            documentation.answer(request);
        } else {
            routes.find(path).ifPresentOrElse(route -> proxies.get(route.service()).handle(request),
                    () -> GatewayProblem.NOT_FOUND.answer(request.response(),
                            "No service answers under this path; /docs lists what there is."));
        }
    }

    private void health(HttpServerRequest request) {
        readiness.notReady().onSuccess(missing -> {
            if (missing.isEmpty()) {
                request.response().putHeader("Content-Type", "application/json").end("{\"status\":\"UP\"}");
            } else {
                GatewayProblem.UNAVAILABLE.answer(request.response(), "not ready: " + String.join(", ", missing));
            }
        });
    }

    private static void refuse(HttpServerRequest request) {
        var failure = request.decoderResult().cause();
        var tooLong = failure instanceof io.netty.handler.codec.http.TooLongHttpLineException;
        if (request.version() == HttpVersion.HTTP_1_0 || request.version() == HttpVersion.HTTP_1_1) {
            (tooLong ? GatewayProblem.URI_TOO_LONG : GatewayProblem.BAD_REQUEST).answer(request.response(),
                    tooLong ? "The address is too long." : "The request is not valid HTTP.");
        }
        request.connection().close();
    }

    /** Stops listening. */
    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
