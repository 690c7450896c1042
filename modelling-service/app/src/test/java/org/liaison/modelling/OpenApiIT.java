package org.liaison.modelling;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The description of the interface. */
@QuarkusTest
@WithTestResource(ModellingStack.class)
class OpenApiIT {

    @Test
    void shouldGiveAnExampleOfEveryOperation() throws Exception {
        JsonNode document = new ObjectMapper()
                .readTree(given().get("/api/modelling/openapi?format=json").then().statusCode(200).extract().asString());

        List<String> without = new ArrayList<>();
        document.get("paths").fields().forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
            boolean ofTheKit = path.getKey().contains("/jobs");
            if (!ofTheKit && (operation.getValue().at("/responses").findValue("example") == null
                    || operation.getValue().has("requestBody")
                            && operation.getValue().get("requestBody").findValue("example") == null)) {
                without.add(operation.getKey() + " " + path.getKey());
            }
        }));

        assertThat(without).isEmpty();
        assertThat(document.get("paths").size()).isGreaterThan(12);
    }
}
