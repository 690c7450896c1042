package org.liaison.collector;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A tiny press site on loopback: a search form with paging, item pages, robots.txt, and faults to switch on. */
public final class ImitatedSite implements AutoCloseable {

    /** A published page. */
    public record Article(int number, LocalDate date, String title, String body) {
    }

    /** Answers instead of the site; null lets the site answer. */
    public interface Fault {
        Integer answer(HttpExchange exchange, int requestOfThisPath) throws IOException;
    }

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("d MMM. uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter ASKED = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final int PAGE = 10;

    private final HttpServer server;
    private final List<Article> articles = new ArrayList<>();
    private final Map<String, Integer> requests = new HashMap<>();
    private final List<String> log = new ArrayList<>();
    private volatile String robots = "User-agent: *\nDisallow: /private/\n";
    private volatile Fault fault = (exchange, n) -> null;

    public ImitatedSite() {
        this(0);
    }

    public ImitatedSite(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newFixedThreadPool(4, r -> {
            Thread thread = new Thread(r, "imitated-site");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    public ImitatedSite with(Article... more) {
        articles.addAll(List.of(more));
        return this;
    }

    public Article[] articles() {
        return articles.toArray(Article[]::new);
    }

    public ImitatedSite robots(String text) {
        robots = text;
        return this;
    }

    public ImitatedSite fault(Fault newFault) {
        fault = newFault;
        return this;
    }

    public String hostPort() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    public String base() {
        return "http://" + hostPort();
    }

    /** @return paths with query in order of the requests */
    public List<String> log() {
        synchronized (log) {
            return List.copyOf(log);
        }
    }

    /** @return a profile for this site */
    public String profile(String id) {
        return """
                {"id": "%s", "name": "Imitated site", "base": "%s",
                 "search": {"path": "/search", "parameters": {"query": "{query}", "date_from": "{from}", "date_to": "{to}", "start": "{start}"},
                            "date_format": "dd.MM.uuuu", "row": "ul.results li", "link": "a@href", "title": "a", "date": "span.date",
                            "total": "p.count", "link_pattern": "/news_[0-9]+"},
                 "item": {"title": "h1", "date": "p.date", "body": "div.text", "remove": ["p.date", "div.share"]},
                 "dates": {"en": ["d MMM. uuuu"]},
                 "canonical": {"patterns": ["/news_([0-9]+)\\\\.htm"], "drop_parameters": ["selectedLocale"]},
                 "politeness": {"delay_ms": 0}}
                """
                .formatted(id, base());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String target = exchange.getRequestURI().toString();
            synchronized (log) {
                log.add(target);
                requests.merge(target, 1, Integer::sum);
            }
            Integer answered = fault.answer(exchange, requests.get(target));
            if (answered == null) {
                respond(exchange);
            }
        }
    }

    private void respond(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/robots.txt")) {
            send(exchange, 200, "text/plain", robots);
        } else if (path.equals("/search")) {
            send(exchange, 200, "text/html; charset=UTF-8", results(parameters(exchange)));
        } else {
            for (Article article : articles) {
                if (path.endsWith("/news_" + article.number() + ".htm")) {
                    send(exchange, 200, "text/html; charset=UTF-8", page(article));
                    return;
                }
            }
            send(exchange, 404, "text/html", "<h1>Not found</h1>");
        }
    }

    private static Map<String, String> parameters(HttpExchange exchange) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : exchange.getRequestURI().getRawQuery().split("&")) {
            String[] parts = pair.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private String results(Map<String, String> parameters) {
        LocalDate from = LocalDate.parse(parameters.get("date_from"), ASKED);
        LocalDate to = LocalDate.parse(parameters.get("date_to"), ASKED);
        List<Article> found = articles.stream().filter(a -> (a.title() + " " + a.body()).contains(parameters.get("query")))
                .filter(a -> !a.date().isBefore(from) && !a.date().isAfter(to)).toList();
        int start = Integer.parseInt(parameters.get("start"));
        StringBuilder html = new StringBuilder("<html><body><p class=count>").append(found.size())
                .append(" Entries</p><ul class=results>");
        found.stream().skip(start).limit(PAGE)
                .forEach(a -> html.append("<li><a href=\"/cps/en/SID-").append(start).append("/news_")
                        .append(a.number()).append(".htm?selectedLocale=en\">").append(a.title())
                        .append("</a> <span class=date>")
                        .append(SHOWN.format(a.date())).append("</span></li>"));
        return html.append("</ul></body></html>").toString();
    }

    private static String page(Article article) {
        return "<html><body><nav>Menu Georgia</nav><h1>" + article.title() + "</h1><div class=text><p class=date>"
                + SHOWN.format(article.date()) + " - | Last updated: 1 Jan. 2020</p><p>" + article.body()
                + "</p><div class=share>Share this</div></div></body></html>";
    }

    /** Sends an answer; also for faults. */
    public static Integer send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        return status;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
