package org.liaison.collector.collection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A press site on loopback with a search form and a list of everything, newest first, that counts what it is asked. */
final class PressSite implements AutoCloseable {

    /** A published page; the search filters by the day of the last change. */
    record Article(int number, LocalDate published, LocalDate changed, String text, boolean searchable, boolean listed) {

        static Article of(int number, LocalDate day, String text) {
            return new Article(number, day, day, text, true, true);
        }
    }

    private static final int PAGE = 5;

    private final HttpServer server;
    private final List<Article> articles = new ArrayList<>();
    private final Map<String, Integer> requests = new HashMap<>();
    private volatile BiConsumer<PressSite, String> onRequest = (site, target) -> {
    };

    PressSite(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newFixedThreadPool(2, task -> {
            Thread thread = new Thread(task, "press-site");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    synchronized PressSite with(Article... more) {
        articles.addAll(Arrays.asList(more));
        return this;
    }

    synchronized void without(int number) {
        articles.removeIf(a -> a.number() == number);
    }

    /** Runs before each answer, with what is asked for. */
    PressSite onRequest(BiConsumer<PressSite, String> action) {
        onRequest = action;
        return this;
    }

    /** @return how often each item page was asked for */
    synchronized Map<String, Integer> pageRequests() {
        return requests.entrySet().stream().filter(e -> e.getKey().startsWith("/news_"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String profile(String id, String partner) {
        return """
                {"id": "%s", "name": "Press site", "base": "%s", "partner": %s,
                 "search": {"path": "/search", "parameters": {"q": "{query}", "from": "{from}", "to": "{to}", "start": "{start}"},
                            "page_size": 5, "row": "ul.results li", "title": "a", "date": "i", "total": "p.count"},
                 "listing": {"path": "/list", "parameters": {"page": "{page}"}, "order": "newest_first", "page_size": 5,
                             "row": "ul.results li", "title": "a", "date": "i"},
                 "item": {"title": "h1", "date": "p.date", "body": "div.text"},
                 "dates": {"en": ["uuuu-MM-dd"]}, "canonical": {"patterns": ["/news_([0-9]+)"]},
                 "politeness": {"delay_ms": 0}}
                """
                .formatted(id, base(), partner == null ? "null" : "\"" + partner + "\"");
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String target = exchange.getRequestURI().toString();
            onRequest.accept(this, target);
            String html;
            synchronized (this) {
                requests.merge(target, 1, Integer::sum);
                html = answer(exchange.getRequestURI().getPath(), parameters(exchange.getRequestURI().getRawQuery()));
            }
            byte[] bytes = (html == null ? "gone" : html).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=UTF-8");
            exchange.sendResponseHeaders(html == null ? 404 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static Map<String, String> parameters(String query) {
        return query == null ? Map.of()
                : Arrays.stream(query.split("&")).map(p -> p.split("=", 2))
                        .collect(Collectors.toMap(p -> p[0], p -> URLDecoder.decode(p[1], StandardCharsets.UTF_8)));
    }

    private String answer(String path, Map<String, String> asked) {
        return switch (path) {
            case "/search" -> {
                List<Article> found = articles.stream().filter(Article::searchable)
                        .filter(a -> a.text().contains(asked.get("q")))
                        .filter(a -> !a.changed().isBefore(LocalDate.parse(asked.get("from")))
                                && !a.changed().isAfter(LocalDate.parse(asked.get("to"))))
                        .toList();
                yield "<p class=count>" + found.size() + " entries</p>" + lines(found, Integer.parseInt(asked.get("start")));
            }
            case "/list" -> lines(articles.stream().filter(Article::listed)
                    .sorted(Comparator.comparing(Article::published).thenComparing(Article::number).reversed()).toList(),
                    PAGE * Integer.parseInt(asked.get("page")));
            default -> articles.stream().filter(a -> path.equals("/news_" + a.number())).findFirst()
                    .map(a -> "<h1>Report " + a.number() + "</h1><p class=date>" + a.published() + "</p><div class=text>"
                            + a.text()
                            + "</div>")
                    .orElse(null);
        };
    }

    private static String lines(List<Article> found, int start) {
        return found.stream().skip(start).limit(PAGE).map(a -> "<li><a href=/news_" + a.number() + ">Report " + a.number()
                + "</a> <i>" + a.published() + "</i></li>").collect(Collectors.joining("", "<ul class=results>", "</ul>"));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
