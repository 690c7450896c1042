package org.liaison.standalone.imitation.site;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import org.liaison.standalone.imitation.page.ImitatedPage;
import org.liaison.standalone.imitation.site.Mishaps.Mishap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A site on a loopback port of its own; writes down every request. */
final class SiteServer implements AutoCloseable {

    private static final Charset CYRILLIC = Charset.forName("windows-1251");
    private static final int SLOW_PIECES = 4;
    private static final long SLOW_PAUSE_NANOS = 150_000_000;

    private final String id;
    private final ImitatedSite site;
    private final Robots robots;
    private final Mishaps mishaps;
    private final RequestLog log;
    private final HttpServer server;
    private final AtomicInteger inFlight = new AtomicInteger();
    private volatile boolean robotsRead;

    SiteServer(String id, ImitatedSite site, Robots robots, Mishaps mishaps, RequestLog log, int port, Executor threads)
            throws IOException {
        this.id = id;
        this.site = site;
        this.robots = robots;
        this.mishaps = mishaps;
        this.log = log;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] { 127, 0, 0, 1 }), port), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            int now = inFlight.incrementAndGet();
            String path = exchange.getRequestURI().getPath();
            String raw = exchange.getRequestURI().getRawQuery();
            String address = exchange.getRequestURI().getRawPath() + (raw == null ? "" : "?" + raw);
            String agent = exchange.getRequestHeaders().getFirst("User-Agent");
            boolean forbidden = !path.equals(Robots.PATH) && (!robotsRead || robots.forbids(address));
            robotsRead |= path.equals(Robots.PATH);
            Mishap mishap = path.equals(Robots.PATH) ? Mishap.NONE : mishaps.next(id, address, agent);
            Reply reply = reply(path, raw, mishap);
            log.add(new RequestLog.Request(Instant.now(), id, address, agent, mishap == Mishap.CUT ? 0 : reply.status, now,
                    forbidden));
            send(exchange, reply, mishap);
        }
    }

    private record Reply(int status, String type, byte[] body, Map<String, String> head) {
    }

    private Reply reply(String path, String query, Mishap mishap) {
        return switch (mishap) {
            case REFUSED -> empty(403, Map.of());
            case TOO_MANY -> empty(429, Map.of());
            case TOO_MANY_SECONDS -> empty(429, Map.of("Retry-After", "1"));
            case TOO_MANY_DATE -> empty(429, Map.of("Retry-After",
                    DateTimeFormatter.RFC_1123_DATE_TIME.format(Instant.now().plusSeconds(1).atOffset(ZoneOffset.UTC))));
            case BROKEN -> empty(500, Map.of());
            default -> whole(path, query);
        };
    }

    private static Reply empty(int status, Map<String, String> head) {
        return new Reply(status, "text/html", new byte[0], head);
    }

    /** In some answers the head names another charset than the page does; the page is right. */
    private Reply whole(String path, String query) {
        if (path.equals(Robots.PATH)) {
            return new Reply(200, "text/plain; charset=utf-8", robots.text().getBytes(StandardCharsets.UTF_8), Map.of());
        }
        boolean wrong = mishaps.wrongCharset(id, path);
        boolean cyrillic = wrong
                && site.at(path).map(ImitatedPage::language).filter(language -> language.equals("sr")).isPresent()
                && path.startsWith("/cir/");
        Charset charset = cyrillic ? CYRILLIC : StandardCharsets.UTF_8;
        Answer answer = site.answer("http://" + host(), path, parameters(query),
                charset.name().toLowerCase(java.util.Locale.ROOT));
        String named = !wrong ? "utf-8" : cyrillic ? "utf-8" : "iso-8859-1";
        return new Reply(answer.status(), answer.type() + "; charset=" + named, answer.body().getBytes(charset),
                answer.location() == null ? Map.of() : Map.of("Location", answer.location()));
    }

    private void send(HttpExchange exchange, Reply reply, Mishap mishap) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", reply.type);
        reply.head.forEach(exchange.getResponseHeaders()::set);
        byte[] body = reply.body;
        if (body.length == 0 || exchange.getRequestMethod().equals("HEAD")) {
            inFlight.decrementAndGet();
            exchange.sendResponseHeaders(reply.status, -1);
            return;
        }
        exchange.sendResponseHeaders(reply.status, body.length);
        OutputStream out = exchange.getResponseBody();
        int sent = 0;
        if (mishap == Mishap.SLOW) {
            for (int piece = 1; piece < SLOW_PIECES; piece++) {
                out.write(body, sent, body.length / SLOW_PIECES);
                out.flush();
                sent += body.length / SLOW_PIECES;
                LockSupport.parkNanos(SLOW_PAUSE_NANOS);
            }
        }
        // The client may ask again as soon as it has the last byte, before this thread goes on.
        inFlight.decrementAndGet();
        out.write(body, sent, mishap == Mishap.CUT ? body.length / 2 : body.length - sent);
        out.flush();
    }

    private static Map<String, String> parameters(String raw) {
        var parameters = new HashMap<String, String>();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            String[] parts = pair.split("=", 2);
            parameters.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
