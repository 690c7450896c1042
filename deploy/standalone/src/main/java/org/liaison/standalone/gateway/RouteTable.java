package org.liaison.standalone.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/** Which service answers under which path: {@code deploy/gateway/routes.yaml}. */
public record RouteTable(List<Route> routes) {

    /** The table that was packaged with the launcher. */
    public static RouteTable load() {
        try (var table = RouteTable.class.getResourceAsStream("/gateway/routes.yaml")) {
            return new ObjectMapper(new YAMLFactory()).readValue(table, RouteTable.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the route table cannot be read", e);
        }
    }

    /** Short names of the services, in the table's order. */
    public List<String> services() {
        return routes.stream().map(Route::service).toList();
    }

    /**
     * The route of a path. A path with dot segments has none: what it names depends on who resolves them.
     *
     * @param path raw path of a request
     */
    Optional<Route> find(String path) {
        if (path == null || hasDotSegments(path)) {
            return Optional.empty();
        }
        return routes.stream().filter(route -> route.matches(path)).findFirst();
    }

    private static boolean hasDotSegments(String path) {
        var decoded = path.replaceAll("(?i)%2e", ".").replaceAll("(?i)%2f|%5c|\\\\", "/");
        return (decoded + "/").contains("/../") || (decoded + "/").contains("/./");
    }
}
