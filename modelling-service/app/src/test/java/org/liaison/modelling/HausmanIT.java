package org.liaison.modelling;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Hausman's test over HTTP. */
@QuarkusTest
@WithTestResource(ModellingStack.class)
class HausmanIT {

    private static final String EFFICIENT = """
            {"estimates": {"a": 0.3, "b": -0.35}, "vcov": {"a": {"a": 0.06, "b": 0.005}, "b": {"a": 0.005, "b": 0.03}}}""";

    @Test
    void shouldAnswerExactlyTheFieldsAgreed() {
        Response answer = test("""
                {"estimates": {"b": 0.7, "a": 0.5}, "vcov": {"a": {"a": 0.02, "b": 0}, "b": {"a": 0, "b": 0.03}}}""", """
                {"estimates": {"a": 0.4, "b": 0.7}, "vcov": {"a": {"a": 0.01, "b": 0}, "b": {"a": 0, "b": 0.03}}}""", "");

        Map<String, Object> fields = answer.then().statusCode(200).extract().path("");
        assertThat(fields).containsOnlyKeys("statistic", "df", "p_value", "valid", "reason", "eigenvalue_min", "mundlak");
        assertThat(fields).containsEntry("df", 1).containsEntry("valid", true).containsEntry("mundlak", null);
        assertThat(((Number) fields.get("statistic")).doubleValue()).isCloseTo(1, within(1e-6));
        assertThat(((Number) fields.get("p_value")).doubleValue()).isCloseTo(0.3173105, within(1e-6));
        assertThat((String) fields.get("reason")).contains("rank 1 of 2");
    }

    @Test
    void shouldRefuseToCallAnIndefiniteDifferenceValid() {
        test("""
                {"estimates": {"a": 0.9, "b": -0.4}, "vcov": {"a": {"a": 0.08, "b": 0.01}, "b": {"a": 0.01, "b": 0.02}}}""",
                EFFICIENT, "").then().statusCode(200).body("valid", equalTo(false)).body("p_value", nullValue())
                .body("statistic", equalTo(14.444445f)).body("reason", containsString("indefinite"));
    }

    @Test
    void shouldCompareFitsWithEstimatesAndFits() {
        String dataset = Api.dataset("hausman", Simulated.panel(30, 8, 11));
        String fixed = fit(dataset, "y ~ x + z | iso3");
        String pooled = fit(dataset, "y ~ x + z");

        test("\"" + fixed + "\"", "\"" + pooled + "\"", "").then().statusCode(200).body("eigenvalue_min",
                org.hamcrest.Matchers.notNullValue());
        test("\"" + fixed + "\"", "\"" + pooled + "\"", ", \"terms\": [\"x\"]").then().statusCode(200).body("df", equalTo(1));
        Api.problem(test("\"" + fixed + "\"", EFFICIENT, ""), 422).body("errors[0].pointer", equalTo("/terms"));
        Api.problem(test("\"" + fixed + "\"", "\"" + pooled + "\"", ", \"terms\": [\"w\"]"), 422).body("detail",
                containsString("'w'"));
        Api.problem(test("\"ft-0\"", "\"" + pooled + "\"", ""), 404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
            "{}; /consistent/estimates",
            "3; /consistent/estimates",
            "{'estimates': {'a': 1}}; /consistent/vcov",
            "{'estimates': {'a': '1'}, 'vcov': {'a': {'a': 1}}}; /consistent/estimates/a",
            "{'estimates': {'a': 1}, 'vcov': {'b': {'b': 1}}}; /consistent/vcov/a",
            "{'estimates': {'a': 1, 'b': 1}, 'vcov': {'a': {'a': 1}, 'b': {'b': 1}}}; /consistent/vcov/a/b",
            "{'estimates': {'a': 1, 'b': 1}, 'vcov': {'a': {'a': 1, 'b': 0.5}, 'b': {'a': 0.1, 'b': 1}}}; /consistent/vcov/b/a",
            "{'estimates': {'a': 1}, 'vcov': {'a': {'a': 1}}, 'terms': []}; /consistent/terms",
    })
    void shouldNameThePartOfGivenEstimatesAtFault(String consistent, String pointer) {
        Api.problem(test(consistent.replace('\'', '"'), EFFICIENT, ""), 422).body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void shouldRefuseAMissingSide() {
        Api.problem(given().contentType("application/json").body("{\"consistent\": " + EFFICIENT + "}")
                .post(Api.BASE + "/tests/hausman"), 400);
    }

    private static Response test(String consistent, String efficient, String more) {
        return given().contentType("application/json")
                .body("{\"consistent\": " + consistent + ", \"efficient\": " + efficient + more + "}")
                .post(Api.BASE + "/tests/hausman");
    }

    private static String fit(String dataset, String formula) {
        return Api.fit("{\"data\": {\"dataset\": \"%s\"}, \"formula\": \"%s\", \"family\": \"poisson\"}".formatted(dataset,
                formula)).then().statusCode(201).extract().path("id");
    }
}
