package org.liaison.coding.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** A model that finds a minister of Austria in each text, and has no words for a text about rain. */
public final class LocalModel implements QuarkusTestResourceLifecycleManager {

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/chat/completions", LocalModel::answer);
        server.start();
        String pair = "127.0.0.1:" + server.getAddress().getPort();
        return Map.of("liaison.profile", "test", "liaison.coding.second-opinion.url", "http://" + pair + "/v1",
                "liaison.coding.second-opinion.model", "local", "liaison.coding.second-opinion.allow", pair);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String asked = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            String content = asked.contains("It rained") ? "It is raining."
                    : "{\\\"rows\\\": [{\\\"partner\\\": \\\"AUT\\\", \\\"category\\\": \\\"political_representative\\\"}]}";
            byte[] bytes = ("{\"choices\": [{\"message\": {\"content\": \"" + content + "\"}}]}").getBytes(UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
