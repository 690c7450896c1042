package org.liaison.coding.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.liaison.coding.service.People.API;
import static org.liaison.coding.service.People.MINISTER;
import static org.liaison.coding.service.People.OFFICIAL;
import static org.liaison.coding.service.People.as;
import static org.liaison.coding.service.People.code;
import static org.liaison.coding.service.People.intensity;
import static org.liaison.coding.service.People.named;
import static org.liaison.coding.service.People.round;
import static org.liaison.coding.service.People.row;

import java.time.Duration;
import java.util.List;
import java.util.Map;

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

/** A round is measured, and what is released stays as it is. */
@QuarkusTest
@WithTestResource(value = EmbeddedStack.class, scope = TestResourceScope.GLOBAL, initArgs = @ResourceArg(name = "db", value = "coding"))
@WithTestResource(value = ReviewerKey.class, scope = TestResourceScope.GLOBAL)
class ReleaseIT {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private Bus bus;
    private People people;

    @BeforeEach
    void connect() {
        bus = new Bus(kafka);
        people = new People(bus);
    }

    @AfterEach
    void disconnect() {
        bus.close();
    }

    @Test
    void shouldMeasureTheRoundAndReleaseWhatIsFrozenFromThenOn() throws JsonProcessingException {
        String round = round(people.ministers("rel", "Switzerland", 2081, 6), "anna", "ben");
        for (int i = 0; i < 6; i++) {
            code("anna", round, List.of(row("CHE", i < 4 ? MINISTER : OFFICIAL)));
            code("ben", round, i == 0 ? List.of() : List.of(row("CHE", i < 4 ? MINISTER : OFFICIAL)));
        }
        as("anna").get(API + "/coding-rounds/" + round + "/ratings").then().statusCode(403);
        as("emil").get(API + "/coding-rounds/" + round + "/ratings").then().body("data", hasSize(6 * 3 + 5 + 6));
        release(round).then().statusCode(422).body("errors[0].detail", equalTo("the round is not closed"));
        AdjudicationIT.decide("emil", round, "rel-0", 2, List.of(row("CHE", MINISTER))).then().statusCode(200);
        as("emil").body(Map.of("reason", "done")).post(API + "/coding-rounds/" + round + "/closing").then().statusCode(201);

        as("anna").get(API + "/coding-rounds/" + round + "/reliability").then().statusCode(200)
                .body("variables[0].variable", equalTo("category")).body("variables[0].people.units", equalTo(6))
                .body("variables[0].people.percent_agreement", equalTo(5 / 6f)).body("variables[0].machine", hasSize(2))
                .body("variables[0].people.periods", hasSize(6)).body("variables[0].machine[0].coder_b", equalTo("machine"))
                .body("variables[0].people.krippendorff_alpha", notNullValue());
        as("anna").get(API + "/coding-rounds/" + round + "/reliability?level=interval").then().statusCode(200)
                .body("variables[0].people.level", equalTo("interval"));
        as("emil").post(API + "/coding-rounds/" + round + "/error-rates").then().statusCode(201).body("items", equalTo(6))
                .body("matrix.find { it.adjudicated == 'political_technical' && it.machine == 'political_representative' }.count",
                        equalTo(2));

        intensity("CHE", 2086, 1);
        Response made = release(round);
        made.then().statusCode(201).header("Location", equalTo(API + "/releases/" + made.path("id")))
                .body("reliability[0].round", equalTo(round)).body("reliability[0].units", equalTo(6))
                .body("reliability[0].krippendorff_alpha", greaterThan(0.3f)).body("error_rates.items", equalTo(6))
                .body("created_by", equalTo("key:emil")).body("codebook_version", equalTo("1.0.0"));
        assertThat(release(round).<String> path("sha256")).as("the same data").isEqualTo(made.path("sha256"));

        people.send("rel-5", 2, 2086, "gone", "withdrawn");
        intensity("CHE", 2086, 0);
        String counts = made.path("counts");
        given().get(counts + "?partner=CHE&years=2086").then().body("data", hasSize(1)).body("data[0].intensity", equalTo(1))
                .body("data[0].political_technical", equalTo(1)).body("data[0].is_partner", equalTo(true));
        given().get(counts + "?partner=Switzerland").then().statusCode(400).body("errors[0].detail", containsString("SWE"));
        String tag = given().get(counts + "?format=csv").header("ETag");
        given().header("If-None-Match", tag).get(counts + "?format=csv").then().statusCode(304);
        String cell = given().get(counts + "?partner=CHE&years=2086").path("data[0].interactions");
        given().get(cell).then().body("data", hasSize(1)).body("data[0].item", equalTo("rel-5"))
                .body("data[0].date", equalTo("2086-03-07")).body("data[0].counted", equalTo(true));
        given().get(API + "/releases/" + made.path("id")).then().body("sha256", equalTo(made.path("sha256")));
        given().get(API + "/releases?format=csv").then().statusCode(200).body(containsString(made.<String> path("sha256")));
    }

    @Test
    void shouldRefuseAReleaseWithoutFigures() throws JsonProcessingException {
        String alone = round(Map.of("title", "alone", "codebook", "partnerships", "coders", named("anna"), "per_item", 1,
                "items", Map.of("ids", people.ministers("alone", "Switzerland", 2091, 1))));
        code("anna", alone, List.of(row("CHE", MINISTER)));
        as("emil").body(Map.of("reason", "done")).post(API + "/coding-rounds/" + alone + "/closing").then().statusCode(201);

        release(alone).then().statusCode(422).body("type", equalTo("urn:liaison:problem:reliability-missing"))
                .body("errors[0].detail", containsString("category"));
        release("nothing").then().statusCode(422).body("errors[0].pointer", equalTo("/rounds/0"));
        as("anna").body(Map.of()).post(API + "/releases").then().statusCode(403);
        as("emil").body(Map.of("codebook", "partnerships", "title", "x", "years", "2011", "rounds", List.of(),
                "scope", "working")).post(API + "/releases").then().statusCode(400);
    }

    @Test
    void shouldCodeContentInARoundOfItsOwn() throws JsonProcessingException {
        people.send("nrc-0", 1, 2095, "The NATO-Russia Council met on 7 March 2095.", "accepted");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> given().get(API + "/items/nrc-0/classification").then().statusCode(200));
        String round = round(Map.of("title", "content", "codebook", "nato-russia", "coders", named("anna", "ben"), "items",
                Map.of("ids", List.of("nrc-0"))));
        code("anna", round, List.of(Map.of("values", Map.of("scenario", "institutionalised_dialogue"))));
        code("ben", round, List.of(Map.of("values", Map.of("scenario", "none"))));

        Response conflict = AdjudicationIT.conflict("emil", round);
        conflict.then().body("machine.rows[0].values.scenario", equalTo("institutionalised_dialogue"));
        AdjudicationIT.decide("emil", round, "nrc-0", conflict.path("revision"),
                List.of(Map.of("values", Map.of("scenario", "institutionalised_dialogue")))).then().statusCode(200);
        as("emil").get(API + "/coding-rounds/" + round + "/reliability").then().statusCode(200)
                .body("variables[0].variable", equalTo("scenario"));
        as("emil").post(API + "/coding-rounds/" + round + "/error-rates").then().statusCode(422);
    }

    private static Response release(String round) {
        return as("emil").body(Map.of("codebook", "partnerships", "title", "a release", "scope", "working", "years",
                "2081:2086", "rounds", List.of(round))).post(API + "/releases");
    }
}
