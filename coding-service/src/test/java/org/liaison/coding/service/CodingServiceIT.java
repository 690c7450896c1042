package org.liaison.coding.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.kit.embedded.EmbeddedStack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Items in over Kafka, interactions and counts out over HTTP and Kafka. */
@QuarkusTest
@WithTestResource(value = EmbeddedStack.class, scope = TestResourceScope.GLOBAL, initArgs = @ResourceArg(name = "db", value = "coding"))
class CodingServiceIT {

    private static final String API = "/api/coding/v1";
    private static final String ITEMS = "liaison.collector.item.v1";
    private static final String INTERACTIONS = "liaison.coding.interaction.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper MAPPER = new ObjectMapper();

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
    void shouldCountAMeetingThatAnItemReports() {
        accept("visit-1", 1, "2013-04-17", "Minister of Defence of New Zealand at Headquarters",
                "The Secretary General met the Minister of Defence of New Zealand in Brussels on 17 April 2013.", null);

        await().atMost(PATIENCE).untilAsserted(() -> given().get(API + "/counts?years=2013&partners=NZL").then().statusCode(200)
                .body("data[0].frequency", equalTo(1)).body("data[0].intensity", equalTo(4))
                .body("data[0].political_representative", equalTo(1)).body("data[0].is_partner", equalTo(true)));
        given().get(API + "/interactions?partner=NZL&years=2013&format=csv").then().statusCode(200)
                .body(containsString("political_representative"));
        given().get(API + "/items/visit-1/classification").then().statusCode(200).body("rows[0].partner", equalTo("NZL"))
                .body("rows[0].evidence[0].text", notNullValue());
    }

    @Test
    void shouldCountByMonthAndSourceUnderOtherWeightsAndLeadToTheInteractions() {
        accept("month-1", 1, "2018-03-08", "Minister of Defence of Jordan at Headquarters",
                "The Secretary General met the Minister of Defence of Jordan in Brussels on 8 March 2018.", null);
        await().atMost(PATIENCE).untilAsserted(() -> given().get(API + "/counts?years=2018&partners=JOR").then().statusCode(200)
                .body("data[0].frequency", equalTo(1)));

        String link = given().get(API + "/counts?years=2018&partners=JOR&by=month&weights=0,0,0,2.5").then().statusCode(200)
                .body("data", hasSize(12)).body("data[2].month", equalTo(3)).body("data[2].frequency", equalTo(1))
                .body("data[2].intensity", equalTo(2.5f)).body("data[3].frequency", equalTo(0))
                .body("data[3].intensity", equalTo(0f)).extract().path("data[2].interactions");
        given().get(link).then().statusCode(200).body("data", hasSize(1)).body("data[0].item", equalTo("month-1"));
        String other = given().get(API + "/counts?years=2018&partners=JOR&by=source").then().statusCode(200)
                .body("data.find { it.source == 'nato.int' }.intensity", equalTo(4)).extract()
                .path("data.find { it.source == 'nato.int' }.interactions");
        given().get(other).then().statusCode(200).body("data", hasSize(1));
        given().get(link + "&category=political_technical").then().statusCode(200).body("data", hasSize(0));
        given().get(API + "/counts?weights=1,2").then().statusCode(400).body("errors[0].parameter", equalTo("weights"));
        given().get(API + "/counts?by=day").then().statusCode(400).body("errors[0].parameter", equalTo("by"));
    }

    @Test
    void shouldCountAnEventOnceHoweverManyPagesReportIt() {
        String body = "The Supreme Allied Commander Europe met the Minister of Defence of Mongolia in Ulaanbaatar on 5 June 2014.";
        accept("twice-1", 1, "2014-06-05", "Talks in Ulaanbaatar with Mongolia", body, "g1");
        accept("twice-2", 1, "2014-06-06", "Talks in Ulaanbaatar with Mongolia", body, "g1");

        await().atMost(PATIENCE).untilAsserted(() -> given().get(API + "/events").then().statusCode(200)
                .body("data.findAll { it.partner == 'MNG' }", hasSize(2))
                .body("data.findAll { it.partner == 'MNG' && it.counted }.item", equalTo(List.of("twice-1"))));
        given().get(API + "/counts?years=2014&partners=MNG").then().body("data[0].frequency", equalTo(1));
    }

    @Test
    void shouldWithdrawWhatAWithdrawnItemReported() {
        String body = "The Deputy Secretary General received the Foreign Minister of Malta on 3 March 2015 in Brussels.";
        accept("gone-1", 1, "2015-03-03", "Foreign Minister of Malta visits", body, null);
        await().atMost(PATIENCE).untilAsserted(() -> given().get(API + "/counts?years=2015&partners=MLT").then()
                .body("data[0].frequency", equalTo(1)));

        send("gone-1", 2, "2015-03-03", "Foreign Minister of Malta visits", body, null, "withdrawn");

        await().atMost(PATIENCE).untilAsserted(() -> given().get(API + "/counts?years=2015&partners=MLT").then()
                .body("data[0].frequency", equalTo(0)));
        await().atMost(PATIENCE).untilAsserted(
                () -> assertThat(bus.all(INTERACTIONS)).filteredOn(message -> message.value().contains("gone-1"))
                        .extracting(CodingServiceIT::type).containsExactly("coded", "withdrawn"));
    }

    @Test
    void shouldIgnoreAnOlderStateOfAnItem() {
        String body = "The Secretary General met the President of Kazakhstan in Astana on 9 May 2012.";
        accept("late-1", 5, "2012-05-09", "Talks with Kazakhstan", body, null);
        await().atMost(PATIENCE).untilAsserted(() -> given().get(API + "/counts?years=2012&partners=KAZ").then()
                .body("data[0].frequency", equalTo(1)));

        send("late-1", 4, "2012-05-09", "Talks with Kazakhstan", body, null, "withdrawn");
        accept("late-2", 1, "2012-08-01", "Talks with Kazakhstan again",
                "The Secretary General met the President of Kazakhstan in Astana on 1 August 2012.", null);

        await().atMost(PATIENCE).untilAsserted(() -> given().get(API + "/counts?years=2012&partners=KAZ").then()
                .body("data[0].frequency", equalTo(2)));
    }

    @Test
    void shouldPublishInteractionsThatKeepTheContract() throws IOException {
        accept("contract-1", 1, "2016-09-14", "Defence Minister of Sweden in Brussels",
                "The Secretary General met the Minister of Defence of Sweden on 14 September 2016.", null);
        await().atMost(PATIENCE).untilAsserted(
                () -> assertThat(bus.all(INTERACTIONS)).anyMatch(message -> message.value().contains("contract-1")));

        for (ConsumerRecord<String, String> message : bus.all(INTERACTIONS)) {
            assertThat(Contracts.faults("coding.interaction." + type(message), message.value())).as(message.value()).isEmpty();
            assertThat(MAPPER.readTree(message.value()).path("id").asText()).isEqualTo(message.key());
        }
        for (ConsumerRecord<String, String> message : bus.all("liaison.coding.codebook.v1")) {
            assertThat(Contracts.faults("coding.codebook.published", message.value())).as(message.value()).isEmpty();
        }
    }

    @Test
    void shouldUnderstandEverySampleOfTheItemContract() throws IOException {
        Map<String, Long> wanted = new HashMap<>();
        for (String type : List.of("accepted", "withdrawn")) {
            for (String sample : Contracts.samples("collector.item." + type)) {
                JsonNode item = MAPPER.readTree(sample);
                if (item.path("body_link").isNull()) {
                    bus.send(ITEMS, item.path("id").asText(), "org.liaison.collector.item." + type + ".v1", sample);
                    wanted.merge(item.path("id").asText(), item.path("revision").asLong(), Math::max);
                }
            }
        }
        bus.flush();

        assertThat(wanted).isNotEmpty();
        await().atMost(PATIENCE).untilAsserted(() -> given().get(API + "/items/summary").then().statusCode(200)
                .body("items", org.hamcrest.Matchers.greaterThanOrEqualTo(wanted.size())));
    }

    @Test
    void shouldClassifyItemsThatAreSentAlong() {
        given().contentType("application/json").body("""
                [{"id": "x", "source": "nato.int", "date": "2016-05-12", "headline": "Talks in Vienna",
                  "body": "The Secretary General met the Austrian Minister of Defence in Vienna on 12 May 2016."},
                 {"id": "y", "source": "nato.int", "date": "2016-05-13", "headline": "A new building",
                  "body": "Staff moved into new offices."}]""").post(API + "/codebooks/partnerships/classifications").then()
                .statusCode(200).body("id", equalTo(List.of("x", "y"))).body("[0].rows[0].partner", equalTo("AUT"))
                .body("[0].rows[0].intensity", equalTo(4)).body("[1].is_interaction", equalTo(false))
                .body("[1].evidence", notNullValue());
    }

    @Test
    void shouldSendAChosenShareToReview() {
        String items = """
                [{"id": "x", "source": "nato.int", "date": "2016-05-12", "headline": "Talks in Vienna",
                  "body": "The Secretary General met the Austrian Minister of Defence in Vienna on 12 May 2016."},
                 {"id": "y", "source": "nato.int", "date": "2016-05-13", "headline": "Besuch in Wien",
                  "body": "Der General war in Wien und sprach mit dem Bundesheer; danach reiste er ab."}]""";

        given().contentType("application/json").body(items)
                .post(API + "/codebooks/partnerships/classifications?review_share=0.5").then().statusCode(200)
                .body("needs_review", equalTo(List.of(false, true)));
        given().contentType("application/json").body(items)
                .post(API + "/codebooks/partnerships/classifications?review_share=2").then().statusCode(400)
                .body("errors[0].parameter", equalTo("review_share"));
        accept("queue-1", 1, "2011-03-03", "Besuch in Wien",
                "Der General war in Wien und sprach mit dem Bundesheer; danach reiste er ab.", null);
        await().atMost(PATIENCE).untilAsserted(() -> given().get(API + "/items/review-queue?review_share=1").then()
                .statusCode(200).body("data.item", hasItem("queue-1")));
        given().get(API + "/items/review-queue?review_share=0").then().statusCode(200).body("data", hasSize(0));
    }

    @Test
    void shouldAnswerLinesWithLines() {
        byte[] lines = """
                {"id": "x", "source": "s", "date": "2016-05-12", "headline": "h", "body": "b"}
                {"id": "y", "source": "s", "date": "2016-05-12", "headline": "h", "body": "b"}
                """.getBytes(java.nio.charset.StandardCharsets.UTF_8);

        String answer = given().contentType("application/x-ndjson").body(lines)
                .post(API + "/codebooks/partnerships/classifications").then().statusCode(200).extract().asString();

        assertThat(answer.lines()).hasSize(2).first().asString().contains("\"id\":\"x\"");
    }

    @Test
    void shouldNameTheRowAndFieldThatCannotBeClassified() {
        given().contentType("application/json").body("[{\"id\": \"x\", \"date\": \"yesterday\", \"headline\": \"h\"}]")
                .post(API + "/codebooks/partnerships/classifications").then().statusCode(422)
                .contentType("application/problem+json").body("errors[0].row", equalTo(1))
                .body("errors[0].column", equalTo("date"));
    }

    @Test
    void shouldAnswerAnUnknownCodebook() {
        given().contentType("application/json").body("[]").post(API + "/codebooks/poems/classifications").then()
                .statusCode(404);
        given().get(API + "/counts?codebook=poems").then().statusCode(404);
    }

    @Test
    void shouldNameAnUnknownPartner() {
        given().get(API + "/counts?partners=XXX").then().statusCode(400).body("errors[0].parameter", equalTo("partners"));
    }

    @Test
    void shouldGiveARowForEveryPartnerAndYear() {
        int rows = given().get(API + "/counts?years=1995:1996").then().statusCode(200)
                .body("data.iso3", hasItem("SWE")).body("data.findAll { it.frequency != 0 }", hasSize(0)).extract()
                .path("data.size()");
        assertThat(rows).isEqualTo(80);
    }

    @Test
    void shouldShowACodebookWithItsWeights() {
        given().get(API + "/codebooks/partnerships").then().statusCode(200).body("name", equalTo("partnerships"));
        given().get(API + "/codebooks?format=csv").then().statusCode(200).body(containsString("partnerships"));
    }

    private void accept(String id, long revision, String date, String headline, String body, String duplicates) {
        send(id, revision, date, headline, body, duplicates, "accepted");
    }

    private void send(String id, long revision, String date, String headline, String body, String duplicates, String status) {
        Map<String, Object> item = new HashMap<>();
        item.put("id", id);
        item.put("revision", revision);
        item.put("source", "nato.int");
        item.put("date", LocalDate.parse(date).toString());
        item.put("headline", headline);
        item.put("body", body);
        item.put("duplicate_group", duplicates);
        item.put("status", status);
        try {
            bus.send(ITEMS, id, "org.liaison.collector.item." + status + ".v1", MAPPER.writeValueAsString(item));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        bus.flush();
    }

    private static String type(ConsumerRecord<String, String> message) {
        String type = new String(message.headers().lastHeader("ce_type").value(), java.nio.charset.StandardCharsets.UTF_8);
        return type.substring("org.liaison.coding.interaction.".length(), type.length() - ".v1".length());
    }
}
