package org.liaison.indicators.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A publisher's server on loopback that answers in recorded layouts, with faults that a test sets. */
public final class PublisherDouble implements AutoCloseable {

    /** Answers a request. */
    @FunctionalInterface
    public interface Handler {
        void answer(HttpExchange exchange, int requestOfThisPath) throws IOException;
    }

    private final HttpServer server;
    private final Map<String, Handler> handlers = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();
    private final List<String> log = new CopyOnWriteArrayList<>();

    public PublisherDouble() {
        this(0);
    }

    public PublisherDouble(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            log.add(exchange.getRequestURI().toString());
            int count = counts.computeIfAbsent(path, key -> new AtomicInteger()).incrementAndGet();
            try (exchange) {
                handlers.getOrDefault(path, (one, times) -> send(one, 404, "text/plain", "no such data")).answer(exchange,
                        count);
            }
        });
        server.start();
    }

    public PublisherDouble with(String path, Handler handler) {
        handlers.put(path, handler);
        counts.remove(path);
        return this;
    }

    public String hostPort() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    public String base() {
        return "http://" + hostPort();
    }

    /** Every request with its query, in order. */
    public List<String> log() {
        return log;
    }

    public static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** A file with a tag, that is not sent to who has it. */
    public static Handler tagged(String tag, String body) {
        return (exchange, times) -> {
            exchange.getResponseHeaders().set("ETag", tag);
            if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                send(exchange, 200, "text/csv", body);
            }
        };
    }

    static byte[] gzip(byte[] content, int times) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            for (int written = 0; written < times; written++) {
                gzip.write(content);
            }
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
