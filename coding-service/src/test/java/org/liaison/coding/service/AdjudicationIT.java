package org.liaison.coding.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.liaison.coding.service.People.API;
import static org.liaison.coding.service.People.MINISTER;
import static org.liaison.coding.service.People.OFFICIAL;
import static org.liaison.coding.service.People.as;
import static org.liaison.coding.service.People.code;
import static org.liaison.coding.service.People.intensity;
import static org.liaison.coding.service.People.next;
import static org.liaison.coding.service.People.round;
import static org.liaison.coding.service.People.row;
import static org.liaison.coding.service.People.save;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.kit.embedded.EmbeddedStack;

import com.fasterxml.jackson.core.JsonProcessingException;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Coders differ, a third person decides, and what was decided stands. */
@QuarkusTest
@WithTestResource(value = EmbeddedStack.class, scope = TestResourceScope.GLOBAL, initArgs = @ResourceArg(name = "db", value = "coding"))
@WithTestResource(value = ReviewerKey.class, scope = TestResourceScope.GLOBAL)
class AdjudicationIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Inject
    MovableClock clock;

    private Bus bus;
    private People people;

    @BeforeEach
    void connect() {
        bus = new Bus(kafka);
        people = new People(bus);
    }

    @AfterEach
    void disconnect() {
        clock.ahead(Duration.ZERO);
        bus.close();
    }

    @Test
    void shouldBringTwoCodersAndAnAdjudicatorThroughTenItems() throws JsonProcessingException {
        List<String> items = people.ministers("ten", "Ireland", 2061, 10);
        String round = round(items, "anna", "ben");
        for (int i = 0; i < items.size(); i++) {
            code("anna", round, List.of(row("IRL", MINISTER)));
            code("ben", round, i < 7 ? List.of(row("IRL", MINISTER)) : i == 7 ? List.of() : List.of(row("IRL", OFFICIAL)));
        }
        next("anna", round).then().statusCode(204);
        as("emil").get(API + "/coding-rounds/" + round).then().body("progress.agreed", equalTo(7))
                .body("progress.conflicts", equalTo(3));
        as("emil").get(API + "/coding-rounds/" + round + "/conflicts").then().body("data", hasSize(3))
                .body("data[0].item", equalTo("ten-7")).body("data.state", contains("open", "open", "open"))
                .body("data.findAll { it.differs }", hasSize(3));

        for (int i = 0; i < 3; i++) {
            Response conflict = conflict("emil", round);
            conflict.then().statusCode(200).body("codings.coder", contains("A", "B"))
                    .body("machine.rows[0].values.category", equalTo(MINISTER)).body("adjudication", nullValue());
            assertThat(conflict.asString()).doesNotContain("key:anna", "key:ben");
            decide("emil", round, conflict.path("item.id"), conflict.path("revision"), List.of(row("IRL", OFFICIAL))).then()
                    .statusCode(200).body("adjudication.decided_by", equalTo("key:emil"))
                    .body("codings.coder", containsInAnyOrder("key:anna", "key:ben"));
        }
        conflict("emil", round).then().statusCode(204);
        as("emil").body(Map.of("reason", "all decided")).post(API + "/coding-rounds/" + round + "/closing").then()
                .statusCode(201).body("progress.adjudicated", equalTo(3));

        intensity("IRL", 2067, 4);
        intensity("IRL", 2068, 1);
        intensity("IRL", 2070, 1);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(bus.all("liaison.coding.interaction.v1"))
                .filteredOn(message -> message.key().endsWith("ev-ten-8:IRL")).last()
                .satisfies(message -> assertThat(message.value()).contains(OFFICIAL).contains("\"intensity\":1")));
    }

    @Test
    void shouldRefuseWhoeverCodedTheItem() throws JsonProcessingException {
        String round = round(people.ministers("same", "Ireland", 2031, 1), "anna", "dora");
        code("anna", round, List.of(row("IRL", MINISTER)));
        code("dora", round, List.of());

        conflict("dora", round).then().statusCode(204);
        as("dora").get(API + "/coding-rounds/" + round + "/conflicts").then().body("data", hasSize(0));
        as("dora").get(API + "/coding-rounds/" + round + "/items/same-0").then().statusCode(403)
                .body("type", equalTo("urn:liaison:problem:same-person"));
        decide("dora", round, "same-0", 2, List.of()).then().statusCode(403)
                .body("type", equalTo("urn:liaison:problem:same-person"));
        decide("anna", round, "same-0", 2, List.of()).then().statusCode(403);

        decide("emil", round, "same-0", 2, List.of()).then().statusCode(200);
        as("dora").get(API + "/coding-rounds/" + round + "/items/same-0").then().statusCode(200);
        as("dora").delete(API + "/coding-rounds/" + round + "/items/same-0/adjudication").then().statusCode(403);
    }

    @Test
    void shouldGiveEachConflictToOneAdjudicatorUntilHisTimeIsOver() throws JsonProcessingException {
        String round = round(people.ministers("locks", "Ireland", 2032, 2), "anna", "ben");
        for (int i = 0; i < 2; i++) {
            code("anna", round, List.of(row("IRL", MINISTER)));
            code("ben", round, List.of());
        }
        assertThat(conflict("emil", round).<String> path("item.id")).isEqualTo("locks-0");
        assertThat(conflict("emil", round).<String> path("item.id")).isEqualTo("locks-0");
        assertThat(conflict("dora", round).<String> path("item.id")).isEqualTo("locks-1");
        decide("dora", round, "locks-0", 2, List.of()).then().statusCode(409)
                .body("type", equalTo("urn:liaison:problem:locked"));

        clock.ahead(Duration.ofMinutes(16));
        assertThat(conflict("dora", round).<String> path("item.id")).isEqualTo("locks-0");
        decide("emil", round, "locks-0", 2, List.of()).then().statusCode(409);
        decide("dora", round, "locks-0", 1, List.of()).then().statusCode(412);
        as("dora").body(Map.of("rows", List.of())).header("If-Match", "\"2\"")
                .put(API + "/coding-rounds/" + round + "/items/locks-0/adjudication").then().statusCode(400);
        decide("dora", round, "locks-0", 2, List.of()).then().statusCode(200).header("ETag", "\"3\"");
    }

    @Test
    void shouldNeverGiveOneItemToTwoAdjudicatorsAtOnce() throws Exception {
        String round = round(people.ministers("race", "Ireland", 2034, 9), "anna", "ben");
        for (int i = 0; i < 9; i++) {
            code("anna", round, List.of(row("IRL", MINISTER)));
            code("ben", round, List.of());
        }
        List<String> adjudicators = List.of("emil", "dora", "fay");
        ExecutorService threads = Executors.newFixedThreadPool(adjudicators.size());
        List<String> decided = new ArrayList<>();
        for (Future<List<String>> one : threads.invokeAll(adjudicators.stream()
                .map(person -> (Callable<List<String>>) () -> decideAll(person, round)).toList())) {
            decided.addAll(one.get());
        }
        threads.shutdown();

        assertThat(decided).hasSize(9).doesNotHaveDuplicates();
    }

    private static List<String> decideAll(String person, String round) {
        List<String> decided = new ArrayList<>();
        for (Response next = conflict(person, round); next.statusCode() == 200; next = conflict(person, round)) {
            decide(person, round, next.path("item.id"), next.path("revision"), List.of()).then().statusCode(200);
            decided.add(next.path("item.id"));
        }
        return decided;
    }

    @Test
    void shouldTakeDecisionsBackOneByOne() throws JsonProcessingException {
        String round = round(people.ministers("undo", "Malta", 2073, 1), "anna", "ben");
        String mine = code("anna", round, List.of(row("MLT", OFFICIAL)));
        decide("emil", round, "undo-0", 1, List.of()).then().statusCode(409);
        code("ben", round, List.of());
        intensity("MLT", 2073, 4);

        decide("emil", round, "undo-0", 2, List.of()).then().statusCode(200);
        intensity("MLT", 2073, 0);
        save("anna", mine, 1, List.of()).then().statusCode(409).body("type", equalTo("urn:liaison:problem:decided"));
        decide("dora", round, "undo-0", 3, List.of(row("MLT", OFFICIAL))).then().statusCode(200);
        intensity("MLT", 2073, 1);

        undo("emil", round, "undo-0").then().statusCode(200).body("adjudication.decided_by", equalTo("key:emil"));
        intensity("MLT", 2073, 0);
        undo("emil", round, "undo-0").then().statusCode(200).body("adjudication", nullValue())
                .body("state", equalTo("conflict"));
        intensity("MLT", 2073, 4);
        undo("emil", round, "undo-0").then().statusCode(409);
    }

    @Test
    void shouldHoldThroughRecodingAndTheSameTextAgainButNotForAnotherText() throws JsonProcessingException {
        String round = round(people.ministers("hold", "Malta", 2074, 1), "anna", "ben");
        code("anna", round, List.of(row("MLT", OFFICIAL)));
        code("ben", round, List.of(row("MLT", OFFICIAL)));
        intensity("MLT", 2074, 1);

        given().header("X-API-Key", ReviewerKey.KEY).header("Prefer", "wait=50")
                .post(API + "/codebooks/partnerships/recodings").then().statusCode(201).body("ended_at", notNullValue());
        given().get(API + "/interactions?partner=MLT&years=2074").then().body("data.category", contains(OFFICIAL));
        int before = revisions();
        people.accept("hold-0", 2, 2074, "Malta");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(revisions()).isEqualTo(before + 1));
        given().get(API + "/interactions?partner=MLT&years=2074").then().body("data.category", contains(OFFICIAL));
        given().get(API + "/interactions?partner=MLT&years=2074").then().body("data.coded_by", contains("people"));
        given().get(API + "/items/hold-0/classification").then().body("rows.category", contains(MINISTER));

        people.send("hold-0", 3, 2074, "gone", "withdrawn");
        intensity("MLT", 2074, 0);
        people.accept("hold-0", 4, 2074, "Malta");
        intensity("MLT", 2074, 1);
        people.send("hold-0", 5, 2074, "The Secretary General met the Minister of Defence of Malta on 7 March 2074.",
                "accepted");
        intensity("MLT", 2074, 4);
    }

    @Test
    void shouldShowRemarksToTheOtherCodersOnceTheItemIsDecided() throws JsonProcessingException {
        String round = round(people.ministers("remark", "Malta", 2033, 1), "anna", "ben");
        String comments = API + "/coding-rounds/" + round + "/items/remark-0/comments";
        as("anna").body(Map.of("text", "the day is missing")).post(comments).then().statusCode(201)
                .body("author", equalTo("key:anna"));
        as("cleo").body(Map.of("text", "me too")).post(comments).then().statusCode(403);

        as("ben").get(comments).then().body("data", hasSize(0));
        as("anna").get(comments).then().body("data", hasSize(1));
        as("emil").get(comments).then().body("data.text", hasItem("the day is missing"));
        code("anna", round, List.of());
        code("ben", round, List.of());
        as("ben").get(comments).then().body("data.text", contains("the day is missing"));
        as("cleo").get(comments).then().body("data", not(hasItem(notNullValue())));
    }

    private static int revisions() {
        return given().get(API + "/items/summary").path("revisions");
    }

    static Response conflict(String person, String round) {
        return as(person).post(API + "/coding-rounds/" + round + "/conflicts/next");
    }

    static Response decide(String person, String round, String item, Object revision, List<?> rows) {
        return as(person).header("If-Match", "\"" + revision + "\"").body(Map.of("rows", rows, "reason", "so it is"))
                .put(API + "/coding-rounds/" + round + "/items/" + item + "/adjudication");
    }

    private static Response undo(String person, String round, String item) {
        return as(person).delete(API + "/coding-rounds/" + round + "/items/" + item + "/adjudication");
    }
}
