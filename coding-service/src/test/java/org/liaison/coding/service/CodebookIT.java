package org.liaison.coding.service;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.time.Duration;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.liaison.kit.embedded.EmbeddedStack;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;

/** Codebooks over HTTP: those shipped, and those that somebody makes. */
@QuarkusTest
@WithTestResource(value = EmbeddedStack.class, scope = TestResourceScope.GLOBAL, initArgs = @ResourceArg(name = "db", value = "coding"))
@WithTestResource(value = ReviewerKey.class, scope = TestResourceScope.GLOBAL)
class CodebookIT {

    private static final String API = "/api/coding/v1/codebooks";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void shouldCodeRelationsOfNatoAndRussia() {
        given().contentType("application/x-ndjson")
                .body("""
                        {"id": "n1", "date": "2016-06-03", "headline": "Council meets", "body": "The NATO-Russia Council met on 3 June 2016."}
                        {"id": "n2", "date": "2014-04-01", "headline": "", "body": "Allies suspended all cooperation with Russia."}
                        """
                        .getBytes(UTF_8))
                .post(API + "/nato-russia/classifications").then().statusCode(200);
        given().contentType("application/json")
                .body("""
                        [{"id": "n2", "date": "2014-04-01", "headline": "", "body": "Allies suspended all cooperation with Russia."}]""")
                .post(API + "/nato-russia/classifications").then().statusCode(200).body("[0].id", equalTo("n2"))
                .body("[0].dimension", equalTo("confrontation"))
                .body("[0].scenario", equalTo("disbanding_of_institutional_interaction"))
                .body("[0].level", equalTo("institutional")).body("[0].confidence", notNullValue())
                .body("[0].evidence[0].text", notNullValue()).body("[0].links", hasSize(0));
    }

    @Test
    void shouldCodeAllianceNegotiations() {
        given().contentType("application/json").body("""
                [{"id": "c1", "parties": ["FRA", "RUS"], "target_views": ["Germany"], "approach_views": ["defensive"],
                  "outside_options": ["FRA: none"]}]""").post(API + "/alliance-negotiations/classifications").then()
                .statusCode(200).body("[0].war_plan_compatibility", equalTo("high"))
                .body("[0].expected_outcome", equalTo("agreement")).body("[0].facts.outcome", nullValue());
        given().contentType("application/json").body("[{\"id\": \"c2\", \"parties\": [\"FRA\"]}]")
                .post(API + "/alliance-negotiations/classifications").then().statusCode(422)
                .body("errors[0].column", equalTo("parties"));
    }

    @Test
    void shouldKeepPublishAndRetireACodebookOfOnesOwn() throws IOException {
        reviewer().contentType("application/yaml").body(yaml("river-news", "1.0.0", "flood")).post(API).then()
                .statusCode(201).body("state", equalTo("draft")).header("ETag", equalTo("\"1\""));
        given().get(API + "/river-news").then().statusCode(404);
        classify("river-news@1.0.0", "The flood reached the town.").body("[0].kind", equalTo("flood"));

        reviewer().contentType("application/yaml").body(yaml("river-news", "1.0.0", "high water"))
                .put(API + "/river-news/versions/1.0.0").then().statusCode(428);
        reviewer().contentType("application/yaml").header("If-Match", "\"1\"")
                .body(yaml("river-news", "1.0.0", "high water")).put(API + "/river-news/versions/1.0.0").then()
                .statusCode(200).body("revision", equalTo(2));
        reviewer().contentType("application/yaml").header("If-Match", "\"1\"")
                .body(yaml("river-news", "1.0.0", "low water")).put(API + "/river-news/versions/1.0.0").then()
                .statusCode(412);

        given().contentType("application/json").body("{\"version\": \"1.0.0\"}").post(API + "/river-news/publications").then()
                .statusCode(401);
        reviewer().contentType("application/json").body("{\"version\": \"1.0.0\"}").post(API + "/river-news/publications")
                .then().statusCode(201).body("state", equalTo("published"));
        given().get(API + "/river-news").then().statusCode(200).body("version", equalTo("1.0.0"));
        classify("river-news", "High water reached the town.").body("[0].kind", equalTo("flood")).body("[0].wet",
                equalTo(true));
        reviewer().contentType("application/yaml").header("If-Match", "\"3\"")
                .body(yaml("river-news", "1.0.0", "flood")).put(API + "/river-news/versions/1.0.0").then()
                .statusCode(409);

        reviewer().contentType("application/json").body(ownCodebook("river-news", "1.1.0", "flood")).post(API).then()
                .statusCode(201);
        reviewer().contentType("application/json").body("{\"version\": \"1.1.0\"}").post(API + "/river-news/publications")
                .then().statusCode(201);
        given().get(API + "/river-news/versions").then().statusCode(200).body("data.state",
                equalTo(java.util.List.of("retired", "published")));
        try (Bus bus = new Bus(kafka)) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(bus.all("liaison.coding.codebook.v1"))
                            .filteredOn(message -> message.key().equals("river-news")).hasSize(2));
            for (var message : bus.all("liaison.coding.codebook.v1")) {
                assertThat(Contracts.faults("coding.codebook.published", message.value())).as(message.value()).isEmpty();
            }
        }
        reviewer().contentType("application/json").body("{\"version\": \"1.1.0\"}").post(API + "/river-news/retirements")
                .then().statusCode(201).body("state", equalTo("retired"));
        given().get(API + "/river-news").then().statusCode(404);
    }

    @Test
    void shouldPointAtEveryFaultOfACodebook() {
        reviewer().contentType("application/json")
                .body("{\"name\": \"X\", \"version\": \"1\", \"unit\": \"u\", \"variables\": []}")
                .post(API).then().statusCode(422).body("errors.pointer", hasItems("/name", "/version", "/variables"));
        reviewer().contentType("application/yaml").body("""
                name: faulty
                version: 1.0.0
                title: Faulty
                unit: report
                engine: content
                features:
                  - {name: one, any: [nowhere]}
                  - {name: two, patterns: ['(a{500}){500}', 'x(']}
                variables:
                  - name: kind
                    level: nominal
                    categories: [{name: a}]
                    rules: [{name: r, when: 'one', then: b, confidence: 1}]
                """.getBytes(UTF_8)).post(API).then().statusCode(422).body("errors.pointer", hasItems("/features/0/any/0",
                "/features/1/patterns/0", "/features/1/patterns/1", "/variables/0/rules/0/then"));
        reviewer().contentType("application/yaml")
                .body(ownCodebook("faulty", "1.0.0", "x").replace("\"true\"", "\"missing > 1\"").getBytes(UTF_8))
                .post(API).then().statusCode(422).body("errors.pointer", hasItem("/variables/0/rules/1/when"));
        given().contentType("application/yaml").body(yaml("faulty", "1.0.0", "x")).post(API).then().statusCode(401);
    }

    @Test
    void shouldServeTheSchemaThatTheShippedCodebooksKeep() throws IOException {
        String schema = given().get(API + "/schema").then().statusCode(200).extract().asString();
        for (String name : new String[] { "partnerships", "nato-russia", "alliance-negotiations" }) {
            String codebook = given().get(API + "/" + name + "/versions/1.0.0").then().statusCode(200).extract().asString();
            var faults = com.networknt.schema.JsonSchemaFactory
                    .getInstance(com.networknt.schema.SpecVersion.VersionFlag.V202012).getSchema(schema)
                    .validate(new com.fasterxml.jackson.databind.ObjectMapper().readTree(codebook));
            assertThat(faults).as(name).isEmpty();
        }
    }

    private static io.restassured.response.ValidatableResponse classify(String codebook, String body) {
        return given().contentType("application/json")
                .body("[{\"id\": \"a\", \"date\": \"2020-01-01\", \"headline\": \"\", \"body\": \"" + body + "\"}]")
                .post(API + "/" + codebook + "/classifications").then().statusCode(200);
    }

    private static RequestSpecification reviewer() {
        return given().header("X-API-Key", ReviewerKey.KEY);
    }

    private static byte[] yaml(String name, String version, String word) {
        return ownCodebook(name, version, word).getBytes(UTF_8);
    }

    /** A small codebook; its YAML is JSON, too. */
    private static String ownCodebook(String name, String version, String word) {
        return """
                {"name": "%s", "version": "%s", "title": "News of rivers", "unit": "one report", "engine": "content",
                 "features": [{"name": "water", "phrases": ["%s"]}],
                 "variables": [
                   {"name": "kind", "level": "nominal", "categories": [{"name": "flood"}, {"name": "other"}],
                    "rules": [{"name": "water", "when": "water", "then": "flood", "confidence": 0.9},
                              {"name": "rest", "when": "true", "then": "other", "confidence": 0.5}]},
                   {"name": "wet", "level": "boolean", "derive": "kind == 'flood'"}]}""".formatted(name, version, word);
    }
}
