package org.liaison.scenario.durability;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A press site that is the same whenever it is asked, and counts how often it is asked for what. */
final class CountingSite implements AutoCloseable {

    private static final int PAGE = 10;
    private static final String[] NAMES = { "Georgia", "Ukraine", "Sweden" };

    private final int articles;
    private final HttpServer server;
    private final Map<String, Integer> requests = new HashMap<>();
    private volatile IntConsumer onRequest = n -> {
    };
    private int total;

    CountingSite(int articles) throws IOException {
        this.articles = articles;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newFixedThreadPool(4, task -> {
            Thread thread = new Thread(task, "counting-site");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    String hostPort() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Called before each answer with the number of requests so far. */
    void onRequest(IntConsumer listener) {
        onRequest = listener;
    }

    /** @return how often each address has been asked for, robots.txt left out; begins to count anew */
    synchronized Map<String, Integer> takeCounts() {
        Map<String, Integer> counts = new HashMap<>(requests);
        counts.remove("/robots.txt");
        requests.clear();
        total = 0;
        return counts;
    }

    String profile() {
        return """
                {"id": "counting", "name": "Counting site", "base": "http://%s",
                 "search": {"path": "/search", "parameters": {"q": "{query}", "start": "{start}"}, "row": "li", "title": "a", "date": "i",
                            "total": "p.count"},
                 "listing": {"path": "/list", "parameters": {"page": "{page}"}, "row": "li", "title": "a", "date": "i"},
                 "item": {"title": "h1", "date": "p.date", "body": "div"}, "dates": {"en": ["uuuu-MM-dd"]},
                 "canonical": {"patterns": ["/news_([0-9]+)"]}, "politeness": {"delay_ms": 0}}
                """
                .formatted(hostPort());
    }

    /** Starts a collection of this site. @return its id */
    String collect(ServiceProcess collector) throws IOException, InterruptedException {
        collector.awaitAnswer("/sources");
        collector.post("/sources", profile());
        return collector.post("/collections", """
                {"sources": ["counting"], "partners": ["GEO", "UKR", "SWE"], "from": "2012-01-01", "to": "2040-12-31"}""")
                .get("id").asText();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String target = exchange.getRequestURI().toString();
            int number;
            synchronized (this) {
                requests.merge(target, 1, Integer::sum);
                number = ++total;
            }
            onRequest.accept(number);
            String html = answer(exchange.getRequestURI().getPath(), parameters(exchange.getRequestURI().getRawQuery()));
            byte[] bytes = (html == null ? "" : html).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=UTF-8");
            exchange.sendResponseHeaders(html == null ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static Map<String, String> parameters(String query) {
        return query == null ? Map.of()
                : Stream.of(query.split("&")).map(p -> p.split("=", 2))
                        .collect(Collectors.toMap(p -> p[0], p -> URLDecoder.decode(p[1], StandardCharsets.UTF_8)));
    }

    private String answer(String path, Map<String, String> asked) {
        return switch (path) {
            case "/search" -> lines(IntStream.range(0, articles).filter(i -> text(i).contains(asked.get("q"))).toArray(),
                    Integer.parseInt(asked.get("start")), true);
            case "/list" -> lines(IntStream.range(0, articles).toArray(), PAGE * Integer.parseInt(asked.get("page")), false);
            default -> path.startsWith("/news_") ? page(Integer.parseInt(path.substring(6))) : null;
        };
    }

    private static String text(int article) {
        return "Staff of " + NAMES[article % NAMES.length] + " met officers for round " + article + " of their talks. "
                + (article % 7 == 0 ? "The same was said twice."
                        : "The text of number " + article + " is its own, as word "
                                + Integer.toHexString(article * 7919) + " shows.");
    }

    private static String page(int article) {
        return "<h1>" + NAMES[article % NAMES.length] + ", round " + article + "</h1><p class=date>" + day(article)
                + "</p><div>"
                + text(article) + "</div>";
    }

    private static LocalDate day(int article) {
        return LocalDate.of(2012, 1, 1).plusDays(article);
    }

    private static String lines(int[] found, int start, boolean counted) {
        return (counted ? "<p class=count>" + found.length + " entries</p>" : "") + IntStream.of(found).skip(start).limit(PAGE)
                .mapToObj(i -> "<li><a href=/news_" + i + ">Round " + i + "</a> <i>" + day(i) + "</i></li>")
                .collect(Collectors.joining("", "<ul>", "</ul>"));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
