package org.liaison.indicators.vintage;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.indicators.Api;
import org.liaison.indicators.IndicatorsStack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;

/** Uploads, reading back, errors and the event, through HTTP and Kafka. */
@QuarkusTest
@WithTestResource(IndicatorsStack.class)
class VintageIT {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void shouldStoreAFileOnceAndGiveTheSameIdAgain() {
        String text = "iso3,year,once\nSWE,2014,1.5\nNOR,2014,2\nARB,2014,3\n";

        String id = Api.upload("?source=table", text).then().statusCode(201).body("source", equalTo("table"))
                .body("indicators", equalTo(List.of("once"))).body("observations", equalTo(2))
                .body("rejected_count", equalTo(1))
                .body("rejected[0].row", equalTo(4)).body("rejected[0].reason", containsString("Arab World"))
                .body("sha256", notNullValue()).extract().path("id");

        Api.upload("?source=table", text).then().statusCode(200).body("id", equalTo(id));
        Api.upload("", text).then().statusCode(200).body("id", equalTo(id));
        Api.get("/vintages/" + id).then().statusCode(200).body("label", equalTo("Table to 2014"));
        Api.get("/vintages").then().body("data.id", hasItem(id));
        Api.get("/vintages/" + id + "/rejected?format=csv").then().statusCode(200);
    }

    @Test
    void shouldNameRowAndColumnOfMalformedCellsAndStoreNothing() {
        String text = "iso3,year,broken\nSWE,2014,1.5\nNOR,2014,abc\nDNK,next,2\nFIN,2014,1,1\n";
        int before = Api.rows("/vintages").size();

        problem(Api.upload("?source=table", text).then(), 422).body("errors", hasSize(3)).body("errors[0].row", equalTo(3))
                .body("errors[0].column", equalTo("broken")).body("errors[1].row", equalTo(4))
                .body("errors[1].column", equalTo("year")).body("detail", containsString("row 3"));
        assertThat(Api.rows("/vintages")).hasSize(before);

        Api.upload("?source=table&on_error=skip", text)
                .then()
                .statusCode(201).body("observations", equalTo(1)).body("rejected", hasSize(3));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ?source=nonsense | 400 | iso3,year,x
            ?on_error=maybe  | 400 | iso3,year,x
            ?sauce=table     | 400 | iso3,year,x
            ?source=wdi      | 422 | iso3,year,x
            ?source=table    | 422 | a,b,c
            ''               | 422 | nothing that anybody could read
            """)
    void shouldRefuseWhatItDoesNotKnow(String query, int status, String text) {
        problem(Api.upload(query, text + "\nSWE,2014,1\n").then(), status);
    }

    @Test
    void shouldRefuseAFormWithoutAFileAndABodyWithoutContent() {
        problem(Api.upload("", "").then(), 422);
        problem(given().header("X-API-Key", "data-manager-key").multiPart("mapping", "{}").post(Api.BASE + "/vintages").then(),
                422);
    }

    @Test
    void shouldTakeABodyWithoutAContentTypeAsTheFile() throws Exception {
        HttpRequest upload = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + Api.BASE + "/vintages"))
                .header("X-API-Key", Api.DATA_MANAGER)
                .POST(HttpRequest.BodyPublishers.ofString("iso3,year,untyped\nSWE,2014,1\n")).build();

        HttpResponse<String> answer = HttpClient.newHttpClient().send(upload, HttpResponse.BodyHandlers.ofString());

        assertThat(upload.headers().firstValue("Content-Type")).isEmpty();
        assertThat(answer.body()).contains("untyped");
        assertThat(answer.statusCode()).isEqualTo(201);
    }

    @Test
    void shouldAskForAKeyBeforeStoring() {
        problem(given().contentType("text/csv").body("iso3,year,x\nSWE,2014,1\n").post(Api.BASE + "/vintages").then(), 401);
    }

    @Test
    void shouldPageObservationsAndGiveThemInEveryFormat() {
        Api.id(Api.upload("", "iso3,year,paged\nSWE,2014,1.5\nNOR,2014,0.1\nNOR,2015,3\n"));

        var first = Api.get("/observations?indicator=paged&limit=2").then().statusCode(200).body("data", hasSize(2))
                .body("data[0].iso3", equalTo("NOR")).body("data[0].value", equalTo(0.1)).extract();
        given().get(first.<String> path("next")).then().body("data", hasSize(1)).body("data[0].iso3", equalTo("SWE"))
                .body("data[0].source_row", equalTo(2)).body("data[0].source_column", equalTo("paged"));
        Api.get("/observations?indicator=paged&iso3=NOR&years=2015").then().body("data", hasSize(1));
        for (String format : List.of("csv", "ndjson", "xlsx", "parquet", "dta")) {
            Api.get("/observations?indicator=paged&format=" + format).then().statusCode(200);
            Api.get("/panel?partners=SWE,NOR&years=2014:2015&variables=paged&format=" + format).then().statusCode(200);
        }
    }

    @Test
    void shouldGivePanelsOfPublishersCodesWithNullForMissing() {
        Api.id(Api.upload("", "iso3,year,coded\nSWE,2014,1.5\nNOR,2015,3\n"));

        List<Map<String, Object>> rows = Api.rows("/panel?partners=SWE,NOR&years=2014:2015&variables=coded");

        assertThat(rows).extracting(row -> row.get("iso3") + " " + row.get("year") + " " + row.get("coded"))
                .containsExactly("NOR 2014 null", "NOR 2015 3.0", "SWE 2014 1.5", "SWE 2015 null");
        String tag = Api.get("/panel?partners=SWE&years=2014&variables=coded").header("ETag");
        given().header("If-None-Match", tag).get(Api.BASE + "/panel?partners=SWE&years=2014&variables=coded").then()
                .statusCode(304);
        Api.get("/panel/provenance?iso3=SWE&year=2014&variable=coded").then().statusCode(200)
                .body("inputs[0].row", equalTo(2)).body("inputs[0].column", equalTo("coded"));
        Api.get("/panel/provenance?iso3=SWE&year=2015&variable=coded").then().statusCode(200).body("inputs", hasSize(0))
                .body("note", containsString("coded of SWE"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "partners:/panel?partners=ZZZ&years=2014&variables=gdp", "years:/panel?partners=SWE&years=abc",
            "years:/panel?partners=SWE&years=2018:2011", "variables:/panel?partners=SWE&years=2014&variables=strength",
            "vintages:/panel?partners=SWE&years=2014&vintages=nothing", "neighbours:/neighbours?neighbours=far",
            "iso3:/neighbours?iso3=ZZZ", "indicator:/observations?indicator=nothing", "iso3:/observations?iso3=ZZZ",
            "variable:/panel/provenance?iso3=SWE&year=2014", "partner:/panel?partner=SWE" })
    void shouldNameTheParameterThatIsWrong(String parameterAndAddress) {
        String[] parts = parameterAndAddress.split(":", 2);

        problem(Api.get(parts[1]).then(), 400).body("errors[0].parameter", equalTo(parts[0]));
    }

    @Test
    void shouldAnswerAnUnknownVintageAsNotFound() {
        problem(Api.get("/vintages/nothing").then(), 404);
        problem(Api.get("/vintages/nothing/rejected").then(), 404);
    }

    @Test
    void shouldListCountriesAndNeighbours() {
        Api.get("/countries?limit=300").then().statusCode(200).body("data", hasSize(250))
                .body("data.find { it.iso3 == 'SRB' }.gw", equalTo(340))
                .body("data.find { it.iso3 == 'SRB' }.cow", equalTo(345))
                .body("data.find { it.iso3 == 'MNE' }.nato_since", equalTo("2017-06-05"));
        Api.get("/neighbours?iso3=SRB&year=2016").then().statusCode(200)
                .body("data.find { it.neighbour_iso3 == 'MNE' }.neighbour_in_nato", equalTo(false));
        Api.get("/neighbours?iso3=SRB&neighbours=land&year=2017").then()
                .body("data.find { it.neighbour_iso3 == 'MNE' }.neighbour_in_nato", equalTo(true))
                .body("data.size()", greaterThan(6));
    }

    @Test
    void shouldPublishAVintageAsTheContractSays() throws IOException {
        String id = Api.id(Api.upload("", "iso3,year,announced\nSWE,2014,1.5\n"));
        JsonNode schema = new ObjectMapper().readTree(contract().toFile());

        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", kafka, "group.id", "test",
                "auto.offset.reset", "earliest"), new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("liaison.indicators.vintage.v1"));
            List<String> received = new ArrayList<>();
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                consumer.poll(Duration.ofMillis(500)).forEach(record -> {
                    if (record.key().equals(id)) {
                        received.add(record.value());
                    }
                });
                assertThat(received).hasSize(1);
            });
            JsonNode event = new ObjectMapper().readTree(received.get(0));
            assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema).validate(event))
                    .isEmpty();
            given().get(event.get("observations_link").asText()).then().statusCode(200).body("data", hasSize(1));
        }
    }

    private static Path contract() {
        Path here = Path.of("").toAbsolutePath();
        while (here != null && !Files.isDirectory(here.resolve("deploy/contracts"))) {
            here = here.getParent();
        }
        assertThat(here).as("a folder above with deploy/contracts").isNotNull();
        return here.resolve("deploy/contracts/events/indicators.vintage.published/v1/schema.json");
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status) {
        return answer.statusCode(status).contentType("application/problem+json").body("status", equalTo(status))
                .body("title", notNullValue()).body("detail", notNullValue());
    }
}
