package org.liaison.collector.imports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.collector.CollectorStack;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/**
 * Imports many items by a job and says how fast: 30,000 in every build, a million with {@code -Dliaison.load.items=1000000}.
 * What is asserted are results, not times.
 */
@QuarkusTest
@WithTestResource(CollectorStack.class)
class ImportLoadIT {

    private static final String API = "/api/collector/v1";
    private static final int ITEMS = Integer.getInteger("liaison.load.items", 30_000);

    @TempDir
    Path folder;

    @TestHTTPResource
    URI service;

    @Test
    void shouldImportManyItemsByAJobAndFindThoseThatAreThereTwice() throws Exception {
        Path file = folder.resolve("releases.ndjson");
        List<String[]> pairs = PressReleases.write(file, ITEMS, "load");
        long start = System.nanoTime();

        HttpClient client = HttpClient.newHttpClient();
        HttpResponse<String> answer = client.send(HttpRequest.newBuilder(service.resolve(API + "/imports"))
                .header("X-API-Key", CollectorStack.COLLECTOR).header("Prefer", "respond-async")
                .header("Content-Type", "application/x-ndjson").POST(HttpRequest.BodyPublishers.ofFile(file)).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(202);
        String job = answer.headers().firstValue("Location").orElseThrow();

        HttpRequest look = HttpRequest.newBuilder(service.resolve(URI.create(job).getPath())).build();
        await().atMost(Duration.ofHours(2)).pollInterval(Duration.ofSeconds(1)).untilAsserted(
                () -> assertThat(client.send(look, HttpResponse.BodyHandlers.ofString()).body())
                        .containsPattern("\"status\": ?\"(succeeded|failed|cancelled)\""));
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "import load: %d items, %.0f MB, %.1f s, %.0f items a second, heap after collection %d MB, at most %d MB%n",
                ITEMS, Files.size(file) / 1e6, seconds, ITEMS / seconds, heldHeap(), Runtime.getRuntime().maxMemory() >> 20);
        // the address of a job may be written in full
        String result = given().get(URI.create(job).getPath()).jsonPath().getString("result");
        JsonPath view = given().get(result).jsonPath();
        assertThat(view.getLong("rows_done")).isEqualTo(ITEMS);
        assertThat(view.getLong("results.accepted") + view.getLong("results.rejected")).isEqualTo(ITEMS);
        assertThat(view.getLong("results.accepted")).isBetween(ITEMS / 2L, ITEMS - 1L);
        assertThat(given().get(result + "/rows?limit=3").jsonPath().getList("data.id")).containsExactly("load-0", "load-1",
                "load-2");
        for (String[] pair : pairs.subList(0, Math.min(20, pairs.size()))) {
            String group = given().get(API + "/items/" + pair[0]).jsonPath().getString("duplicate_group");
            assertThat(group).isNotNull();
            assertThat(given().get(API + "/items/" + pair[1]).jsonPath().getString("duplicate_group")).isEqualTo(group);
        }
        long members = given().get(API + "/duplicates?format=csv&limit=10000").asString().lines()
                .filter(l -> l.contains("load-")).count();
        assertThat(members).isEqualTo(Math.min(10_000, 2L * pairs.size()));
    }

    /** What the service holds: the heap after the last collection of each of its parts. */
    private static long heldHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(p -> p.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getCollectionUsage).filter(Objects::nonNull).mapToLong(MemoryUsage::getUsed).sum() >> 20;
    }
}
