package org.liaison.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liaison.standalone.imitation.FaultPlan;
import org.liaison.standalone.imitation.Imitation;
import org.liaison.standalone.imitation.ImitationOptions;
import org.liaison.standalone.imitation.page.Sources;
import org.liaison.standalone.imitation.site.ImitatedSites;

import io.restassured.http.ContentType;

/**
 * A whole collection over nine imitated sites with every fault on, as a user starts it over HTTP, compared with the truth: some
 * seven hundred pages, or twelve thousand with {@code -Dliaison.imitation=full}.
 */
class ImitationScenarioIT {

    private static final long SEED = 20_180_531;
    private static final Duration SMALL = Duration.ofMinutes(6);
    private static final Duration FULL = Duration.ofMinutes(60);
    private static final String COLLECTOR = "/api/collector/v1";

    private static Imitation imitation;
    private static ImitatedSites sites;
    private static RunningSuite suite;
    private static Collected collected;

    @BeforeAll
    static void collect() throws Exception {
        boolean full = "full".equals(System.getProperty("liaison.imitation"));
        FaultPlan faults = FaultPlan.all();
        imitation = Imitation.of(full ? ImitationOptions.full(SEED, faults) : ImitationOptions.small(SEED, faults));
        sites = imitation.start();
        suite = RunningSuite.serve(RunningSuite.temporaryHome("imitation"), FreePort.find(),
                Map.of("LIAISON_COLLECTOR_EGRESS_ALLOW", String.join(",", sites.hosts().values())));
        for (String profile : Imitation.profiles(sites.hosts())) {
            suite.admin().contentType(ContentType.JSON).body(profile).post(COLLECTOR + "/sources").then().statusCode(201);
        }
        long start = System.nanoTime();
        String id = suite.admin().contentType(ContentType.JSON)
                .body(Map.of("sources", Sources.ALL, "partners", List.of("all"), "from", "2011-01-01", "to", "2018-12-31"))
                .post(COLLECTOR + "/collections").then().statusCode(202).extract().path("id");
        await().atMost(full ? FULL : SMALL).pollInterval(Duration.ofSeconds(1)).until(() -> !Set.of("queued", "running")
                .contains(suite.request().get(COLLECTOR + "/collections/" + id).then().extract().path("status").toString()));
        System.out.printf("collection of %d pages: %d s, %s%n", imitation.truth().pages().size(),
                Duration.ofNanos(System.nanoTime() - start).toSeconds(),
                suite.request().get(COLLECTOR + "/collections/" + id).then().extract().asString());
        collected = Collected.of(
                suite.request().get(COLLECTOR + "/items?format=csv").then().statusCode(200).extract().asString(),
                imitation, sites);
        System.out.println(collected.summary());
    }

    @AfterAll
    static void stop() {
        if (suite != null) {
            suite.close();
        }
        if (sites != null) {
            sites.close();
        }
    }

    @Test
    void shouldFindWhatEitherRouteCanReach() {
        assertThat(collected.recall()).as(collected.missing().toString()).isGreaterThanOrEqualTo(0.995);
    }

    @Test
    void shouldReadTheDayOfPublication() {
        assertThat(collected.datesRight()).as(collected.wrongDates().toString()).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void shouldReadTheHeadlineWhateverTheCharset() {
        assertThat(collected.headlinesRight()).as(collected.wrongHeadlines().toString()).isGreaterThanOrEqualTo(0.995);
    }

    @Test
    void shouldHaveNoItemTwice() {
        assertThat(collected.twice()).isEmpty();
    }

    @Test
    void shouldRejectNoPartnerThatInteracts() {
        assertThat(collected.accepted(false)).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void shouldKnowWhichPagesAreOne() {
        for (String relation : List.of("same_text", "near_text", "translation")) {
            assertThat(collected.pairRecall(relation)).as(relation + " " + collected.missedPairs(relation))
                    .isGreaterThanOrEqualTo(0.98);
        }
        assertThat(collected.pairF1()).as(collected.wrongPairs().toString()).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void shouldObeyRobotsAndAskOneThingAtATime() {
        assertThat(sites.log().violations()).isEmpty();
        assertThat(sites.log().mostInFlight()).isEqualTo(1);
        assertThat(sites.astray()).as("requests to an address outside the allow list").isZero();
        assertThat(sites.log().all()).as("requests to an endless calendar").noneMatch(r -> r.address().startsWith("/calendar"));
        assertThat(sites.log().all()).allMatch(request -> request.agent().startsWith("LiaisonCollector/"));
    }

    @Test
    void shouldAskForEachPageOnce() {
        assertThat(collected.readTwice()).as("pages that were answered under one address more than once").isEmpty();
    }
}
