package org.liaison.coding.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.liaison.kit.embedded.EmbeddedStack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;

/** Stored items coded by another version: its effect before publication, and the recoding after it. */
@QuarkusTest
@WithTestResource(value = EmbeddedStack.class, scope = TestResourceScope.GLOBAL, initArgs = @ResourceArg(name = "db", value = "coding"))
@WithTestResource(value = ReviewerKey.class, scope = TestResourceScope.GLOBAL)
class RecodingIT {

    private static final String API = "/api/coding/v1";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void shouldShowTheEffectOfOtherWeightsFromStoredInteractions() throws JsonProcessingException {
        accept("weights-1", "2017-02-07", "Minister of Defence of Tunisia at Headquarters",
                "The Secretary General met the Minister of Defence of Tunisia in Brussels on 7 February 2017.");
        await().atMost(PATIENCE).untilAsserted(() -> given().get(API + "/counts?years=2017&partners=TUN").then()
                .body("data[0].intensity", equalTo(4)));
        ObjectNode book = shipped("partnerships", "2.0.0");
        ((ObjectNode) book.at("/variables/0/categories/3")).put("weight", 9);
        draft(book);

        given().get(API + "/codebooks/partnerships/diff?from=1.0.0&to=2.0.0").then().statusCode(200)
                .body("effect.basis", equalTo("stored_interactions"))
                .body("changes.find { it.path.endsWith('weight') }.path",
                        equalTo("/variables/category/categories/political_representative/weight"))
                .body("effect.partner_years.find { it.iso3 == 'TUN' && it.year == 2017 }.intensity_to", equalTo(9))
                .body("effect.partner_years.find { it.iso3 == 'TUN' && it.year == 2017 }.intensity_from", equalTo(4));
    }

    @Test
    void shouldShowTheEffectOfOtherRulesOnceTheyWereTried() throws JsonProcessingException {
        accept("rules-1", "2016-02-09", "Minister of Defence of Morocco at Headquarters",
                "The Secretary General met the Minister of Defence of Morocco in Brussels on 9 February 2016.");
        await().atMost(PATIENCE).untilAsserted(() -> given().get(API + "/counts?years=2016&partners=MAR").then()
                .body("data[0].intensity", equalTo(4)));
        ObjectNode book = shipped("partnerships", "3.0.0");
        ((ObjectNode) book.at("/category_rules/0")).put("then", "political_technical");
        draft(book);
        given().get(API + "/codebooks/partnerships/diff?from=1.0.0&to=3.0.0").then().statusCode(200)
                .body("effect.basis", equalTo("unknown"));

        reviewer().contentType("application/json").header("Prefer", "wait=50").body("{\"version\": \"3.0.0\"}")
                .post(API + "/codebooks/partnerships/trials").then().statusCode(201)
                .body("coded_as", equalTo("partnerships@3.0.0")).body("ended_at", notNullValue());

        given().get(API + "/codebooks/partnerships/diff?from=1.0.0&to=3.0.0").then().statusCode(200)
                .body("effect.basis", equalTo("trial"))
                .body("effect.partner_years.find { it.iso3 == 'MAR' && it.year == 2016 }.intensity_to", equalTo(1))
                .body("effect.partner_years.find { it.iso3 == 'MAR' && it.year == 2016 }.frequency_to", equalTo(1));
        given().get(API + "/counts?codebook=partnerships@3.0.0&years=2016&partners=MAR").then().statusCode(200)
                .body("data[0].intensity", equalTo(1));
        given().get(API + "/counts?years=2016&partners=MAR").then().body("data[0].intensity", equalTo(4));
        given().get(API + "/interactions?partner=MAR&years=2016").then().statusCode(200).body("data", hasSize(1));
        try (Bus bus = new Bus(kafka)) {
            assertThat(bus.all("liaison.coding.interaction.v1")).noneMatch(message -> message.key().contains("@"));
        }
    }

    @Test
    void shouldCodeStoredItemsAnewOnceAVersionComesIntoForce() throws JsonProcessingException {
        accept("again-1", "2018-02-13", "Minister of Defence of Ireland at Headquarters",
                "The Secretary General met the Minister of Defence of Ireland in Brussels on 13 February 2018.");
        await().atMost(PATIENCE).untilAsserted(() -> given().get(API + "/counts?years=2018&partners=IRL").then()
                .body("data[0].intensity", equalTo(4)));
        ObjectNode book = shipped("copybook", "1.0.0");
        draft(book);
        publish("copybook", "1.0.0");
        await().atMost(PATIENCE).untilAsserted(() -> given().get(API + "/counts?codebook=copybook&years=2018&partners=IRL")
                .then().body("data[0].intensity", equalTo(4)));

        book.put("version", "1.1.0");
        ((ObjectNode) book.at("/category_rules/0")).put("then", "political_technical");
        draft(book);
        publish("copybook", "1.1.0");

        await().atMost(PATIENCE).untilAsserted(() -> given().get(API + "/counts?codebook=copybook&years=2018&partners=IRL")
                .then().body("data[0].intensity", equalTo(1)).body("data[0].frequency", equalTo(1)));
        await().atMost(PATIENCE).untilAsserted(() -> given().get(API + "/codebooks/copybook/recodings").then()
                .body("data.ended_at.findAll { it == null }", hasSize(0)).body("data", hasSize(2)));
        List<Map<String, Object>> recodings = given().get(API + "/codebooks/copybook/recodings").path("data");
        assertThat(recodings.get(0)).as("the last one codes everything")
                .satisfies(last -> assertThat(last.get("done")).isEqualTo(last.get("total")));
        reviewer().contentType("application/json").body("{\"version\": \"1.1.0\"}")
                .post(API + "/codebooks/copybook/retirements").then().statusCode(201);
    }

    @Test
    void shouldGroupEventsAsTheyWereGroupedOneByOneAndTellNobodyOfWhatIsTheSame() throws JsonProcessingException {
        String meeting = "The Secretary General met the Minister of Defence of Qatar, Mr Ali Hadad, in Doha on 5 April 2017.";
        accept("same-1", "2017-04-05", "Secretary General meets Minister of Defence of Qatar", meeting);
        accept("same-2", "2017-04-06", "Minister Hadad of Qatar met Secretary General", meeting);
        accept("same-3", "2017-04-04", "Secretary General to visit Qatar",
                "The Secretary General will meet the Minister of Defence of Qatar, Mr Ali Hadad, in Doha on 5 April 2017.");
        accept("other-1", "2017-11-20", "Course in Qatar",
                "A NATO team taught a course for officers of Qatar on 20 November 2017.");
        await().atMost(PATIENCE).untilAsserted(() -> given().get(API + "/items/other-1/classification").then().statusCode(200));
        await().atMost(PATIENCE).untilAsserted(() -> given().get(API + "/items/same-3/classification").then().statusCode(200));
        List<Object> before = reports();
        assertThat(before).hasSizeGreaterThan(3);
        long messages = messages();

        reviewer().header("Prefer", "wait=50").post(API + "/codebooks/partnerships/recodings").then().statusCode(201)
                .body("phase", equalTo("ended"));

        assertThat(reports()).isEqualTo(before);
        given().get(API + "/counts?years=2017&partners=QAT").then().body("data[0].frequency", equalTo(2));
        await().during(Duration.ofSeconds(2)).atMost(PATIENCE).untilAsserted(() -> assertThat(messages()).isEqualTo(messages));
    }

    private List<Object> reports() {
        return given().get(API + "/events?limit=1000").then().statusCode(200).extract().path("data");
    }

    private long messages() {
        try (Bus bus = new Bus(kafka)) {
            return bus.all("liaison.coding.interaction.v1").stream()
                    .filter(message -> message.key().startsWith("partnerships:"))
                    .count();
        }
    }

    @Test
    void shouldCodeStoredItemsByACodebookOfContent() throws JsonProcessingException {
        accept("content-1", "2016-06-03", "Council meets", "The NATO-Russia Council met on 3 June 2016.");
        await().atMost(PATIENCE).untilAsserted(
                () -> given().get(API + "/items/content-1/classification").then().statusCode(200));

        reviewer().header("Prefer", "wait=50").post(API + "/codebooks/nato-russia/recodings").then().statusCode(201)
                .body("coded_as", equalTo("nato-russia"));

        given().get(API + "/codebooks/nato-russia/codings").then().statusCode(200)
                .body("data.find { it.item == 'content-1' && it.variable == 'scenario' }.value",
                        equalTo("institutionalised_dialogue"));
        given().get(API + "/codebooks/nato-russia/codings?format=csv").then().statusCode(200);
    }

    private static ObjectNode shipped(String name, String version) throws JsonProcessingException {
        ObjectNode book = (ObjectNode) MAPPER
                .readTree(given().get(API + "/codebooks/partnerships/versions/1.0.0").then().extract().asString());
        return book.put("name", name).put("version", version);
    }

    private static void draft(ObjectNode book) {
        reviewer().contentType("application/json").body(book.toString()).post(API + "/codebooks").then().statusCode(201);
    }

    private static void publish(String name, String version) {
        reviewer().contentType("application/json").body("{\"version\": \"" + version + "\"}")
                .post(API + "/codebooks/" + name + "/publications").then().statusCode(201);
    }

    private static RequestSpecification reviewer() {
        return given().header("X-API-Key", ReviewerKey.KEY);
    }

    private void accept(String id, String date, String headline, String body) throws JsonProcessingException {
        try (Bus bus = new Bus(kafka)) {
            bus.send("liaison.collector.item.v1", id, "org.liaison.collector.item.accepted.v1",
                    MAPPER.writeValueAsString(Map.of("id", id, "revision", 1, "source", "nato.int", "date", date, "headline",
                            headline, "body", body, "status", "accepted")));
            bus.flush();
        }
    }
}
