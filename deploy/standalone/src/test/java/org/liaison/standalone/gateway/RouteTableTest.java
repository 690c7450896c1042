package org.liaison.standalone.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

class RouteTableTest {

    private static final Pattern LOCATION = Pattern
            .compile("location (/api/\\S+) \\{\\s*client_max_body_size (\\d+)m;\\s*proxy_pass http://(\\w+);");

    private final RouteTable table = RouteTable.load();

    @Test
    void shouldBeWhatTheNginxTemplateSays() throws IOException {
        var template = Files.readString(Conformance.FOLDER.resolve("nginx.conf.template"));

        var locations = LOCATION.matcher(template).results()
                .map(found -> new Route(found.group(3), found.group(1), Integer.parseInt(found.group(2)))).toList();

        assertThat(locations).isEqualTo(table.routes());
    }

    @Test
    void shouldFindTheServiceOfAPath() {
        assertThat(table.find("/api/coding/v1/counts")).map(Route::service).contains("coding");
        assertThat(table.find("/api/codings/v1/counts")).isEmpty();
        assertThat(table.find("/api/coding")).isEmpty();
    }

    @Test
    void shouldNotRouteAPathWithDotSegments() {
        assertThat(table.find("/api/coding/../../q/health")).isEmpty();
        assertThat(table.find("/api/coding/v1/%2E%2e/%2e./x")).isEmpty();
        assertThat(table.find("/api/coding/..%2F..%2Fq/health")).isEmpty();
        assertThat(table.find("/api/coding/v1/items/a..b")).isPresent();
    }
}
