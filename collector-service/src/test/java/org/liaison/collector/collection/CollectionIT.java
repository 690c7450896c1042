package org.liaison.collector.collection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.collector.CollectorStack;
import org.liaison.collector.ImitatedSite;
import org.liaison.collector.ImitatedSite.Article;
import org.liaison.collector.ItemEvents;
import org.liaison.kit.job.JobContext;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
@WithTestResource(CollectorStack.class)
class CollectionIT {

    private static final String API = "/api/collector/v1";
    private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

    @ConfigProperty(name = "test.sites")
    List<Integer> ports;

    @Inject
    CollectionJob job;

    @Inject
    CollectionService collections;

    private ImitatedSite site;
    private String source;
    private int first;

    @BeforeEach
    void open() {
        site = new ImitatedSite(ports.get(0));
        source = "site-" + UUID.randomUUID();
        first = NUMBERS.getAndAdd(1000);
        for (int i = 0; i < 24; i++) {
            site.with(new Article(first + i, LocalDate.of(2012, 1, 1).plusDays(30L * i), "Talks with Georgia, round " + i,
                    "Officers of Georgia number " + (first + i) + " met staff"
                            + (i % 6 == 0 ? " and colleagues from Ukraine" : "") + "."));
        }
        site.with(new Article(first + 500, LocalDate.of(2013, 5, 5), "Submarine drill",
                "USS Georgia surfaced in the bay number " + first + "."));
        given().header("X-API-Key", CollectorStack.COLLECTOR).contentType("application/json").body(site.profile(source))
                .post(API + "/sources").then()
                .statusCode(201).body("revision", equalTo(1));
    }

    @AfterEach
    void close() {
        site.close();
    }

    private static JsonPath start(String body, int status) {
        return given().header("X-API-Key", CollectorStack.COLLECTOR).contentType("application/json").body(body)
                .post(API + "/collections").then()
                .statusCode(status).extract().jsonPath();
    }

    private String request(String partners) {
        return "{\"sources\": [\"%s\"], \"partners\": %s, \"from\": \"2011-01-01\", \"to\": \"2018-12-31\"}".formatted(source,
                partners);
    }

    private static JsonPath finished(String id) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(
                () -> given().get(API + "/collections/" + id).then().statusCode(200).body("finished_at", notNullValue()));
        return given().get(API + "/collections/" + id).jsonPath();
    }

    private List<String> items(String id, String more) {
        return given().get(API + "/items?limit=1000&collection=" + id + more).then().statusCode(200).extract().jsonPath()
                .getList("data.id");
    }

    private long itemRequests() {
        return site.log().stream().filter(r -> r.contains("/news_")).count();
    }

    @Test
    void shouldCollectEveryPageOnceScreenItAndPublishIt() {
        JsonPath started = start(request("[\"GEO\", \"UKR\"]"), 202);

        JsonPath done = finished(started.getString("id"));

        assertThat(done.getString("status")).isEqualTo("succeeded");
        assertThat(done.getString("job.id")).isEqualTo(started.getString("job.id"));
        assertThat(done.getInt("tasks.done")).isEqualTo(2);
        assertThat(done.getInt("hits.read")).isEqualTo(29);
        assertThat(done.getInt("pages.read")).isEqualTo(25);
        assertThat(items(done.getString("id"), "")).hasSize(25);
        assertThat(items(done.getString("id"), "&status=accepted&partner=UKR")).hasSize(4);
        assertThat(items(done.getString("id"), "&status=rejected")).singleElement()
                .satisfies(id -> given().get(API + "/items/" + id).then()
                        .body("mentions[0].rule", equalTo("ship")).body("addresses[0]", notNullValue())
                        .body("date", equalTo("2013-05-05")));
        assertThat(itemRequests()).isEqualTo(25);
        given().get(API + "/collections/" + done.getString("id") + "/tasks").then().body("data[0].claimed", equalTo(25)).body(
                "data[0].found",
                equalTo(25));
        String accepted = items(done.getString("id"), "&status=accepted").get(0);
        try (ItemEvents events = new ItemEvents()) {
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(events.of(accepted)).isNotEmpty()
                    .first().satisfies(e -> assertThat(e.data().path("body").asText()).startsWith("Officers of Georgia")
                            .doesNotContain("Share")));
        }
    }

    @Test
    void shouldNotReadAPageAgainInALaterCollection() {
        finished(start(request("[\"GEO\"]"), 202).getString("id"));
        long before = itemRequests();

        JsonPath again = finished(start(request("[\"GEO\"]"), 202).getString("id"));

        assertThat(again.getInt("hits.known")).isEqualTo(25);
        assertThat(itemRequests()).isEqualTo(before);
        assertThat(items(again.getString("id"), "")).hasSize(25);
    }

    @Test
    void shouldGoOnAfterACrashWithoutLossOrDouble() throws Exception {
        UUID id = collections.prepare(new NewCollection(List.of(source), List.of("GEO", "UKR"), LocalDate.of(2011, 1, 1),
                LocalDate.of(2018, 12, 31)), null);
        CollectionJob.Request request = new CollectionJob.Request(id);

        for (int steps : new int[] { 0, 3, 7, 12 }) {
            JobContext crashing = new Crashing(steps);
            assertThatThrownBy(() -> job.run(crashing, request)).hasMessage("crash");
        }
        assertThat(job.run(new Crashing(Integer.MAX_VALUE), request)).isEqualTo(API + "/collections/" + id);

        JsonPath done = finished(id.toString());
        assertThat(done.getString("status")).isEqualTo("succeeded");
        assertThat(items(id.toString(), "")).hasSize(25).doesNotHaveDuplicates();
        assertThat(itemRequests()).isEqualTo(25);
    }

    /** A job that ends at a given step, as a crash would. */
    private static final class Crashing implements JobContext {
        private int left;

        Crashing(int steps) {
            left = steps;
        }

        @Override
        public UUID jobId() {
            return new UUID(0, 0);
        }

        @Override
        public void progress(double share, String message) {
            assertThat(share).isBetween(0.0, 1.0);
        }

        @Override
        public synchronized void throwIfCancelled() {
            if (--left < 0) {
                throw new IllegalStateException("crash");
            }
        }
    }

    @Test
    void shouldSayWhichPagesAreMissing() {
        site.fault((exchange, n) -> exchange.getRequestURI().getPath().endsWith("/news_" + (first + 3) + ".htm")
                ? ImitatedSite.send(exchange, 404, "text/html", "gone")
                : null);

        JsonPath done = finished(start(request("[\"GEO\"]"), 202).getString("id"));

        assertThat(done.getString("status")).isEqualTo("incomplete");
        assertThat(done.getInt("hits.failed")).isEqualTo(1);
        assertThat(items(done.getString("id"), "")).hasSize(24);
    }

    @Test
    void shouldGiveUpOnASiteThatDoesNotAnswerAndFindTheRestLater() {
        String profile = source;
        site.fault((exchange, n) -> {
            if (exchange.getRequestURI().getPath().endsWith("/news_" + (first + 3) + ".htm")) {
                site.close();
            }
            return null;
        });
        JsonPath broken = finished(start(request("[\"GEO\", \"UKR\", \"SWE\"]"), 202).getString("id"));
        assertThat(broken.getString("status")).isEqualTo("incomplete");
        assertThat(broken.getInt("tasks.incomplete")).isEqualTo(2);

        site = new ImitatedSite(ports.get(0)).with(site.articles());
        JsonPath done = finished(start(request("[\"GEO\", \"UKR\", \"SWE\"]"), 202).getString("id"));

        assertThat(done.getString("status")).isEqualTo("succeeded");
        assertThat(done.getInt("pages.read") + broken.getInt("pages.read")).isEqualTo(25);
        assertThat(given().get(API + "/items?source=" + profile).jsonPath().getList("data.id")).hasSize(25);
    }

    @Test
    void shouldReadNothingThatRobotsForbids() {
        ImitatedSite strict = new ImitatedSite(ports.get(1)).robots("User-agent: *\nDisallow: /search\n");
        source = "strict-" + UUID.randomUUID();
        given().header("X-API-Key", CollectorStack.COLLECTOR).contentType("application/json").body(strict.profile(source))
                .post(API + "/sources")
                .then().statusCode(201);

        JsonPath done = finished(start(request("[\"GEO\"]"), 202).getString("id"));

        assertThat(done.getString("status")).isEqualTo("failed");
        assertThat(strict.log()).containsExactly("/robots.txt");
        strict.close();
        given().get(API + "/collections/" + done.getString("id") + "/tasks").then().body("data[0].problem",
                org.hamcrest.Matchers.containsString("robots.txt"));
    }

    @Test
    void shouldReportPagesThatRobotsForbidApartFromFailures() {
        String forbidden = "/news_" + (first + 3) + ".htm";
        ImitatedSite choosy = new ImitatedSite(ports.get(3)).with(site.articles())
                .robots("User-agent: *\nDisallow: /*" + forbidden + "\n");
        source = "choosy-" + UUID.randomUUID();
        given().header("X-API-Key", CollectorStack.COLLECTOR).contentType("application/json").body(choosy.profile(source))
                .post(API + "/sources").then().statusCode(201);

        JsonPath done = finished(start(request("[\"GEO\", \"UKR\", \"SWE\"]"), 202).getString("id"));

        choosy.close();
        assertThat(done.getString("status")).isEqualTo("succeeded");
        assertThat(done.getInt("pages.forbidden")).isEqualTo(1);
        assertThat(done.getInt("pages.failed")).isZero();
        assertThat(done.getInt("hits.forbidden")).isPositive();
        assertThat(choosy.log()).noneMatch(path -> path.contains(forbidden));
        assertThat(
                given().get(API + "/collections/" + done.getString("id") + "/tasks?format=csv").asString().lines().findFirst())
                .hasValueSatisfying(head -> assertThat(head).contains("failed,forbidden,waiting"));
    }

    @Test
    void shouldNameAnUnknownPartnerAndAnUnknownSource() {
        assertThat(start(request("[\"GEO\", \"XXX\"]"), 422).getString("errors[0].pointer")).isEqualTo("/partners/1");
        assertThat(start(
                "{\"sources\": [\"nowhere\"], \"partners\": [\"GEO\"], \"from\": \"2011-01-01\", \"to\": \"2018-12-31\"}", 422)
                .getString("detail")).contains("nowhere");
        assertThat(start("{\"sources\": [\"%s\"], \"partners\": [\"GEO\"], \"from\": \"2019-01-01\", \"to\": \"2018-12-31\"}"
                .formatted(source), 422)
                .getString("errors[0].pointer")).isEqualTo("/to");
    }

    @Test
    void shouldRefuseAProfileForAnAddressThatIsNotPublic() {
        String profile = site.profile("inside").replace(site.base(), "http://127.0.0.1:1");

        given().header("X-API-Key", CollectorStack.COLLECTOR).contentType("application/json").body(profile)
                .post(API + "/sources").then()
                .statusCode(422).body("errors[0].pointer", equalTo("/base"));
        given().header("X-API-Key", CollectorStack.COLLECTOR).contentType("application/json")
                .body(profile.replace("\"name\"", "\"nmae\""))
                .post(API + "/sources").then().statusCode(400);
        given().get(API + "/sources/inside").then().statusCode(404);
    }
}
