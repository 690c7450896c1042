package org.liaison.standalone.sample.site;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.Map;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

/** What both sites share: GET only, a robots file, escaped HTML, a page of their own for what is not there. */
abstract class SiteHandler implements HttpHandler {

    private static final String ROBOTS = "User-agent: *\nDisallow: /admin/\nDisallow: /print/\n";

    /** The page at a path, or null where there is none. */
    abstract String page(String path, Map<String, String> query);

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            if (!method.equals("GET") && !method.equals("HEAD")) {
                exchange.sendResponseHeaders(405, -1);
                return;
            }
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/robots.txt")) {
                send(exchange, 200, "text/plain", ROBOTS);
                return;
            }
            String page = answer(path, query(exchange.getRequestURI().getRawQuery()));
            send(exchange, page == null ? 404 : 200, "text/html",
                    page == null ? html("Page not found", "<p>Nothing here.</p>") : page);
        }
    }

    /** A search with a date or number that cannot be read finds no page, as on many real sites. */
    private String answer(String path, Map<String, String> query) {
        try {
            return page(path, query);
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static Map<String, String> query(String raw) {
        var query = new HashMap<String, String>();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            String[] parts = pair.split("=", 2);
            query.put(decode(parts[0]), parts.length == 2 ? decode(parts[1]) : "");
        }
        return query;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    static String html(String title, String body) {
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>" + escaped(title)
                + " (simulated)</title>\n</head>\n<body>\n" + body + "\n</body>\n</html>\n";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    static String paragraphs(Iterable<String> paragraphs) {
        var html = new StringBuilder();
        paragraphs.forEach(paragraph -> html.append("<p>").append(escaped(paragraph)).append("</p>\n"));
        return html.toString();
    }
}
