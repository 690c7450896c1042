package org.liaison.coding.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.liaison.coding.service.People.API;
import static org.liaison.coding.service.People.MINISTER;
import static org.liaison.coding.service.People.OFFICIAL;
import static org.liaison.coding.service.People.as;
import static org.liaison.coding.service.People.code;
import static org.liaison.coding.service.People.intensity;
import static org.liaison.coding.service.People.named;
import static org.liaison.coding.service.People.next;
import static org.liaison.coding.service.People.round;
import static org.liaison.coding.service.People.row;
import static org.liaison.coding.service.People.save;

import java.time.Duration;
import java.util.List;
import java.util.Map;

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

/** Coders work through a round, each blind to the others and to the machine. */
@QuarkusTest
@WithTestResource(value = EmbeddedStack.class, scope = TestResourceScope.GLOBAL, initArgs = @ResourceArg(name = "db", value = "coding"))
@WithTestResource(value = ReviewerKey.class, scope = TestResourceScope.GLOBAL)
class CodingRoundIT {

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
    void shouldMakeTheRowsFinalOnWhichCodersAgreeUntilOneTakesHisBack() throws JsonProcessingException {
        List<String> items = people.ministers("agree", "Austria", 2051, 2);
        intensity("AUT", 2051, 4);
        String round = round(items, "anna", "ben");

        code("anna", round, List.of(row("AUT", OFFICIAL)));
        intensity("AUT", 2051, 4);
        String last = code("ben", round, List.of(row("AUT", OFFICIAL)));
        intensity("AUT", 2051, 1);
        as("ben").get(API + "/coding-rounds/" + round).then().body("progress.agreed", equalTo(1))
                .body("progress.open", equalTo(1)).body("progress.coders[1].coder", equalTo("key:ben"))
                .body("progress.coders[1].done", equalTo(1)).body("progress.coders[1].median_seconds", equalTo(20f))
                .body("you", equalTo("key:ben")).body("you_are", contains("coder"));

        as("ben").delete(API + "/coding-assignments/" + last + "/coding").then().statusCode(200).body("coding", nullValue());
        intensity("AUT", 2051, 4);
        as("ben").delete(API + "/coding-assignments/" + last + "/coding").then().statusCode(409);
        save("ben", last, 2, List.of(row("AUT", MINISTER))).then().statusCode(200);
        save("ben", last, 3, List.of()).then().statusCode(200).body("coding.rows", hasSize(0));
        as("ben").delete(API + "/coding-assignments/" + last + "/coding").then().statusCode(200)
                .body("coding.rows[0].values.category", equalTo(MINISTER)).body("revision", equalTo(5));
        as("ben").get(API + "/coding-assignments/" + last + "/history").then().body("data", hasSize(3))
                .body("data.undone_at.findAll { it != null }", hasSize(2));
    }

    @Test
    void shouldKeepCodersApart() throws JsonProcessingException {
        String round = round(people.ministers("blind", "Austria", 2031, 1), "anna", "ben");
        String assignment = code("anna", round, List.of(row("AUT", OFFICIAL)));

        Response bens = next("ben", round);
        bens.then().statusCode(200).body("coding", nullValue()).body("item.headline", equalTo("Talks at Headquarters"));
        assertThat(bens.asString()).doesNotContain("anna", "confidence", "machine", OFFICIAL, MINISTER);
        as("ben").get(API + "/coding-assignments/" + assignment).then().statusCode(404);
        as("ben").get(API + "/coding-assignments/" + assignment + "/history").then().statusCode(404);
        save("ben", assignment, 1, List.of()).then().statusCode(404);
        as("ben").get(API + "/coding-rounds/" + round + "/assignments").then().body("data.coder", contains("key:ben"));
        as("emil").get(API + "/coding-rounds/" + round + "/assignments").then().body("data.coder",
                hasItems("key:anna", "key:ben"));
        next("cleo", round).then().statusCode(403).body("type", equalTo("urn:liaison:problem:not-in-round"));
        as("emil").post(API + "/coding-rounds/" + round + "/next").then().statusCode(403);
        given().get(API + "/coding-rounds/" + round).then().statusCode(401);
    }

    @Test
    void shouldRefuseAStaleCodingAndWhatDoesNotFit() throws JsonProcessingException {
        String round = round(people.ministers("stale", "Austria", 2032, 1), "anna", "ben");
        Response next = next("anna", round);
        String assignment = next.path("id");
        next.then().header("ETag", "\"0\"");

        save("anna", assignment, 0, List.of(row("AUT", MINISTER))).then().statusCode(200).header("ETag", "\"1\"");
        save("anna", assignment, 0, List.of()).then().statusCode(412);
        as("anna").body(Map.of("rows", List.of())).put(API + "/coding-assignments/" + assignment + "/coding").then()
                .statusCode(428);
        Map<String, Object> wrong = Map.of("partner", "DEU", "values", Map.of("category", "warm", "mood", 3), "evidence",
                List.of(Map.of("field", "body", "start", 0, "end", 5000)));
        save("anna", assignment, 1, List.of(wrong)).then().statusCode(422).body("errors.pointer",
                hasItems("/rows/0/partner", "/rows/0/values/category", "/rows/0/values/mood", "/rows/0/evidence/0/end"));
        as("anna").get(API + "/coding-assignments/" + assignment).then().body("revision", equalTo(1));
    }

    @Test
    void shouldLeaseAnItemUntilTheTimeIsOver() throws JsonProcessingException {
        String round = round(people.ministers("lease", "Austria", 2033, 2), "anna", "ben");
        String first = next("anna", round).path("id");

        next("anna", round).then().body("id", equalTo(first)).body("state", equalTo("locked"));
        assertThat(next("ben", round).<String> path("id")).isNotEqualTo(first);
        clock.ahead(Duration.ofMinutes(16));
        as("anna").get(API + "/coding-assignments/" + first).then().body("state", equalTo("open"));
        next("anna", round).then().body("id", equalTo(first)).body("locked_until", notNullValue());

        code("anna", round, List.of());
        assertThat(code("anna", round, List.of())).isNotEqualTo(first);
        next("anna", round).then().statusCode(204);
    }

    @Test
    void shouldChooseItemsByDoubtAndBySampleAndSayWhatIsWrong() throws JsonProcessingException {
        people.ministers("choice", "Austria", 2034, 6);
        Map<String, Object> sample = Map.of("title", "sample", "codebook", "partnerships", "coders",
                named("anna", "ben", "cleo"), "items",
                Map.of("sample", 4, "seed", 5, "from", "2034-01-01", "source", "nato.int"));
        String one = round(sample);
        String other = round(sample);
        List<String> items = items(one);
        assertThat(items).hasSize(8).isEqualTo(items(other));
        String doubtful = round(Map.of("title", "doubtful", "codebook", "partnerships", "coders", named("anna"), "per_item",
                1, "items", Map.of("review_share", 0.01)));
        assertThat(items(doubtful)).isNotEmpty();

        create(Map.of("title", "x", "codebook", "partnerships", "coders", named("anna", "ben"), "items",
                Map.of("ids", List.of("nobody")))).then().statusCode(422).body("errors[0].pointer", equalTo("/items/ids/0"));
        create(Map.of("title", "x", "codebook", "partnerships", "coders", named("anna"), "items", Map.of("sample", 1))).then()
                .statusCode(422).body("errors[0].pointer", equalTo("/per_item"));
        create(Map.of("title", "x", "codebook", "partnerships", "coders", named("anna", "ben"), "items",
                Map.of("sample", 1, "review_share", 0.5))).then().statusCode(422).body("errors[0].pointer", equalTo("/items"));
        create(Map.of("title", "x", "codebook", "partnerships", "coders", List.of("key:anna", "ben"), "items",
                Map.of("sample", 1))).then().statusCode(422).body("errors[0].pointer", equalTo("/coders/1"))
                .body("errors[0].detail", containsString("'key:ben'"));
        create(Map.of("title", "x", "codebook", "partnerships", "coders", named("anna", "nobody"), "items",
                Map.of("sample", 1))).then().statusCode(422).body("errors[0].pointer", equalTo("/coders/1"));
        create(Map.of("title", "x", "codebook", "nothing", "coders", named("anna", "ben"), "items", Map.of("sample", 1)))
                .then().statusCode(422).body("errors[0].pointer", equalTo("/codebook"));
    }

    @Test
    void shouldCloseARoundOnlyWhenNothingIsLeft() throws JsonProcessingException {
        String round = round(people.ministers("close", "Austria", 2042, 1), "anna", "ben");
        String assignment = code("anna", round, List.of(row("AUT", MINISTER)));
        close(round).then().statusCode(409).body("detail", equalTo(
                "The round cannot be closed: 1 items are not coded by everybody, 0 are in conflict."));

        code("ben", round, List.of(row("AUT", MINISTER)));
        close(round).then().statusCode(201).body("state", equalTo("closed"));
        save("anna", assignment, 1, List.of()).then().statusCode(409)
                .body("type", equalTo("urn:liaison:problem:round-closed"));
        given().header("X-API-Key", ReviewerKey.KEY).get(API + "/coding-rounds?format=csv").then().statusCode(200);
    }

    private static Response close(String round) {
        return as("emil").body(Map.of("reason", "done")).post(API + "/coding-rounds/" + round + "/closing");
    }

    private static Response create(Map<String, Object> wanted) {
        return as("emil").body(wanted).post(API + "/coding-rounds");
    }

    private static List<String> items(String round) {
        return as("emil").get(API + "/coding-rounds/" + round + "/assignments").then().statusCode(200).extract()
                .path("data.item");
    }
}
