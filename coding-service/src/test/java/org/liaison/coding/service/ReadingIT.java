package org.liaison.coding.service;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.util.Map;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.liaison.kit.embedded.EmbeddedStack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The same codes read in other ways, without coding anything anew. */
@QuarkusTest
@WithTestResource(value = EmbeddedStack.class, scope = TestResourceScope.GLOBAL, initArgs = @ResourceArg(name = "db", value = "coding"))
@WithTestResource(value = ReviewerKey.class, scope = TestResourceScope.GLOBAL)
class ReadingIT {

    private static final String API = "/api/coding/v1";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void shouldCountByTheRankOfTheSideThatIsAskedFor() throws JsonProcessingException {
        accept("rank-nato", "2013-03-12", "Exercise in Moldova",
                "Rear Admiral John Smith, Deputy Commander of Allied Maritime Command, met Colonel Ion Rusu of the armed forces of"
                        + " the Republic of Moldova at an exercise in Chisinau on 12 March 2013.");
        accept("rank-partner", "2013-09-17", "Talks with Moldova",
                "A NATO team met Brigadier General Vasile Ursu of the armed forces of the Republic of Moldova for military staff"
                        + " talks in Chisinau on 17 September 2013.");

        await().atMost(PATIENCE).untilAsserted(() -> given().get(API + "/counts?years=2013&partners=MDA").then()
                .body("data[0].frequency", equalTo(2)).body("data[0].military_representative", equalTo(2))
                .body("data[0].intensity", equalTo(6)));
        given().get(API + "/counts?years=2013&partners=MDA&rank_side=either").then().body("data[0].intensity", equalTo(6));
        given().get(API + "/counts?years=2013&partners=MDA&rank_side=partner").then().statusCode(200)
                .body("data[0].frequency", equalTo(2)).body("data[0].military_representative", equalTo(1))
                .body("data[0].military_technical", equalTo(1)).body("data[0].intensity", equalTo(5));
        given().get(API + "/counts?years=2013&rank_side=nato").then().statusCode(400)
                .body("errors[0].parameter", equalTo("rank_side"))
                .body("errors[0].detail", containsString("either or partner"));
    }

    @Test
    void shouldTakeAShareForReviewUnderACodebookOfContent() {
        String items = "[{\"id\": \"a\", \"date\": \"2016-06-03\", \"headline\": \"Council meets\", \"body\": \"The NATO-Russia Council met on"
                + " 3 June 2016.\"}, {\"id\": \"b\", \"date\": \"2016-06-04\", \"headline\": \"Words\", \"body\": \"It rained.\"}]";

        given().contentType("application/json").body(items)
                .post(API + "/codebooks/nato-russia/classifications?review_share=1").then().statusCode(200)
                .body("needs_review", everyItem(is(true)));
        given().contentType("application/json").body(items)
                .post(API + "/codebooks/nato-russia/classifications?review_share=0").then().statusCode(200)
                .body("needs_review", everyItem(is(false)));
        given().get(API + "/items/review-queue?codebook=nato-russia").then().statusCode(200);
        given().get(API + "/items/review-queue?codebook=alliance-negotiations").then().statusCode(404);
    }

    private void accept(String id, String date, String headline, String body) throws JsonProcessingException {
        try (Bus bus = new Bus(kafka)) {
            bus.send("liaison.collector.item.v1", id, "org.liaison.collector.item.accepted.v1",
                    new ObjectMapper().writeValueAsString(Map.of("id", id, "revision", 1, "source", "nato.int", "date", date,
                            "headline", headline, "body", body, "status", "accepted")));
            bus.flush();
        }
    }
}
