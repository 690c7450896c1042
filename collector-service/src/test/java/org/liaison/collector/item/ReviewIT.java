package org.liaison.collector.item;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.liaison.collector.CollectorStack;
import org.liaison.collector.ItemEvents;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@WithTestResource(CollectorStack.class)
class ReviewIT {

    private static final String API = "/api/collector/v1";

    private static void upload(String lines) {
        given().header("X-API-Key", CollectorStack.COLLECTOR).contentType("application/x-ndjson")
                .body(lines.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(API + "/imports").then().statusCode(201);
    }

    private static ValidatableResponse review(String id, String verdict, String reason) {
        return given().header("X-API-Key", CollectorStack.REVIEWER).contentType("application/json")
                .body("{\"verdict\": \"" + verdict + "\", \"reason\": \"" + reason + "\"}")
                .post(API + "/items/" + id + "/reviews").then();
    }

    @Test
    void shouldWithdrawARejectedItemAndLetAnotherStandForItsGroup() {
        String text = "Engineers of Uzbekistan and experts of the agency looked at the dams of the region for a whole week in spring.";
        upload("{\"id\": \"rev-1\", \"source\": \"a\", \"date\": \"2010-03-04\", \"headline\": \"Dams\", \"body\": \"%s\"}%n{\"id\": \"rev-2\", \"source\": \"b\", \"date\": \"2010-03-05\", \"headline\": \"Dams\", \"body\": \"%s\"}"
                .formatted(text, text));

        review("rev-1", "reject", "a test page").statusCode(201).body("status", equalTo("rejected"))
                .body("reason", equalTo("rejected on review: a test page")).body("reviews[0].reviewer", equalTo("key:rev"));

        given().get(API + "/items/rev-2").then().body("is_duplicate", equalTo(false));
        try (ItemEvents events = new ItemEvents()) {
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                assertThat(events.of("rev-1")).extracting(e -> e.type()).containsExactly(
                        "org.liaison.collector.item.accepted.v1",
                        "org.liaison.collector.item.withdrawn.v1");
                assertThat(events.of("rev-1")).extracting(e -> e.data().path("revision").asLong()).isSorted()
                        .doesNotHaveDuplicates();
                assertThat(events.of("rev-2")).extracting(e -> e.data().path("is_duplicate").asBoolean())
                        .isEqualTo(List.of(true, false));
            });
        }
    }

    @Test
    void shouldPublishAnItemThatAReviewerAccepts() {
        upload("{\"id\": \"rev-3\", \"source\": \"a\", \"date\": \"2010-03-06\", \"headline\": \"Guests in the garden number 77\"}");

        review("rev-3", "accept", "partner in the caption").statusCode(201).body("status", equalTo("accepted"));

        try (ItemEvents events = new ItemEvents()) {
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(events.of("rev-3")).singleElement()
                    .satisfies(e -> assertThat(e.data().path("revision").asLong()).isEqualTo(2)));
        }
    }

    @Test
    void shouldRefuseAReviewWithoutReasonOrOfAnUnknownItem() {
        upload("{\"id\": \"rev-4\", \"source\": \"a\", \"date\": \"2010-03-06\", \"headline\": \"Guests number 78\"}");

        review("rev-4", "maybe", "x").statusCode(400);
        review("rev-4", "accept", " ").statusCode(400);
        review("nothing", "accept", "x").statusCode(404);
        given().contentType("application/json").body("{}").post(API + "/items/rev-4/reviews").then().statusCode(401);
    }

    @Test
    void shouldServeTheTextOfAnItemAndThePartners() {
        upload("{\"id\": \"rev 5\", \"source\": \"a\", \"date\": \"2010-03-06\", \"headline\": \"Guests number 79\", \"body\": \"Zeile \u00e4\"}");

        assertThat(given().get(API + "/items/rev 5/body").then().statusCode(200).extract().asString())
                .isEqualTo("Zeile \u00e4");
        given().get(API + "/partners").then().statusCode(200).body("data.size()", equalTo(42)).body(
                "data.find { it.iso3 == 'FIN' }.until",
                equalTo("2023-04-04"));
    }
}
