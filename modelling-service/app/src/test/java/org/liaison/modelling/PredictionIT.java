package org.liaison.modelling;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Predictions over HTTP. */
@QuarkusTest
@WithTestResource(ModellingStack.class)
class PredictionIT {

    private String id;

    @BeforeEach
    void estimate() {
        String dataset = Api.dataset("predictions", Simulated.panel(20, 6, 31));
        id = Api.fit(
                """
                        {"data": {"dataset": "%s"}, "formula": "y ~ x + z | partner + year", "family": "negbin2", "subset": "year > 2011"}"""
                        .formatted(dataset))
                .then().statusCode(201).extract().path("id");
    }

    @Test
    void shouldPredictTheSample() {
        Response rows = predict("{}", "?limit=1000");
        List<Float> fitted = given().get(Api.BASE + "/fits/" + id + "/observations?limit=1000").path("data.fitted");
        List<Integer> numbers = given().get(Api.BASE + "/fits/" + id + "/observations?limit=1000").path("data.row");

        rows.then().statusCode(200).body("data", hasSize(100)).body("data.row", equalTo(numbers));
        List<Float> estimates = rows.path("data.estimate");
        for (int i = 0; i < fitted.size(); i++) {
            assertThat(estimates.get(i)).isCloseTo(fitted.get(i), org.assertj.core.data.Percentage.withPercentage(1e-3));
        }
        for (String format : List.of("csv", "ndjson", "xlsx", "parquet", "dta")) {
            assertThat(predict("{}", "?format=" + format).then().statusCode(200).extract().asByteArray().length)
                    .isGreaterThan(100);
        }
    }

    @Test
    void shouldPredictNewRowsWithProbabilities() {
        predict("""
                {"rows": [{"iso3": "U01", "year": 2013, "x": 0.5, "z": 1}, {"partner": "U02", "year": "2014", "x": 1, "z": 0}],
                 "interval": "prediction", "level": 0.9, "counts": [0, 2]}""", "").then().statusCode(200)
                .body("data", hasSize(2)).body("data[0].row", equalTo(1)).body("data[0].partner", equalTo("U01"))
                .body("data[0].x", equalTo(0.5f)).body("data[0].p_0", org.hamcrest.Matchers.notNullValue())
                .body("data[1].p_2", org.hamcrest.Matchers.notNullValue());
        predict("{\"interval\": \"none\", \"type\": \"link\"}", "").then().body("data.std_error", everyItem(nullValue()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
            "{'rows': [{'partner': 'U01', 'year': 2013, 'x': 0.5}]}; /rows/0/z",
            "{'rows': [{'partner': 'U01', 'year': 2013, 'x': 'much', 'z': 0}]}; /rows/0/x",
            "{'rows': [{'partner': 'U01', 'year': 2011, 'x': 1, 'z': 0}]}; /rows/0/year",
            "{'rows': [{'partner': 'U01', 'year': 2012, 'x': 1, 'z': 0}, {'partner': 'XX', 'year': 2012, 'x': 1, 'z': 0}]}; /rows/1/partner",
            "{'rows': []}; /rows",
            "{'type': 'odds'}; /type",
            "{'interval': 'wide'}; /interval",
            "{'type': 'link', 'interval': 'prediction'}; /interval",
            "{'level': 2}; /level",
            "{'counts': [-1]}; /counts",
    })
    void shouldNameThePlaceAtFault(String body, String pointer) {
        Api.problem(predict(body.replace('\'', '"'), ""), 422).body("errors.pointer", hasItem(pointer.strip()));
    }

    @Test
    void shouldNameAnUnknownLevel() {
        Api.problem(predict("{\"rows\": [{\"partner\": \"XX\", \"year\": 2012, \"x\": 1, \"z\": 0}]}", ""), 422).body("detail",
                containsString("'XX'"));
    }

    private Response predict(String body, String query) {
        return given().contentType("application/json").body(body).post(Api.BASE + "/fits/" + id + "/predictions" + query);
    }
}
