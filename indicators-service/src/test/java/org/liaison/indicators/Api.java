package org.liaison.indicators;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.Response;

/** The service as its clients call it. */
public final class Api {

    public static final String BASE = "/api/indicators/v1";

    public static final String DATA_MANAGER = IndicatorsStack.DATA_MANAGER;

    private static final RestAssuredConfig DOUBLES = RestAssuredConfig.config()
            .jsonConfig(JsonConfig.jsonConfig().numberReturnType(JsonPathConfig.NumberReturnType.DOUBLE));

    private Api() {
    }

    /** Uploads a file as the body of a request. */
    public static Response upload(String query, Path file) {
        return given().header("X-API-Key", IndicatorsStack.DATA_MANAGER).contentType("application/octet-stream")
                .body(file.toFile()).post(BASE + "/vintages" + query);
    }

    /** Uploads text as the body of a request. */
    public static Response upload(String query, String text) {
        return given().header("X-API-Key", IndicatorsStack.DATA_MANAGER).contentType("text/csv").body(text)
                .post(BASE + "/vintages" + query);
    }

    /** Uploads a file and a mapping as a form. */
    public static Response uploadForm(String query, Path file, String mapping) {
        return given().header("X-API-Key", IndicatorsStack.DATA_MANAGER).multiPart("file", file.toFile())
                .multiPart("mapping", mapping).post(BASE + "/vintages" + query);
    }

    /** Uploads text and a mapping as a form. */
    public static Response uploadText(String query, String text, String mapping) {
        return given().header("X-API-Key", IndicatorsStack.DATA_MANAGER).multiPart("file", "table.csv", text.getBytes(UTF_8))
                .multiPart("mapping", mapping).post(BASE + "/vintages" + query);
    }

    /** Defines an indicator. */
    public static Response define(String json) {
        return given().config(DOUBLES).header("X-API-Key", IndicatorsStack.DATA_MANAGER).contentType("application/json")
                .body(json)
                .post(BASE + "/indicators");
    }

    /** The id of the vintage that an upload made or found. */
    public static String id(Response upload) {
        return upload.then().statusCode(anyOf(is(200), is(201))).extract().path("id");
    }

    public static Response get(String address) {
        return given().config(DOUBLES).get(BASE + address);
    }

    /** All rows of a table. */
    public static List<Map<String, Object>> rows(String address) {
        return get(address + (address.contains("?") ? "&" : "?") + "limit=10000").then().statusCode(200).extract().path("data");
    }
}
