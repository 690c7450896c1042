package org.liaison.collector.source;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasLength;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.liaison.collector.CollectorStack;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@WithTestResource(CollectorStack.class)
class SourceIT {

    private static final String API = "/api/collector/v1";

    private final String id = "press-" + UUID.randomUUID();

    private static ValidatableResponse post(String type, String body) {
        return given().config(RestAssured.config().encoderConfig(EncoderConfig.encoderConfig()
                .encodeContentTypeAs(YamlReader.YAML, ContentType.TEXT).defaultContentCharset("UTF-8")))
                .header("X-API-Key", CollectorStack.COLLECTOR).contentType(type).body(body).post(API + "/sources").then();
    }

    private String yaml(String title) {
        return """
                # a comment
                id: %s
                name: Press
                base: https://press.example
                listing: {path: "/archive/{year}", row: li}
                item: {title: %s, date: p.date, body: article}
                """.formatted(id, title);
    }

    @Test
    void shouldKeepEveryProfileThatASourceHasHad() {
        post(YamlReader.YAML, yaml("h1")).statusCode(201).body("revision", equalTo(1));
        post(YamlReader.YAML, yaml("h1") + "# the same again\n").statusCode(200).body("revision", equalTo(1));
        post(YamlReader.YAML, yaml("h2")).statusCode(200).body("revision", equalTo(2));

        given().get(API + "/sources/" + id).then().statusCode(200).header("ETag", containsString("-2"))
                .body("profile.item.title", equalTo("h2"));
        given().get(API + "/sources/" + id + "?revision=1").then().statusCode(200).body("profile.item.title", equalTo("h1"))
                .body("revision", equalTo(1));
        given().get(API + "/sources/" + id + "?revision=3").then().statusCode(404);
        given().get(API + "/sources/" + id + "/revisions").then().statusCode(200).body("data.revision", equalTo(List.of(1, 2)))
                .body("data.sha256", everyItem(hasLength(64)));
        given().get(API + "/sources/" + id + "/revisions?format=csv").then().statusCode(200)
                .body(containsString("revision,name"));
        given().get(API + "/sources/nobody/revisions").then().statusCode(404);
        String tag = given().get(API + "/sources/" + id).header("ETag");
        given().header("If-None-Match", tag).get(API + "/sources/" + id).then().statusCode(304);
    }

    @Test
    void shouldNameWhatIsWrongInAProfile() {
        post(YamlReader.YAML, yaml("'h1['")).statusCode(422).body("errors.pointer", equalTo(List.of("/item/title")));
        post(YamlReader.YAML, yaml("h1") + "colour: red\n").statusCode(400).body("errors.pointer", equalTo(List.of("/colour")));
        post(YamlReader.YAML, "id: \"x\nname: y").statusCode(400).body("detail", containsString("YAML"));
        post("application/json", "{\"id\": \"x\", \"routes\": [\"teleport\"]}").statusCode(400);
        post("application/json", "{\"id\": \"x\", \"listing\": [null]}").statusCode(422)
                .body("errors.pointer", hasItem("/listing/0"));
    }

    @Test
    void shouldOfferTheShippedProfilesAndTakeThemOver() {
        given().get(API + "/profiles").then().statusCode(200)
                .body("data.id", hasItems("nato-hq", "shape", "jfc-naples", "jfc-brunssum", "landcom", "aircom", "marcom"));
        given().get(API + "/profiles?format=csv").then().statusCode(200).body(containsString("nato-hq,"));
        given().get(API + "/profiles/nobody").then().statusCode(404);
        given().get(API + "/profiles/shape?format=xml").then().statusCode(406);
        given().get(API + "/profiles/shape").then().statusCode(200).body("id", equalTo("shape"));
        String yaml = given().get(API + "/profiles/shape?format=yaml").then().statusCode(200).contentType(YamlReader.YAML)
                .extract()
                .asString();

        assertThat(yaml).contains("#").contains("id: shape");
        post(YamlReader.YAML, yaml.replace("id: shape", "id: " + id)).statusCode(201).body("profile.name", equalTo("SHAPE"));
    }

    @Test
    void shouldServeTheSchemaOfProfiles() {
        given().get(API + "/profiles/schema").then().statusCode(200).contentType("application/schema+json")
                .body("$schema", containsString("2020-12")).body("properties.id.description", containsString("source"));
    }
}
