package org.liaison.modelling;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** The calls of an analyst. */
public final class Api {

    public static final String BASE = "/api/modelling/v1";

    private Api() {
    }

    public static RequestSpecification analyst() {
        return given().header("X-API-Key", ModellingStack.ANALYST);
    }

    public static Response upload(String name, String csv) {
        return upload(name, csv.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    public static Response upload(String name, byte[] csv) {
        return analyst().queryParam("name", name).contentType("text/csv").body(csv).post(BASE + "/datasets");
    }

    /** Uploads a data set and gives its id. */
    public static String dataset(String name, String csv) {
        return upload(name, csv).then().statusCode(201).extract().path("id");
    }

    public static Response fit(String specification) {
        return analyst().contentType("application/json").body(specification).post(BASE + "/fits");
    }

    /** Checks that an answer is a problem of that status. */
    public static ValidatableResponse problem(Response answer, int status) {
        return answer.then().statusCode(status).contentType(startsWith("application/problem+json")).body("type", notNullValue())
                .body("detail", notNullValue()).body("trace_id", notNullValue());
    }
}
