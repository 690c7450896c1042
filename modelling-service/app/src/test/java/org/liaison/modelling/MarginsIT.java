package org.liaison.modelling;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Interactions over their moderator, and elasticities, over HTTP. */
@QuarkusTest
@WithTestResource(ModellingStack.class)
class MarginsIT {

    private String fit;

    @BeforeEach
    void estimate() {
        String dataset = Api.dataset("margins", Simulated.panel(20, 6, 53));
        fit = Api.fit("{\"data\": {\"dataset\": \"" + dataset + "\"}, \"formula\": \"y ~ x * z + months | iso3\","
                + " \"family\": \"poisson\"}").then().statusCode(201).extract().path("id");
    }

    @Test
    void shouldShowTheSupportOfAnInteraction() {
        margins("{\"variables\": [\"x\"], \"over\": \"z\"}").then().statusCode(200).body("data", hasSize(25))
                .body("data.support_nobs", everyItem(greaterThan(0))).body("data.support_units", everyItem(greaterThan(0)))
                .body("data.extrapolated", everyItem(equalTo(false)));
        margins("{\"variables\": [\"x\"], \"at\": {\"z\": [0.5, 3]}}").then().statusCode(200)
                .body("data.extrapolated", contains(false, true)).body("data[1].support_nobs", equalTo(0))
                .body("data[1].support_units", equalTo(0));
        margins("{\"variables\": [\"x\"], \"at\": {\"z\": [0.5]}, \"over\": \"months\"}").then().statusCode(200)
                .body("data", hasSize(7)).body("data[0].months", equalTo(6.0f));
    }

    @Test
    void shouldLeaveRowsWithoutValuesAsTheyWere() {
        margins("{\"variables\": [\"x\"]}").then().statusCode(200).body("data", hasSize(1))
                .body(not(containsString("support")));
    }

    @Test
    void shouldGiveElasticities() {
        Response elasticity = margins("{\"variables\": [\"months\"], \"change\": \"eydx\"}");

        float coefficient = given().get(Api.BASE + "/fits/" + fit)
                .path("coefficients.find { it.term == 'months' }.estimate");
        elasticity.then().statusCode(200).body("data[0].change", equalTo("eydx")).body("data[0].estimate.doubleValue()",
                closeTo(coefficient, 1e-6));
        margins("{\"variables\": [\"x\"], \"change\": \"eyex\"}").then().statusCode(200);
        margins("{\"variables\": [\"x\"], \"change\": \"dyex\"}").then().statusCode(200);
    }

    @Test
    void shouldRefuseAModeratorThatIsNotThere() {
        Api.problem(margins("{\"variables\": [\"x\"], \"over\": \"nowhere\"}"), 422).body("errors[0].pointer",
                equalTo("/over"));
        Api.problem(margins("{\"variables\": [\"x\"], \"over\": \"z\", \"at\": {\"z\": [1]}}"), 422).body("errors[0].pointer",
                equalTo("/over"));
        Api.problem(margins("{\"variables\": [\"x\"], \"change\": \"xyz\"}"), 422).body("errors[0].pointer",
                equalTo("/change"));
    }

    private Response margins(String body) {
        return given().contentType("application/json").body(body).post(Api.BASE + "/fits/" + fit + "/marginal-effects");
    }
}
