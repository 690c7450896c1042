package org.liaison.indicators;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** The description of the interface: every operation has an example, and every example is true. */
@QuarkusTest
@WithTestResource(IndicatorsStack.class)
class OpenApiIT {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");
    /** How a table is given; the same for all tables. */
    private static final Set<String> OF_TABLES = Set.of("cursor", "format", "limit", "raw", "Prefer", "Last-Event-ID");
    /** Instead of another parameter that has an example. */
    private static final Set<String> ALTERNATIVES = Set.of("getCrosswalk date", "postCrosswalkOfTable date",
            "postCrosswalkOfTable year");
    /** Other servers and jobs take part in these. */
    private static final Set<String> NOT_TRIED = Set.of("createFetch", "getFetch", "listFetches", "job", "cancelJob",
            "jobEvents");
    /** What depends on the day, and on what else is stored. */
    private static final List<String> CHANGING = List.of("created_at", "notes", "note_count", "next", "unavailable");
    private static final String UNITS = ",\"units\":{\"NY.GDP.MKTP.KD\":\"constant 2005 US$\",\"NY.GDP.PCAP.KD\":\"constant 2005 US$\"}}";

    private final ObjectMapper mapper = new ObjectMapper();

    /** One call of the document. */
    private record Operation(String method, String path, JsonNode node) {

        String id() {
            return node.get("operationId").asText();
        }
    }

    @BeforeEach
    void storeWhatTheExamplesSpeakOf() {
        for (int year : new int[] { 2012, 2013 }) {
            Api.id(given().header("X-API-Key", Api.DATA_MANAGER).contentType("text/csv")
                    .queryParam("mapping",
                            "{\"label\":\"Example, release of %d\",\"released\":\"%d-12-20\"".formatted(year, year)
                                    + UNITS)
                    .body(file("release-" + year + ".csv")).post(Api.BASE + "/vintages"));
        }
        Api.id(given().header("X-API-Key", Api.DATA_MANAGER).contentType("text/csv")
                .queryParam("mapping", "{\"label\":\"Nordic neighbours\"}").body(file("neighbours.csv"))
                .post(Api.BASE + "/vintages"));
    }

    private static String file(String name) {
        try (InputStream in = OpenApiIT.class.getResourceAsStream("/examples/" + name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Operation> operations() throws IOException {
        List<Operation> operations = new ArrayList<>();
        JsonNode document = mapper
                .readTree(given().get("/api/indicators/openapi?format=json").then().statusCode(200).extract().asString());
        document.get("paths").fields().forEachRemaining(path -> path.getValue().fields().forEachRemaining(one -> {
            if (METHODS.contains(one.getKey())) {
                operations.add(new Operation(one.getKey(), path.getKey(), one.getValue()));
            }
        }));
        // Writing goes first, so that what was written can be read.
        operations.sort((one, other) -> other.method().compareTo(one.method()));
        return operations;
    }

    @Test
    void shouldGiveAnExampleOfEveryRequestParameterAndAnswer() throws IOException {
        List<String> without = new ArrayList<>();
        for (Operation one : operations()) {
            one.node().path("parameters").forEach(parameter -> {
                String name = parameter.get("name").asText();
                if (!OF_TABLES.contains(name) && !ALTERNATIVES.contains(one.id() + " " + name)
                        && parameter.findValue("example") == null) {
                    without.add(one.id() + " parameter " + name);
                }
            });
            one.node().at("/requestBody/content").fields().forEachRemaining(type -> {
                if (type.getValue().findValue("example") == null && type.getValue().findValue("examples") == null) {
                    without.add(one.id() + " request " + type.getKey());
                }
            });
            if (one.node().get("responses").findValue("example") == null) {
                without.add(one.id() + " answer");
            }
        }

        assertThat(without).isEmpty();
        assertThat(operations()).hasSizeGreaterThan(30);
    }

    @TestFactory
    Stream<DynamicTest> shouldAnswerAsTheExampleSays() throws IOException {
        return operations().stream().filter(one -> !NOT_TRIED.contains(one.id()))
                .map(one -> dynamicTest(one.id(), () -> check(one)));
    }

    private void check(Operation operation) throws IOException {
        JsonNode expected = withoutChanging(operation.node().get("responses").findValue("example"));
        RequestSpecification request = given().header("X-API-Key", Api.DATA_MANAGER);
        String path = operation.path();
        for (JsonNode parameter : operation.node().path("parameters")) {
            JsonNode example = parameter.findValue("example");
            String name = parameter.get("name").asText();
            if ("path".equals(parameter.get("in").asText())) {
                path = path.replace("{" + name + "}", example.asText());
            } else if (example != null && !OF_TABLES.contains(name)) {
                request.queryParam(name, example.asText());
            }
        }
        JsonNode actual = withoutChanging(mapper.readTree(send(operation, request, path).then()
                .statusCode(anyOf(is(200), is(201))).extract().asString()));

        if (expected.has("data")) {
            assertThat(actual.get("data")).as(actual.toString()).containsAll(expected.get("data"));
        } else {
            assertThat(actual).isEqualTo(expected);
        }
    }

    private Response send(Operation operation, RequestSpecification request, String path) throws IOException {
        JsonNode content = operation.node().at("/requestBody/content");
        if (operation.method().equals("get")) {
            boolean pages = operation.node().toString().contains("\"cursor\"");
            return (pages ? request.queryParam("limit", 10000) : request).get(path);
        }
        // Of two media types the one that the parameters belong to.
        String type = content.has("text/csv") ? "text/csv" : "application/json";
        JsonNode body = content.get(type).get("example");
        return request.contentType(type).body(body.isTextual() ? body.asText() : mapper.writeValueAsString(body)).post(path);
    }

    private static JsonNode withoutChanging(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(CHANGING);
        }
        if (node instanceof ObjectNode || node instanceof ArrayNode) {
            node.forEach(OpenApiIT::withoutChanging);
        }
        return node;
    }
}
