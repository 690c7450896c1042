package org.liaison.kit.example;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.smallrye.jwt.build.Jwt;

/** Errors, lists, formats and access, as a client of any service sees them. */
@QuarkusTest
@WithTestResource(ExampleStack.class)
class KitHttpIT {

    private static final String THINGS = "/api/example/v1/things";
    private static final String BODY = "{\"name\": \"bridge\", \"size_in_metres\": 3}";

    @Test
    void shouldAnswerAnUnknownPathUnderTheServiceWithAProblem() {
        problem(given().get("/api/example/v1/nothing").then(), 404).body("detail", containsString("/api/example/v1/nothing"));
    }

    @Test
    void shouldAnswerAnUnknownPathOutsideTheServiceWithAProblem() {
        problem(given().get("/nothing/at/all").then(), 404);
    }

    /** What such a client sends before both agree is under no flow control. */
    @Test
    void shouldStayWithHttp1WhereAClientOffersHttp2() throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();

        HttpResponse<String> answer = client.send(HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port
                + THINGS)).build(), HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
    }

    @Test
    void shouldAnswerAnUndefinedMethodBeforeAskingForAKey() {
        problem(given().delete(THINGS).then(), 405);
    }

    @Test
    void shouldAnswerALetterForANumberInTheQueryWithTheParametersName() {
        problem(given().get(THINGS + "?limit=abc").then(), 400).body("errors[0].parameter", equalTo("limit"));
    }

    @Test
    void shouldAnswerADateThatIsNoneWithTheParametersName() {
        problem(given().get(THINGS + "?since=yesterday").then(), 400).body("errors[0].parameter", equalTo("since"));
    }

    @Test
    void shouldAnswerALetterForANumberInThePathAsNotFound() {
        problem(given().get(THINGS + "/abc").then(), 404);
    }

    @Test
    void shouldRefuseAParameterThatTheOperationDoesNotKnow() {
        problem(given().get(THINGS + "?yaers=2011").then(), 400).body("errors[0].parameter", equalTo("yaers"));
    }

    @Test
    void shouldRefuseAFormatParameterWhereThereIsNone() {
        problem(given().get(THINGS + "/1?format=csv").then(), 400).body("errors[0].parameter", equalTo("format"));
    }

    @Test
    void shouldAnswerAnUnknownFormatAsNotAcceptable() {
        problem(given().get(THINGS + "?format=nonsense").then(), 406);
    }

    @Test
    void shouldAnswerAnUnknownAcceptHeaderAsNotAcceptable() {
        problem(given().accept("image/png").get(THINGS).then(), 406);
    }

    @Test
    void shouldAnswerAnUnreadMediaType() {
        problem(given().header("X-API-Key", ExampleStack.ANALYST).contentType("text/plain").body("x").post(THINGS).then(), 415);
    }

    @Test
    void shouldNameTheFieldOfAWrongTypeWithoutParserInternals() {
        problem(create("{\"name\": \"bridge\", \"size_in_metres\": \"long\"}").then(), 400)
                .body("errors[0].pointer", equalTo("/size_in_metres"))
                .body(not(containsString("com.fasterxml"))).body(not(containsString("org.liaison")));
    }

    @Test
    void shouldRefuseAFieldThatIsNotKnown() {
        problem(create("{\"name\": \"bridge\", \"colour\": \"red\"}").then(), 400).body("errors[0].pointer",
                equalTo("/colour"));
    }

    @Test
    void shouldNameTheFieldThatBreaksARule() {
        problem(create("{\"name\": \"bridge\", \"size_in_metres\": -1}").then(), 400)
                .body("errors[0].pointer", equalTo("/size_in_metres"));
    }

    @Test
    void shouldAnswerBrokenJsonWithLineAndColumn() {
        problem(create("{\"name\": ").then(), 400).body("detail", containsString("line 1"));
    }

    @Test
    void shouldAnswerAFaultOfALineFormatAsAProblemInJson() {
        problem(given().contentType("application/x-ndjson").body(" ".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post(THINGS + "/lines").then(), 400);
    }

    @Test
    void shouldKeepInternalsOutOfTheAnswerWhenTheServiceFails() {
        problem(given().get(THINGS + "/broken").then(), 500).body(not(containsString("secret")))
                .body(not(containsString("IllegalState")));
    }

    @Test
    void shouldDenyAnOperationThatNobodyAnnotated() {
        problem(given().header("X-API-Key", ExampleStack.ANALYST).get(THINGS + "/unannotated").then(), 403);
    }

    @Test
    void shouldAskForAKeyToWrite() {
        problem(given().contentType("application/json").body(BODY).post(THINGS).then(), 401)
                .header("WWW-Authenticate", notNullValue());
    }

    @ParameterizedTest
    @CsvSource({ "wrong-key, 401", "expired-key, 401", "coder-key, 403" })
    void shouldRefuseAKeyThatDoesNotAllowWriting(String key, int status) {
        problem(given().header("X-API-Key", key).contentType("application/json").body(BODY).post(THINGS).then(), status);
    }

    @Test
    void shouldRefuseABearerTokenThatNobodyIssued() {
        problem(given().header("Authorization", "Bearer a.b.c").contentType("application/json").body(BODY).post(THINGS).then(),
                401);
    }

    @ParameterizedTest
    @CsvSource({ "analyst, https://identity.example, 201", "coder, https://identity.example, 403",
            "analyst, https://elsewhere.example, 401" })
    void shouldTakeRolesFromATokenOfTheIdentityProvider(String role, String issuer, int status) {
        String token = Jwt.issuer(issuer).upn("ann@identity.example").groups(role).sign();

        given().header("Authorization", "Bearer " + token).contentType("application/json").body(BODY).post(THINGS).then()
                .statusCode(status);
    }

    @Test
    void shouldCarryTheTraceIdOfTheCaller() {
        given().header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01").get(THINGS + "?limit=0").then()
                .statusCode(400).body("trace_id", equalTo("0af7651916cd43dd8448eb211c80319c"));
    }

    @Test
    void shouldPageThroughAListByTheAddressesItGives() {
        int rows = 0;
        String next = THINGS + "?limit=999";
        while (next != null) {
            Response page = given().urlEncodingEnabled(false).get(next);
            assertThat(page.statusCode()).isEqualTo(200);
            rows += page.jsonPath().getList("data").size();
            next = page.jsonPath().getString("next");
            assertThat(page.header("Link") == null).isEqualTo(next == null);
        }
        assertThat(rows).isEqualTo(2500);
    }

    @Test
    void shouldGiveAThousandRowsOfJsonWhereNothingIsSaid() {
        given().get(THINGS).then().statusCode(200).contentType("application/json").body("data", hasSize(1000))
                .body("data[0].gap", nullValue()).body("data[1].x", equalTo(0.1f));
    }

    @Test
    void shouldGiveAllRowsOfAFile() {
        String csv = given().get(THINGS + "?format=csv").then().statusCode(200)
                .header("Content-Type", containsString("text/csv"))
                .extract().asString();
        assertThat(csv.lines()).hasSize(2501).startsWith("n,x,gap", "0,0.0,");
    }

    @Test
    void shouldLetTheFormatParameterWinOverTheAcceptHeader() {
        given().accept("text/html").get(THINGS + "?format=ndjson&limit=2").then().statusCode(200)
                .header("Content-Type", containsString("application/x-ndjson"));
    }

    @ParameterizedTest
    @CsvSource({ "xlsx, PK", "parquet, PAR1", "dta, <stata_dta>" })
    void shouldGiveBinaryFormats(String format, String magic) {
        byte[] bytes = given().get(THINGS + "?format=" + format).then().statusCode(200).extract().asByteArray();
        assertThat(new String(bytes, 0, magic.length(), java.nio.charset.StandardCharsets.ISO_8859_1)).isEqualTo(magic);
    }

    @Test
    void shouldSpareAClientWhatItHas() {
        String tag = given().get(THINGS + "?format=csv").header("ETag");
        given().header("If-None-Match", tag).get(THINGS + "?format=csv").then().statusCode(304);
        given().header("If-None-Match", tag).get(THINGS + "?format=ndjson").then().statusCode(200);
    }

    @Test
    void shouldRefuseACursorThatNobodyGave() {
        for (String cursor : List.of("%25%25", "zzz", "MTc", "AA")) {
            problem(given().get(THINGS + "?cursor=" + cursor).then(), 400).body("errors[0].parameter", equalTo("cursor"));
            problem(given().get(THINGS + "?format=csv&cursor=" + cursor).then(), 400).body("errors[0].parameter",
                    equalTo("cursor"));
        }
    }

    @Test
    void shouldServeAnOpenApiDocumentOfItsOwn() {
        given().get("/api/example/openapi?format=json").then().statusCode(200).body("openapi", containsString("3.1"))
                .body("paths.'/api/example/v1/jobs/{id}'", notNullValue());
    }

    private static Response create(String body) {
        return given().header("X-API-Key", ExampleStack.ANALYST).contentType("application/json").body(body).post(THINGS);
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status) {
        return answer.statusCode(status).contentType("application/problem+json").body("status", equalTo(status))
                .body("type", notNullValue()).body("title", notNullValue()).body("detail", notNullValue())
                .body("trace_id", notNullValue());
    }
}
