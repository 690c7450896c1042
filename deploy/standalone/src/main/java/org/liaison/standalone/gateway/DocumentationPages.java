package org.liaison.standalone.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/** Swagger UI over the four documents: our page and, from the webjar, the program. */
final class DocumentationPages {

    private static final Map<String, String> TYPES = Map.of("html", "text/html; charset=utf-8", "css",
            "text/css; charset=utf-8", "js", "text/javascript; charset=utf-8", "png", "image/png");
    private static final String POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:";

    private final String webjar = "/META-INF/resources/webjars/swagger-ui/" + webjarVersion() + "/";

    boolean answers(String path) {
        return path.equals("/docs") || path.startsWith("/docs/");
    }

    void answer(HttpServerRequest request) {
        var path = request.path();
        var resource = path.equals("/docs") || path.equals("/docs/") ? "/gateway/docs/index.html"
                : path.startsWith("/docs/swagger-ui/") ? webjar + path.substring("/docs/swagger-ui/".length())
                        : "/gateway" + path;
        var content = read(resource);
        if (content == null) {
            GatewayProblem.NOT_FOUND.answer(request.response(), "There is no such page.");
            return;
        }
        request.response().putHeader("Content-Type", type(resource)).putHeader("Content-Security-Policy", POLICY)
                .putHeader("X-Content-Type-Options", "nosniff").end(content);
    }

    private static String type(String resource) {
        return TYPES.get(resource.substring(resource.lastIndexOf('.') + 1));
    }

    /** Content of a resource of a type that pages consist of; null for anything else. */
    private static Buffer read(String resource) {
        if (resource.contains("..") || type(resource) == null) {
            return null;
        }
        try (var stream = DocumentationPages.class.getResourceAsStream(resource)) {
            return stream == null ? null : Buffer.buffer(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String webjarVersion() {
        var properties = new Properties();
        try (var stream = DocumentationPages.class
                .getResourceAsStream("/META-INF/maven/org.webjars/swagger-ui/pom.properties")) {
            properties.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException("the Swagger UI webjar cannot be read", e);
        }
        return properties.getProperty("version");
    }
}
