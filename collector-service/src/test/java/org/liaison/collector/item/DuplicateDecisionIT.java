package org.liaison.collector.item;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.liaison.collector.CollectorStack;
import org.liaison.collector.ItemEvents;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@WithTestResource(CollectorStack.class)
class DuplicateDecisionIT {

    private static final String API = "/api/collector/v1";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TEXT = "Divers of the navy of Tunisia and of the group trained for %s in the harbour and at sea, looked at"
            + " the new chambers and agreed to meet again in the autumn with the doctors of both hospitals.";

    private static void upload(String id, String date, String body) {
        String line = JSON.createObjectNode().put("id", id).put("source", "decisions").put("date", date)
                .put("headline", "Divers")
                .put("body", body).toString();
        given().header("X-API-Key", CollectorStack.COLLECTOR).contentType("application/x-ndjson")
                .body(line.getBytes(StandardCharsets.UTF_8)).post(API + "/imports").then().statusCode(201);
    }

    private static ValidatableResponse post(String path, String body) {
        return given().header("X-API-Key", CollectorStack.REVIEWER).contentType("application/json").body(body).post(API + path)
                .then();
    }

    private static ValidatableResponse item(String id) {
        return given().get(API + "/items/" + id).then().statusCode(200);
    }

    @Test
    void shouldSplitAGroupForGoodAndUndoIt() {
        upload("split-a", "2012-05-01", TEXT.formatted("a week"));
        upload("split-b", "2012-05-02", TEXT.formatted("a week"));
        upload("split-c", "2012-05-02", TEXT.formatted("a week"));
        given().get(API + "/duplicates?group=g-split-a").then().statusCode(200).body("data.id",
                equalTo(List.of("split-a", "split-b", "split-c"))).body("data[1].kind", equalTo("text"))
                .body("data[1].reason", containsString("same text as"));

        long id = post("/duplicates/g-split-a/splits", "{\"items\": [\"split-a\"], \"reason\": \"another week\"}")
                .statusCode(201)
                .body("changed", equalTo(List.of("split-a"))).extract().jsonPath().getLong("id");

        item("split-a").body("duplicate_group", nullValue()).body("is_duplicate", equalTo(false));
        item("split-b").body("is_duplicate", equalTo(false)).body("duplicate_group", equalTo("g-split-b"));
        try (ItemEvents events = new ItemEvents()) {
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                assertThat(events.of("split-a")).last()
                        .satisfies(e -> assertThat(e.data().path("duplicate_group").isNull()).isTrue());
                assertThat(events.of("split-b")).last()
                        .satisfies(e -> assertThat(e.data().path("is_duplicate").asBoolean()).isFalse());
            });
        }
        upload("split-d", "2012-05-03", TEXT.formatted("a week"));
        String joined = item("split-d").extract().path("duplicate_group");
        assertThat(joined).isNotNull();
        String apart = item("split-a").extract().path("duplicate_group");
        assertThat(apart).isNotEqualTo(item("split-b").extract().path("duplicate_group"));

        post("/duplicates/decisions/" + id + "/undo", "").statusCode(200).body("undone_by", equalTo("key:rev"));
        item("split-a").body("duplicate_group", equalTo("g-split-a")).body("is_duplicate", equalTo(false));
        item("split-b").body("is_duplicate", equalTo(true));
    }

    @Test
    void shouldMergeWhatAPersonSaysAndRefuseWhatIsNotPossible() {
        upload("merge-a", "2013-05-01", "Pilots of Jordan came to the base and saw the new hangar, the tower and the school.");
        upload("merge-b", "2013-05-09",
                "A visit that nobody would take for the first one: cadets of Jordan sang for the choir.");

        post("/duplicates", "{\"items\": [\"merge-a\"], \"reason\": \"x\"}").statusCode(422);
        post("/duplicates", "{\"items\": [\"merge-a\", \"nothing\"], \"reason\": \"x\"}").statusCode(422)
                .body("errors[0].pointer", equalTo("/items/1"));
        post("/duplicates", "{\"items\": [\"merge-a\", \"merge-b\"], \"reason\": \" \"}").statusCode(400);
        long first = post("/duplicates", "{\"items\": [\"merge-a\", \"merge-b\"], \"reason\": \"one visit\"}").statusCode(201)
                .body("items", hasSize(2)).extract().jsonPath().getLong("id");
        String group = item("merge-b").body("is_duplicate", equalTo(true)).body("duplicate_kind", equalTo("person"))
                .body("duplicate_reason", containsString("one visit")).extract().path("duplicate_group");
        post("/duplicates", "{\"items\": [\"merge-a\", \"merge-b\"], \"reason\": \"again\"}").statusCode(422);
        post("/duplicates/" + group + "/splits", "{\"items\": [\"merge-a\", \"merge-b\"], \"reason\": \"x\"}").statusCode(422);
        post("/duplicates/none/splits", "{\"items\": [\"merge-a\"], \"reason\": \"x\"}").statusCode(404);

        long second = post("/duplicates/" + group + "/splits", "{\"items\": [\"merge-b\"], \"reason\": \"no\"}").statusCode(201)
                .extract().jsonPath().getLong("id");
        post("/duplicates/decisions/" + first + "/undo", "").statusCode(409);
        post("/duplicates/decisions/" + second + "/undo", "").statusCode(200);
        post("/duplicates/decisions/" + first + "/undo", "").statusCode(200);
        item("merge-b").body("duplicate_group", nullValue()).body("is_duplicate", equalTo(false));
        given().get(API + "/duplicates/decisions?format=csv").then().statusCode(200);
    }
}
