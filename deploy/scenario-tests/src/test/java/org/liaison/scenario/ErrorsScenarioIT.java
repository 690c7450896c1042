package org.liaison.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.restassured.response.ValidatableResponse;

/** What a user sees who sends something wrong: which row, column, term or parameter, and that nothing has changed. */
class ErrorsScenarioIT {

    private static final RunningSuite SUITE = RunningSuite.shared();
    private static final byte[] DATA = """
            unit,year,events,x
            A,2011,2,0.1
            A,2012,3,0.4
            A,2013,1,0.2
            B,2011,5,1.1
            B,2012,4,0.9
            B,2013,7,1.3
            """.getBytes(StandardCharsets.UTF_8);

    @Test
    void shouldNameTheRowOfAMalformedDataSet() {
        int before = datasets();

        problem(SUITE.admin().contentType("text/csv").body("a,b\n1,2\n3,4,5\n".getBytes(StandardCharsets.UTF_8))
                .post("/api/modelling/v1/datasets?name=ragged").then(), 422).body("errors.row", hasItem(equalTo(2)));

        assertThat(datasets()).isEqualTo(before);
    }

    @Test
    void shouldNameTheRowAndColumnOfAMalformedImport() {
        int before = items();

        problem(SUITE.admin().contentType("text/csv").body("""
                id,source,date,headline,body
                err-1,nato.int,2014-05-06,A visit to Sweden,The Secretary General met the Minister of Defence of Sweden.
                err-2,nato.int,the day after,A visit to Finland,Text
                """.getBytes(StandardCharsets.UTF_8)).post("/api/collector/v1/imports").then(), 422)
                .body("errors[0].row", equalTo(2)).body("errors[0].column", equalTo("date"));

        assertThat(items()).isEqualTo(before);
    }

    @Test
    void shouldNameAPartnerThatIsNone() {
        problem(SUITE.request().get("/api/indicators/v1/panel?partners=SWE,ATL&years=2011:2012&variables=gdp").then(), 400)
                .body("errors[0].parameter", equalTo("partners")).body("detail", containsString("ATL"));
        problem(SUITE.request().get("/api/coding/v1/counts?partners=ATL").then(), 400).body("detail", containsString("ATL"));
    }

    @Test
    void shouldNameAColumnThatTheDataDoNotHave() {
        String dataset = SUITE.admin().contentType("text/csv").body(DATA).post("/api/modelling/v1/datasets?name=small").then()
                .statusCode(201).extract().path("id");

        problem(SUITE.admin().contentType("application/json").body("""
                {"data": {"dataset": "%s"}, "formula": "events ~ x + wealth", "family": "poisson"}""".formatted(dataset))
                .post("/api/modelling/v1/fits").then(), 422).body("detail", containsString("wealth"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "collector", "coding", "indicators", "modelling" })
    void shouldAnswerWhatIsNotThereAlikeInEveryService(String service) {
        problem(SUITE.request().get("/api/" + service + "/v1/nothing").then(), 404);
        problem(SUITE.request().get("/api/" + service + "/v1/jobs/nothing").then(), 404);
        problem(SUITE.request().get("/api/" + service + "/v1/jobs/nothing?colour=red").then(), 400).body("errors[0].parameter",
                equalTo("colour"));
    }

    @Test
    void shouldAskForAKeyBeforeWriting() {
        problem(SUITE.request().contentType("text/csv").body(DATA).post("/api/modelling/v1/datasets?name=x").then(), 401);
        problem(SUITE.request().header("X-API-Key", "guessed").contentType("text/csv").body(DATA)
                .post("/api/modelling/v1/datasets?name=x").then(), 401);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/q/health", "/q/metrics", "/api/coding/q/health", "/api/nobody/v1/x" })
    void shouldReachNothingBesideTheServices(String path) {
        problem(SUITE.request().get(path).then(), 404);
    }

    @Test
    void shouldLeadToTheJointDocumentation() {
        SUITE.request().get("/").then().statusCode(200).body(containsString("swagger"));
        for (String service : new String[] { "collector", "coding", "indicators", "modelling" }) {
            SUITE.request().get("/api/" + service + "/openapi?format=json").then().statusCode(200).body("openapi",
                    containsString("3.1"));
        }
    }

    private static int datasets() {
        return SUITE.request().get("/api/modelling/v1/datasets").then().statusCode(200).extract().path("data.size()");
    }

    private static int items() {
        return SUITE.request().get("/api/collector/v1/items?limit=10000").then().statusCode(200).extract().path("data.size()");
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status) {
        return answer.statusCode(status).contentType("application/problem+json").body("title", notNullValue())
                .body("trace_id", notNullValue()).body(not(containsString("Exception")))
                .body(not(containsString("org.liaison")));
    }
}
