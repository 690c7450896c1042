package org.liaison.modelling;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Estimates without each unit over HTTP. */
@QuarkusTest
@WithTestResource(ModellingStack.class)
class InfluenceIT {

    private String dataset;

    @BeforeEach
    void upload() {
        dataset = Api.dataset("influence", Simulated.panel(20, 6, 29));
    }

    @Test
    void shouldEstimateWithoutEachUnit() {
        String id = fit("y ~ x + z | iso3", ", \"subset\": \"year > 2011\"");

        Response rows = influence(id, "?limit=1000").then().statusCode(200).body("data", hasSize(40))
                .body("data.method", everyItem(equalTo("exact"))).body("data[0].rows", equalTo(5)).extract().response();
        String unit = rows.path("data[2].level");
        Response without = Api.fit(body("y ~ x + z | iso3", ", \"subset\": \"year > 2011 && iso3 != '" + unit + "'\""));
        double direct = ((Number) without.path("coefficients[0].estimate")).doubleValue();
        assertThat(((Number) rows.path("data[2].estimate")).doubleValue()).isCloseTo(direct, within(1e-6));
    }

    @Test
    void shouldLeaveOutTheLevelsOfAnyColumnInEveryFormat() {
        String id = fit("y ~ x + z", "");

        influence(id, "?by=partner&method=one_step").then().statusCode(200).body("data", hasSize(60)).body("data.method",
                everyItem(equalTo("one_step")));
        List<String> levels = influence(id, "?by=year").path("data.level");
        assertThat(levels).contains("2011", "2016");
        for (String format : List.of("csv", "ndjson", "xlsx", "parquet", "dta")) {
            assertThat(influence(id, "?by=year&format=" + format).then().statusCode(200).extract().asByteArray().length)
                    .isGreaterThan(100);
        }
    }

    @Test
    void shouldNameTheParameterAtFault() {
        String id = fit("y ~ x + z", "");

        Api.problem(influence(id, ""), 422).body("errors.pointer", hasItem("/by"));
        Api.problem(influence(id, "?by=region"), 422).body("errors.pointer", hasItem("/by"));
        Api.problem(influence(id, "?by=year&method=guess"), 422).body("errors.pointer", hasItem("/method"));
        Api.problem(influence("ft-0", "?by=year"), 404).body("errors", nullValue());
    }

    private static Response influence(String id, String query) {
        return given().get(Api.BASE + "/fits/" + id + "/influence" + query);
    }

    private String fit(String formula, String more) {
        return Api.fit(body(formula, more)).then().statusCode(201).extract().path("id");
    }

    private String body(String formula, String more) {
        return "{\"data\": {\"dataset\": \"" + dataset + "\"}, \"formula\": \"" + formula + "\", \"family\": \"poisson\""
                + more + "}";
    }
}
