package org.liaison.collector.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.liaison.kit.http.Digests;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * An object store on loopback: PUT, GET with a range or without, DELETE, and signatures checked as S3 does (Signature Version
 * 4).
 */
final class ObjectStoreDouble implements AutoCloseable {

    private final HttpServer server;
    private final String keyId;
    private final String secret;
    private final Map<String, byte[]> objects = new ConcurrentSkipListMap<>();

    ObjectStoreDouble(String keyId, String secret) {
        this.keyId = keyId;
        this.secret = secret;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    ArchiveConfig.ObjectStore config(String bucket, String secretKey) {
        return new ArchiveConfig.ObjectStore() {
            @Override
            public String endpoint() {
                return "http://127.0.0.1:" + server.getAddress().getPort();
            }

            @Override
            public String bucket() {
                return bucket;
            }

            @Override
            public String region() {
                return "eu-central-1";
            }

            @Override
            public String accessKey() {
                return keyId;
            }

            @Override
            public String secretKey() {
                return secretKey;
            }
        };
    }

    List<String> names() {
        return List.copyOf(objects.keySet());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getRawPath();
            if (!isSigned(exchange, body)) {
                answer(exchange, 403, "<Error><Code>SignatureDoesNotMatch</Code></Error>".getBytes(StandardCharsets.UTF_8));
            } else if (exchange.getRequestMethod().equals("PUT")) {
                objects.put(path, body);
                exchange.getResponseHeaders().set("ETag", "\"" + Digests.sha256(path) + "\"");
                answer(exchange, 200, new byte[0]);
            } else if (exchange.getRequestMethod().equals("DELETE")) {
                objects.remove(path);
                answer(exchange, 204, new byte[0]);
            } else if (!objects.containsKey(path)) {
                answer(exchange, 404, "<Error><Code>NoSuchKey</Code></Error>".getBytes(StandardCharsets.UTF_8));
            } else if (exchange.getRequestHeaders().getFirst("Range") == null) {
                answer(exchange, 200, objects.get(path));
            } else {
                String[] range = exchange.getRequestHeaders().getFirst("Range").substring("bytes=".length()).split("-");
                byte[] part = Arrays.copyOfRange(objects.get(path), Integer.parseInt(range[0]), Integer.parseInt(range[1]) + 1);
                answer(exchange, 206, part);
            }
        }
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private boolean isSigned(HttpExchange exchange, byte[] body) {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        if (authorization == null || !authorization.startsWith("AWS4-HMAC-SHA256 ")) {
            return false;
        }
        Map<String, String> parts = new TreeMap<>();
        for (String part : authorization.substring("AWS4-HMAC-SHA256 ".length()).split(",\\s*")) {
            parts.put(part.split("=", 2)[0], part.split("=", 2)[1]);
        }
        String[] scope = parts.get("Credential").split("/", 2);
        String payload = exchange.getRequestHeaders().getFirst("x-amz-content-sha256");
        boolean bodyIsSigned = payload.equals("UNSIGNED-PAYLOAD") || payload.equals(Digests.hex(Digests.sha256().digest(body)));
        String headers = Arrays.stream(parts.get("SignedHeaders").split(";"))
                .map(h -> h + ":" + String.join(",", exchange.getRequestHeaders().get(h)).strip() + "\n")
                .collect(Collectors.joining());
        String request = exchange.getRequestMethod() + "\n" + exchange.getRequestURI().getRawPath() + "\n"
                + (exchange.getRequestURI().getRawQuery() == null ? "" : exchange.getRequestURI().getRawQuery()) + "\n"
                + headers
                + "\n" + parts.get("SignedHeaders") + "\n" + payload;
        String text = "AWS4-HMAC-SHA256\n" + exchange.getRequestHeaders().getFirst("x-amz-date") + "\n" + scope[1] + "\n"
                + Digests.sha256(request);
        byte[] key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
        for (String step : scope[1].split("/")) {
            key = hmac(key, step);
        }
        return scope[0].equals(keyId) && bodyIsSigned && Digests.hex(hmac(key, text)).equals(parts.get("Signature"));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
