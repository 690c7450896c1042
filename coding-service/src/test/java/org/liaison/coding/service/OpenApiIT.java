package org.liaison.coding.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.liaison.kit.embedded.EmbeddedStack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The description of the interface is complete. */
@QuarkusTest
@WithTestResource(value = EmbeddedStack.class, scope = TestResourceScope.GLOBAL, initArgs = @ResourceArg(name = "db", value = "coding"))
@WithTestResource(value = ReviewerKey.class, scope = TestResourceScope.GLOBAL)
class OpenApiIT {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");

    @Test
    void shouldDescribeEveryOperationWithAnExample() throws JsonProcessingException {
        JsonNode document = new ObjectMapper()
                .readTree(given().get("/api/coding/openapi?format=json").then().statusCode(200).extract().asString());
        List<String> faults = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        document.get("paths").fields().forEachRemaining(path -> path.getValue().fields().forEachRemaining(one -> {
            if (METHODS.contains(one.getKey())) {
                ids.add(one.getValue().path("operationId").asText());
                faults.addAll(faults(one.getKey() + " " + path.getKey(), one.getValue()));
            }
        }));

        assertThat(faults).isEmpty();
        assertThat(ids).hasSizeGreaterThan(50).doesNotHaveDuplicates();
    }

    private static List<String> faults(String name, JsonNode operation) {
        List<String> faults = new ArrayList<>();
        for (String needed : List.of("operationId", "summary", "tags")) {
            if (operation.path(needed).isMissingNode()
                    || operation.path(needed).isEmpty() && !operation.path(needed).isTextual()) {
                faults.add(name + " has no " + needed);
            }
        }
        operation.at("/requestBody/content").fields().forEachRemaining(type -> {
            if (!exemplified(type.getValue()) && type.getKey().equals("application/json")) {
                faults.add(name + " has no example of a request");
            }
        });
        operation.path("responses").fields().forEachRemaining(response -> {
            JsonNode content = response.getValue().path("content");
            if (response.getKey().startsWith("2") && !content.isEmpty() && content.findValue("example") == null) {
                faults.add(name + " has no example of an answer");
            }
        });
        return faults;
    }

    private static boolean exemplified(JsonNode content) {
        return content.has("example") || content.has("examples");
    }
}
