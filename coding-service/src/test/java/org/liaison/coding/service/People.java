package org.liaison.coding.service;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** What people do in a round of coding, over HTTP with their own keys. */
final class People {

    static final String API = "/api/coding/v1";
    static final String MINISTER = "political_representative";
    static final String OFFICIAL = "political_technical";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Bus bus;

    People(Bus bus) {
        this.bus = bus;
    }

    static RequestSpecification as(String person) {
        return given().header("X-API-Key", ReviewerKey.of(person)).contentType("application/json");
    }

    /** Items in which a minister meets the Secretary General, one in each year from the given on. */
    List<String> ministers(String prefix, String nation, int firstYear, int number) throws JsonProcessingException {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            String id = prefix + "-" + i;
            accept(id, 1, firstYear + i, nation);
            ids.add(id);
        }
        await().atMost(PATIENCE).untilAsserted(
                () -> ids.forEach(id -> given().get(API + "/items/" + id + "/classification").then().statusCode(200)));
        return ids;
    }

    void accept(String id, int revision, int year, String nation) throws JsonProcessingException {
        send(id, revision, year, "The Secretary General met the Minister of Defence of " + nation + " in Brussels on 7 March "
                + year + ".", "accepted");
    }

    void send(String id, int revision, int year, String body, String status) throws JsonProcessingException {
        bus.send("liaison.collector.item.v1", id, "org.liaison.collector.item." + status + ".v1",
                MAPPER.writeValueAsString(Map.of("id", id, "revision", revision, "source", "nato.int", "date", year + "-03-08",
                        "headline", "Talks at Headquarters", "body", body, "status", status)));
        bus.flush();
    }

    /** A round of two coders an item, made by the reviewer. */
    static String round(List<String> items, String... coders) {
        return round(Map.of("title", "a round", "codebook", "partnerships", "coders", named(coders), "items",
                Map.of("ids", items)));
    }

    static String round(Map<String, Object> wanted) {
        return given().header("X-API-Key", ReviewerKey.KEY).contentType("application/json").body(wanted)
                .post(API + "/coding-rounds").then().statusCode(201).extract().path("id");
    }

    static List<String> named(String... people) {
        return List.of(people).stream().map(person -> "key:" + person).toList();
    }

    static Response next(String person, String round) {
        return as(person).post(API + "/coding-rounds/" + round + "/next");
    }

    static Response save(String person, String assignment, Object revision, List<?> rows) {
        return as(person).header("If-Match", "\"" + revision + "\"").body(Map.of("rows", rows, "seconds", 20))
                .put(API + "/coding-assignments/" + assignment + "/coding");
    }

    /** Codes the person's next item. */
    static String code(String person, String round, List<?> rows) {
        Response next = next(person, round);
        next.then().statusCode(200);
        save(person, next.path("id"), next.path("revision"), rows).then().statusCode(200);
        return next.path("id");
    }

    static Map<String, Object> row(String partner, String category) {
        return Map.of("partner", partner, "values", Map.of("category", category));
    }

    /** Waits until a partner has so much Intensity in a year. */
    static void intensity(String partner, int year, int expected) {
        await().atMost(PATIENCE).untilAsserted(() -> given().get(API + "/counts?years=" + year + "&partners=" + partner).then()
                .body("data[0].intensity", equalTo(expected)));
    }
}
