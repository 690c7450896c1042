package org.liaison.modelling;

import static io.restassured.RestAssured.given;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.microprofile.config.ConfigProvider;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * What the links of vintages lead to: another service, played by a server on loopback. Tests tell it over HTTP what to answer,
 * since they do not share their classes with whoever started it.
 */
public final class LinkTarget {

    private static final String CONTROL = "/_control";
    private static final List<String> REQUESTS = new CopyOnWriteArrayList<>();
    private static final ConcurrentLinkedDeque<Answer> ANSWERS = new ConcurrentLinkedDeque<>();
    private static HttpServer server;

    private LinkTarget() {
    }

    record Answer(int status, String type, byte[] body) {
    }

    static String start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(CONTROL, LinkTarget::control);
        server.createContext("/", LinkTarget::answer);
        server.start();
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    static void stop() {
        server.stop(0);
    }

    /** Forgets everything, then answers as given from now on. */
    static void answers(int status, String type, String body) {
        given().delete(control()).then().statusCode(200);
        thenAnswers(status, type, body);
    }

    /** After the answers given before, each of which is used once, answers as given from then on. */
    static void thenAnswers(int status, String type, String body) {
        given().header("X-Status", status).header("X-Type", type).contentType("application/octet-stream")
                .body(body.getBytes(StandardCharsets.UTF_8)).put(control()).then().statusCode(200);
    }

    /** The addresses that were asked for, since the answers were set. */
    static List<String> requests() {
        return given().get(control()).then().statusCode(200).extract().asString().lines().toList();
    }

    private static String control() {
        return ConfigProvider.getConfig().getValue("liaison.links.base-url", String.class) + CONTROL;
    }

    private static void control(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        switch (exchange.getRequestMethod()) {
            case "DELETE" -> {
                ANSWERS.clear();
                REQUESTS.clear();
            }
            case "PUT" -> ANSWERS.add(new Answer(Integer.parseInt(exchange.getRequestHeaders().getFirst("X-Status")),
                    exchange.getRequestHeaders().getFirst("X-Type"), body));
            default -> {
                // reading alone changes nothing
            }
        }
        send(exchange, new Answer(200, "text/plain", String.join("\n", REQUESTS).getBytes(StandardCharsets.UTF_8)));
    }

    private static void answer(HttpExchange exchange) throws IOException {
        REQUESTS.add(exchange.getRequestURI().toString());
        send(exchange, ANSWERS.size() > 1 ? ANSWERS.poll() : ANSWERS.peek());
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", answer.type());
        exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
        exchange.close();
    }
}
