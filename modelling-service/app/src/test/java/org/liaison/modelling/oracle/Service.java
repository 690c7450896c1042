package org.liaison.modelling.oracle;

import java.util.List;

import org.liaison.modelling.Api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.restassured.response.Response;

/** The calls that the checks make. */
final class Service {

    private Service() {
    }

    static String upload(OracleCase oracle) {
        return Api.upload(oracle.name().replaceAll("\\W", "-"), oracle.data()).then().statusCode(201).extract().path("id");
    }

    static ObjectNode request(String dataset, String formula, String family) {
        ObjectNode request = OracleCase.JSON.createObjectNode();
        request.putObject("data").put("dataset", dataset);
        return request.put("formula", formula).put("family", family);
    }

    static JsonNode fit(ObjectNode request) {
        return read(Api.fit(request.toString()), 201);
    }

    static JsonNode post(String path, ObjectNode body) {
        return read(Api.analyst().contentType("application/json").body(body.toString()).post(Api.BASE + path), 200);
    }

    static JsonNode get(String path) {
        return read(Api.analyst().get(Api.BASE + path), 200);
    }

    /** Wald test of terms of a fit. */
    static JsonNode wald(JsonNode fit, List<String> terms) {
        ObjectNode body = OracleCase.JSON.createObjectNode().put("fit", fit.get("id").asText());
        ArrayNode names = body.putArray("terms");
        terms.forEach(names::add);
        return post("/tests/wald", body);
    }

    private static JsonNode read(Response answer, int status) {
        String body = answer.asString();
        if (answer.statusCode() != status) {
            throw new AssertionError("Expected " + status + ", got " + answer.statusCode() + ": " + body);
        }
        try {
            return OracleCase.JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError(body, e);
        }
    }
}
