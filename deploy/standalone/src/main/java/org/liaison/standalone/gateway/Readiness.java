package org.liaison.standalone.gateway;

import java.util.List;
import java.util.stream.IntStream;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;

/** Asks every service's management port whether it is ready to work. */
final class Readiness {

    private static final long PATIENCE_MS = 3000;

    private final List<Upstream> upstreams;
    private final HttpClient client;

    Readiness(List<Upstream> upstreams, HttpClient client) {
        this.upstreams = List.copyOf(upstreams);
        this.client = client;
    }

    /** Names of the services that are not ready, in the route table's order. */
    Future<List<String>> notReady() {
        var answers = upstreams.stream().map(this::isReady).toList();
        return Future.join(answers).map(ready -> IntStream.range(0, upstreams.size())
                .filter(i -> !answers.get(i).result()).mapToObj(i -> upstreams.get(i).service()).toList());
    }

    private Future<Boolean> isReady(Upstream upstream) {
        var question = new RequestOptions().setMethod(HttpMethod.GET).setHost(Gateway.LOOPBACK)
                .setPort(upstream.managementPort()).setURI("/q/health/ready").setTimeout(PATIENCE_MS);
        return client.request(question).compose(HttpClientRequest::send).map(answer -> answer.statusCode() == 200)
                .otherwise(false);
    }
}
