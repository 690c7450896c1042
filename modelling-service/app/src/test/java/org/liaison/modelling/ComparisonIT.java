package org.liaison.modelling;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Comparing fits that are not nested, and judging them by their residuals, over HTTP. */
@QuarkusTest
@WithTestResource(ModellingStack.class)
class ComparisonIT {

    private String dataset;

    @BeforeEach
    void upload() {
        dataset = Api.dataset("comparison", Simulated.panel(40, 8, 19));
    }

    @Test
    void shouldCompareFitsThatAreNotNested() {
        String first = fit("y ~ x", "negbin2");
        String second = fit("y ~ z", "negbin2");

        vuong(first, second, "").then().statusCode(200).body("observations", equalTo(320)).body("verdict", notNullValue())
                .body("aic.verdict", notNullValue()).body("bic.p_value", notNullValue());
        vuong(first, second, ", \"cluster\": \"iso3\"").then().statusCode(200).body("observations", equalTo(40));
        Response both = vuong(first, second, "");
        assertThat((Float) both.path("statistic")).isEqualTo(-(Float) vuong(second, first, "").path("statistic"));
    }

    @Test
    void shouldRefuseFitsThatVuongsTestIsNotFor() {
        String small = fit("y ~ x", "poisson");
        String large = fit("y ~ x + z", "negbin2");

        Api.problem(vuong(small, large, ""), 422).body("detail", containsString("likelihood-ratio"));
        Api.problem(vuong(small, fit("y ~ z", "poisson"), ", \"level\": 2"), 422).body("errors[0].pointer", equalTo("/level"));
        Api.problem(vuong(small, fit("y ~ z", "poisson"), ", \"cluster\": \"year\""), 422).body("errors[0].pointer",
                equalTo("/cluster"));
        Api.problem(vuong(small, "ft-0", ""), 404);
    }

    @Test
    void shouldGiveTheSameQuantileResidualsEachTime() {
        String id = fit("y ~ x + z | iso3", "negbin2");

        List<Float> residuals = observations(id).path("data.quantile_residual");

        assertThat(residuals).hasSize(320).doesNotContainNull().isEqualTo(observations(id).path("data.quantile_residual"));
        assertThat(residuals.stream().mapToDouble(r -> r * r).average().orElseThrow()).isBetween(0.7, 1.3);
    }

    private static Response observations(String id) {
        return given().get(Api.BASE + "/fits/" + id + "/observations?limit=1000");
    }

    private static Response vuong(String first, String second, String more) {
        return given().contentType("application/json")
                .body("{\"first\": \"" + first + "\", \"second\": \"" + second + "\"" + more + "}")
                .post(Api.BASE + "/tests/vuong");
    }

    private String fit(String formula, String family) {
        return Api
                .fit("{\"data\": {\"dataset\": \"%s\"}, \"formula\": \"%s\", \"family\": \"%s\", \"unit\": \"iso3\"}".formatted(
                        dataset, formula,
                        family))
                .then().statusCode(201).extract().path("id");
    }
}
