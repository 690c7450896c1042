package org.liaison.collector.collection;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.notNullValue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.collector.CollectorStack;
import org.liaison.collector.collection.PressSite.Article;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** Collections by several routes, over sites that count what they are asked. */
@QuarkusTest
@WithTestResource(CollectorStack.class)
class RoutesIT {

    private static final String API = "/api/collector/v1";
    private static final AtomicInteger NUMBERS = new AtomicInteger(500_000);
    private static final LocalDate FIRST = LocalDate.of(2012, 1, 1);

    @ConfigProperty(name = "test.sites")
    List<Integer> ports;

    private PressSite site;
    private String source;
    private int first;

    @BeforeEach
    void open() {
        site = new PressSite(ports.get(0));
        first = NUMBERS.getAndAdd(1000);
        for (int i = 0; i < 22; i++) {
            site.with(Article.of(first + i, FIRST.plusDays(20L * i), "Officers of Georgia met staff, meeting " + (first + i)));
        }
        source = register(site, null);
    }

    @AfterEach
    void close() {
        site.close();
    }

    private static String register(PressSite press, String partner) {
        String id = "press-" + UUID.randomUUID();
        given().header("X-API-Key", CollectorStack.COLLECTOR).contentType("application/json").body(press.profile(id, partner))
                .post(API + "/sources").then().statusCode(201);
        return id;
    }

    private static JsonPath post(String path, String body, int status) {
        return given().header("X-API-Key", CollectorStack.COLLECTOR).contentType("application/json").body(body).post(API + path)
                .then().statusCode(status).extract().jsonPath();
    }

    private String request(String more) {
        return "{\"sources\": [\"" + source + "\"], \"partners\": [\"GEO\"], \"from\": \"2012-01-01\", \"to\": \"2013-12-31\""
                + more + "}";
    }

    private static JsonPath finished(JsonPath started) {
        String id = started.getString("id");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(
                () -> given().get(API + "/collections/" + id).then().statusCode(200).body("finished_at", notNullValue()));
        return given().get(API + "/collections/" + id).jsonPath();
    }

    private JsonPath collect(String more) {
        return finished(post("/collections", request(more), 202));
    }

    private static List<Map<String, Object>> rows(JsonPath collection, String table) {
        return given().get(API + "/collections/" + collection.getString("id") + "/" + table).then().statusCode(200).extract()
                .jsonPath().getList("data");
    }

    private static List<String> items(JsonPath collection) {
        return given().get(API + "/items?collection=" + collection.getString("id")).jsonPath().getList("data.headline");
    }

    @Test
    void shouldAskForAPageOnceWhateverRoutesNameItAndReportTheDifference() {
        site.with(Article.of(first + 100, FIRST.plusDays(7), "Tbilisi received a delegation of officers " + first),
                new Article(first + 101, FIRST.plusDays(8), FIRST.plusDays(8), "Georgia and staff, hidden " + first, true,
                        false),
                new Article(first + 102, FIRST.plusDays(9), FIRST.plusDays(9), "Georgia and staff, unsearched " + first, false,
                        true));

        JsonPath done = collect("");

        assertThat(done.getString("status")).isEqualTo("succeeded");
        assertThat(site.pageRequests()).hasSize(25).allSatisfy((page, times) -> assertThat(times).isOne());
        assertThat(rows(done, "tasks")).extracting(r -> r.get("route") + " " + r.get("partner")).containsExactly("search GEO",
                "listing null");
        Map<Object, Map<String, Object>> byKey = rows(done, "differences").stream()
                .collect(Collectors.toMap(r -> r.get("headline"), r -> r));
        assertThat(byKey).hasSize(25);
        assertThat(byKey.get("Report " + (first + 3))).containsEntry("found_by", "both").containsEntry("reason", null);
        assertThat(byKey.get("Report " + (first + 100))).containsEntry("found_by", "listing");
        assertThat(byKey.get("Report " + (first + 100)).get("reason").toString()).contains("official name");
        assertThat(byKey.get("Report " + (first + 101))).containsEntry("found_by", "search").containsEntry("reason",
                "the lists of the site do not hold the page");
        assertThat(byKey.get("Report " + (first + 102))).containsEntry("reason",
                "official name in text, but the search does not list it");
        assertThat(rows(done, "completeness").get(0)).containsEntry("claimed", 23).containsEntry("found", 23)
                .containsEntry("verdict", "complete");
        assertThat(rows(done, "population-estimates")).anySatisfy(r -> assertThat(r).containsEntry("partner", "GEO")
                .containsEntry("first", 23).containsEntry("both", 22));
    }

    @Test
    void shouldLoseNothingWhenAListShiftsWhileItIsRead() {
        AtomicInteger lists = new AtomicInteger();
        site.onRequest((s, target) -> {
            if (target.startsWith("/list")) {
                int n = lists.incrementAndGet();
                if (n == 2) {
                    s.without(first + 21);
                    s.without(first + 20);
                } else if (n == 3) {
                    s.with(Article.of(first + 200, FIRST.plusDays(600), "Officers of Georgia met staff, late " + first));
                }
            }
        });

        JsonPath done = collect(", \"routes\": [\"listing\"]");

        assertThat(items(done)).contains("Report " + (first + 200));
        assertThat(items(done)).containsAll(
                IntStream.range(0, 20).mapToObj(i -> "Report " + (first + i)).toList());
    }

    @Test
    void shouldDecideByTheItemsOwnDayWhereTheSiteFiltersByTheDayOfTheLastChange() {
        site.with(
                new Article(first + 300, LocalDate.of(2013, 12, 1), LocalDate.of(2015, 2, 1), "Georgia, changed later " + first,
                        true, true),
                new Article(first + 301, LocalDate.of(2011, 4, 28), LocalDate.of(2012, 5, 19), "Georgia, older " + first, true,
                        true),
                Article.of(first + 302, LocalDate.of(2014, 5, 19), "Georgia, younger " + first));

        JsonPath done = collect(", \"routes\": [\"search\"]");

        assertThat(items(done)).contains("Report " + (first + 300)).doesNotContain("Report " + (first + 301),
                "Report " + (first + 302));
        assertThat(done.getInt("pages.outside")).isEqualTo(2);
        assertThat(site.pageRequests()).doesNotContainKey("/news_" + (first + 301));
    }

    @Test
    void shouldLeaveANewestFirstListAtLinesOlderThanThePeriod() {
        for (int i = 0; i < 40; i++) {
            site.with(Article.of(first + 400 + i, LocalDate.of(2009, 1, 1).plusDays(i), "Georgia long ago " + (first + i)));
        }

        JsonPath done = collect(", \"routes\": [\"listing\"]");

        assertThat(items(done)).hasSize(22);
        assertThat(site.pageRequests()).hasSize(22);
        assertThat(rows(done, "tasks").get(0)).extracting("pages").asString().isIn("6", "7");
        assertThat(rows(done, "completeness").get(0)).containsEntry("verdict", "no_claim");
    }

    @Test
    void shouldStopAtTheBudgetAndGoOnWithMore() {
        JsonPath stopped = collect(", \"budget\": 12");

        assertThat(stopped.getString("status")).isEqualTo("incomplete");
        assertThat(stopped.getInt("requests")).isEqualTo(12);
        assertThat(rows(stopped, "tasks").get(0).get("problem").toString()).contains("budget of 12");

        JsonPath resumed = post("/collections/" + stopped.getString("id") + "/resumes", "{\"budget\": 500}", 202);
        JsonPath done = finished(resumed);

        assertThat(done.getString("status")).isEqualTo("succeeded");
        assertThat(items(done)).hasSize(22);
        assertThat(site.pageRequests()).hasSize(22).allSatisfy((page, times) -> assertThat(times).isOne());
    }

    @Test
    void shouldStopWhenAskedAndGoOnLater() {
        AtomicInteger pages = new AtomicInteger();
        var reached = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        site.onRequest((s, target) -> {
            if (target.startsWith("/news_") && pages.incrementAndGet() == 3) {
                reached.countDown();
                try {
                    goOn.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        });
        JsonPath started = post("/collections", request(""), 202);
        await().until(() -> reached.getCount() == 0);
        String path = "/collections/" + started.getString("id");
        post(path + "/resumes", "{}", 409);
        post(path + "/stops", "", 202);
        goOn.countDown();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(
                () -> assertThat(given().get(API + path).jsonPath().getString("status")).isEqualTo("cancelled"));

        JsonPath done = finished(post(path + "/resumes", "{}", 202));

        assertThat(done.getString("status")).isEqualTo("succeeded");
        assertThat(site.pageRequests()).hasSize(22).allSatisfy((page, times) -> assertThat(times).isOne());
    }

    @Test
    void shouldGoOnWhereTheLastIncrementalCollectionEnded() {
        String open = ", \"incremental\": true";
        assertThat(collect(open).getString("from")).isEqualTo("2012-01-01");
        site.with(Article.of(first + 700, LocalDate.of(2013, 12, 30), "Georgia, added since " + first));

        JsonPath next = collect(open + ", \"overlap_days\": 10");

        assertThat(next.getString("from")).isEqualTo("2013-12-21");
        assertThat(next.getInt("pages.read")).isOne();
        assertThat(items(next)).containsExactly("Report " + (first + 700));
        assertThat(site.pageRequests()).allSatisfy((page, times) -> assertThat(times).isOne());
    }

    @Test
    void shouldCheckReportsOfPublishersAgainstThoseOfThePartnersOwnSite() {
        try (PressSite ministry = new PressSite(ports.get(1))) {
            for (int i = 0; i < 10; i++) {
                ministry.with(Article.of(first + 800 + i, FIRST.plusDays(20L * i + (i % 2)),
                        "The minister of Georgia and NATO staff, round " + (first + i)));
            }
            ministry.with(
                    Article.of(first + 850, LocalDate.of(2013, 11, 11), "NATO and Georgia, never reported there " + first));
            String own = register(ministry, "GEO");

            JsonPath done = finished(post("/collections",
                    request("").replace("[\"" + source, "[\"" + own + "\", \"" + source), 202));
            JsonPath checks = given().get(API + "/cross-checks?collection=" + done.getString("id")).then().statusCode(200)
                    .extract()
                    .jsonPath();

            List<String> statuses = checks.getList("data.status");
            assertThat(statuses.stream().filter("matched"::equals)).hasSize(10);
            assertThat(statuses.stream().filter("only_here"::equals)).hasSize(12);
            assertThat(statuses.stream().filter("only_there"::equals)).hasSize(1);
            assertThat(rows(done, "population-estimates"))
                    .anySatisfy(r -> assertThat(r).containsEntry("comparison", "sites").containsEntry("partner", "GEO")
                            .containsEntry("first", 22).containsEntry("second", 11).containsEntry("both", 10));
            given().get(API + "/cross-checks?collection=" + done.getString("id") + "&format=xlsx").then().statusCode(200);
            given().get(API + "/cross-checks?collection=" + done.getString("id") + "&status=missing").then().statusCode(400)
                    .body("errors[0].detail", containsString("only_there"));
            given().get(API + "/collections/" + done.getString("id") + "/differences?found_by=feed").then().statusCode(400);
        }
    }

    @Test
    void shouldEstimateFromFirstPagesAndThenFromEarlierCollections() {
        String estimate = "{\"collection\": " + request("") + "}";

        JsonPath before = post("/collections/estimates", estimate, 201);
        collect("");
        JsonPath after = post("/collections/estimates", estimate, 201);

        assertThat(before.getInt("basis.first_pages")).isEqualTo(2);
        assertThat(before.getInt("requests.least")).isBetween(22 + 5, 22 + 5 + 2);
        assertThat(after.getInt("basis.earlier_runs")).isEqualTo(2);
        assertThat(after.getInt("sources[0].known")).isEqualTo(22);
        assertThat(after.getInt("sources[0].pages.likely")).isZero();
    }

    @Test
    void shouldNameWhatIsWrongWithARequest() {
        assertThat(post("/collections", request(", \"routes\": [\"telepathy\"]"), 422).getString("errors[0].pointer"))
                .isEqualTo("/routes/0");
        assertThat(post("/collections", request(", \"routes\": [\"feed\"]"), 422).getString("errors[0].pointer"))
                .isEqualTo("/routes");
        assertThat(post("/collections", request(", \"budget\": 0"), 400).getString("errors[0].pointer")).contains("budget");
        given().get(API + "/cross-checks").then().statusCode(400);
        given().get(API + "/collections/" + UUID.randomUUID() + "/differences").then().statusCode(404);
    }
}
