package org.liaison.coding.service;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.liaison.kit.embedded.EmbeddedStack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Hand codings in, error rates out over HTTP and Kafka. */
@QuarkusTest
@WithTestResource(value = EmbeddedStack.class, scope = TestResourceScope.GLOBAL, initArgs = @ResourceArg(name = "db", value = "coding"))
@WithTestResource(value = ReviewerKey.class, scope = TestResourceScope.GLOBAL)
class ErrorRateIT {

    private static final String API = "/api/coding/v1/codebooks/partnerships/error-rates";
    private static final String TABLE = """
            id,name,date,source,body,partner,category
            h1,Talks,2016-05-12,nato.int,The Secretary General met the Austrian Minister of Defence in Vienna on 12 May 2016.,Austria,4
            h2,A new building,2016-05-13,nato.int,Staff moved into new offices.,,
            h3,Talks,2016-05-14,nato.int,The Secretary General met the Minister of Defence of Sweden in Brussels on 14 May 2016.,SWE,1
            h4,A page nobody sent,2016-05-14,nato.int,,SWE,1
            """;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void shouldMeasureTheMachineAndPublishTheMatrix() throws IOException {
        String id = given().header("X-API-Key", ReviewerKey.KEY).contentType("text/csv").body(TABLE).post(API).then()
                .statusCode(201).body("rates.items", equalTo(3)).body("rates.units", equalTo(3))
                .body("rates.rows.hits", equalTo(2)).body("rates.rows.f1", equalTo(1f)).body("unmatched", hasSize(1))
                .body("unmatched[0].row", equalTo(4)).extract().path("rates.id");
        int revision = given().header("X-API-Key", ReviewerKey.KEY).contentType("text/csv").body(TABLE).post(API).then()
                .statusCode(201).extract().path("rates.revision");

        given().get(API + "?scope=working").then().statusCode(200).body("data", hasSize(25))
                .body("data[0].revision", equalTo(revision))
                .body("data.find { it.adjudicated == 'political_technical' && it.machine == 'political_representative' }.count",
                        equalTo(1))
                .body("data.find { it.adjudicated == 'political_representative' && it.machine == it.adjudicated }.rate",
                        equalTo(1f));
        given().get(API + "?format=csv").then().statusCode(200);
        given().get(API + "/" + id.split(":")[1]).then().statusCode(200).body("id", equalTo(id));
        try (Bus bus = new Bus(kafka)) {
            await().atMost(Duration.ofSeconds(30)).untilAsserted(
                    () -> assertThat(bus.all("liaison.coding.error-rates.v1")).hasSizeGreaterThanOrEqualTo(2));
            for (var message : bus.all("liaison.coding.error-rates.v1")) {
                assertThat(Contracts.faults("coding.error-rates.published", message.value())).as(message.value()).isEmpty();
                assertThat(message.value()).contains("\"id\":\"" + message.key() + "\"");
            }
        }
    }

    @Test
    void shouldMeasureTheLabelledItems() throws IOException {
        StringWriter table = new StringWriter();
        CsvWriter csv = CsvWriter.builder().build(table);
        csv.writeRecord("id", "name", "date", "source", "body", "partner", "category");
        for (String line : Files.readAllLines(Path.of("src/test/resources/goldset/dev.jsonl"))) {
            JsonNode item = new ObjectMapper().readTree(line);
            List<String[]> codes = new ArrayList<>();
            if (item.path("in_scope").asBoolean()) {
                item.path("labels").forEach(row -> codes.add(
                        new String[] { row.path("partner").asText(), row.path("category").asText() }));
            }
            for (String[] code : codes.isEmpty() ? List.<String[]> of(new String[] { "", "" }) : codes) {
                csv.writeRecord(item.path("id").asText(), item.path("headline").asText(), item.path("date").asText(),
                        item.path("source").asText(), item.path("body").asText(), code[0], code[1]);
            }
        }

        float f1 = given().header("X-API-Key", ReviewerKey.KEY).contentType("text/csv").body(table.toString().getBytes(UTF_8))
                .post(API + "?scope=strict&confidence=0.9").then().statusCode(201).extract()
                .path("rates.rows.f1");

        assertThat(f1).isBetween(0.5f, 1f);
    }

    @Test
    void shouldAskForTheReviewersKey() {
        given().contentType("text/csv").body(TABLE).post(API).then().statusCode(401);
    }

    @Test
    void shouldSayThatNoItemCanBeCompared() {
        given().header("X-API-Key", ReviewerKey.KEY).contentType("text/csv").body("id,partner,category\nnobody,SWE,4\n")
                .post(API)
                .then().statusCode(422).body("errors[0].row", equalTo(1));
    }

    @Test
    void shouldAnswerAVersionThatWasNeverMeasured() {
        given().get(API + "/0.0.1").then().statusCode(404);
        given().get(API + "?scope=loose").then().statusCode(400).body("errors[0].parameter", equalTo("scope"));
    }
}
