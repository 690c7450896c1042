package org.liaison.coding.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.kit.embedded.EmbeddedStack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;

/** A person puts reports apart or together, over what the rules find. */
@QuarkusTest
@WithTestResource(value = EmbeddedStack.class, scope = TestResourceScope.GLOBAL, initArgs = @ResourceArg(name = "db", value = "coding"))
@WithTestResource(value = ReviewerKey.class, scope = TestResourceScope.GLOBAL)
class EventRulingIT {

    private static final String API = "/api/coding/v1";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String TALKS = "The Supreme Allied Commander Europe met the Minister of Defence of Tunisia in Tunis on ";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private Bus bus;

    @BeforeEach
    void connect() {
        bus = new Bus(kafka);
    }

    @AfterEach
    void disconnect() {
        bus.close();
    }

    @Test
    void shouldSplitAnEventForGoodAndTakeItBack() {
        accept("split-1", 1, "2013-06-05", "Talks in Tunis", TALKS + "5 June 2013.");
        accept("split-2", 1, "2013-06-06", "Talks in Tunis", TALKS + "5 June 2013.");
        frequency("TUN", 2013, 1);

        String ruling = reviewer().body("{\"items\": [\"split-2\"], \"reason\": \"two rounds of talks\"}")
                .post(API + "/events/ev-split-1/splits").then().statusCode(201).body("kind", equalTo("split"))
                .body("rest", contains("split-1")).body("events", hasSize(2)).body("decided_by", equalTo("key:rev")).extract()
                .path("id");
        frequency("TUN", 2013, 2);

        accept("split-2", 2, "2013-06-06", "Talks in Tunis again", TALKS + "5 June 2013.");
        accept("split-3", 1, "2013-06-07", "Talks in Tunis", TALKS + "5 June 2013.");
        await().atMost(PATIENCE).untilAsserted(() -> given().get(API + "/events").then()
                .body("data.findAll { it.partner == 'TUN' && it.date.startsWith('2013') }", hasSize(3))
                .body("data.find { it.item == 'split-2' }.grouping", equalTo("split off by key:rev: two rounds of talks")));
        frequency("TUN", 2013, 2);

        reviewer().delete(API + "/events/rulings/" + ruling).then().statusCode(200).body("events", hasSize(1));
        frequency("TUN", 2013, 1);
        reviewer().delete(API + "/events/rulings/" + ruling).then().statusCode(404);
        given().get(API + "/events/rulings").then().statusCode(200)
                .body("data.find { it.ruling == '" + ruling + "' }.undone_by", equalTo("key:rev"));
    }

    @Test
    void shouldMergeEventsThatTheRulesKeepApart() {
        accept("merge-1", 1, "2014-06-05", "Talks in Tunis", TALKS + "5 June 2014.");
        accept("merge-2", 1, "2014-06-25", "Talks in Tunis", TALKS + "25 June 2014.");
        frequency("TUN", 2014, 2);

        reviewer().body("{\"events\": [\"ev-merge-1\", \"ev-merge-2\"], \"reason\": \"the second names a wrong day\"}")
                .post(API + "/events/merges").then().statusCode(201).body("events", hasSize(1))
                .body("events[0].event", equalTo("ev-merge-1")).body("events[0].items", equalTo(List.of("merge-1", "merge-2")));

        frequency("TUN", 2014, 1);
        given().get(API + "/events").then()
                .body("data.find { it.item == 'merge-2' }.reason", equalTo("second report, after merge-1"))
                .body("data.find { it.item == 'merge-2' }.grouping", containsString("merged by key:rev"));
    }

    @Test
    void shouldShowAPreviewInItsEventWithoutCountingIt() {
        accept("pre-1", 1, "2015-03-02", "SACEUR to visit Tunisia",
                "The Supreme Allied Commander Europe will meet the Minister of Defence of Tunisia in Tunis on 5 March 2015.");
        accept("pre-2", 1, "2015-03-05", "Talks in Tunis", TALKS + "5 March 2015.");

        await().atMost(PATIENCE).untilAsserted(() -> given().get(API + "/events").then()
                .body("data.find { it.item == 'pre-1' }.event", equalTo("ev-pre-2"))
                .body("data.find { it.item == 'pre-1' }.counted", equalTo(false))
                .body("data.find { it.item == 'pre-1' }.reason", equalTo("preview"))
                .body("data.find { it.item == 'pre-2' }.counted", equalTo(true)));
        frequency("TUN", 2015, 1);
    }

    @Test
    void shouldRefuseRulingsThatSayNothing() {
        accept("bad-1", 1, "2016-06-05", "Talks in Tunis", TALKS + "5 June 2016.");
        frequency("TUN", 2016, 1);

        reviewer().body("{\"items\": [\"bad-1\"], \"reason\": \"all\"}").post(API + "/events/ev-bad-1/splits").then()
                .statusCode(422).body("errors[0].pointer", equalTo("/items"));
        reviewer().body("{\"items\": [\"other\"], \"reason\": \"no\"}").post(API + "/events/ev-bad-1/splits").then()
                .statusCode(422).body("detail", containsString("other"));
        reviewer().body("{\"items\": [\"x\"], \"reason\": \"no\"}").post(API + "/events/ev-none/splits").then().statusCode(404);
        reviewer().body("{\"events\": [\"ev-bad-1\", \"ev-bad-1\"], \"reason\": \"no\"}").post(API + "/events/merges").then()
                .statusCode(422);
        reviewer().body("{\"events\": [\"ev-bad-1\"], \"reason\": \" \"}").post(API + "/events/merges").then().statusCode(400);
        int open = given().contentType("application/json").body("{\"events\": [\"a\", \"b\"], \"reason\": \"no\"}")
                .post(API + "/events/merges").statusCode();
        assertThat(open).isIn(401, 403);
    }

    private static RequestSpecification reviewer() {
        return given().header("X-API-Key", ReviewerKey.KEY).contentType("application/json");
    }

    private static void frequency(String partner, int year, int frequency) {
        await().atMost(PATIENCE).untilAsserted(() -> given().get(API + "/counts?years=" + year + "&partners=" + partner).then()
                .statusCode(200).body("data[0].frequency", equalTo(frequency)));
    }

    private void accept(String id, long revision, String date, String headline, String body) {
        Map<String, Object> item = new HashMap<>();
        item.put("id", id);
        item.put("revision", revision);
        item.put("source", "shape.nato.int");
        item.put("date", date);
        item.put("headline", headline);
        item.put("body", body);
        item.put("status", "accepted");
        try {
            bus.send("liaison.collector.item.v1", id, "org.liaison.collector.item.accepted.v1",
                    new ObjectMapper().writeValueAsString(item));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        bus.flush();
    }
}
