package org.liaison.modelling;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Bootstraps over HTTP. */
@QuarkusTest
@WithTestResource(ModellingStack.class)
class ResamplingIT {

    private String dataset;

    @BeforeEach
    void upload() {
        dataset = Api.dataset("resampling", Simulated.panel(30, 6, 23));
    }

    @Test
    void shouldEchoReplicationsAndSeed() {
        fit("\"vcov\": {\"type\": \"bootstrap\"}").then().statusCode(201)
                .body("specification.vcov.type", equalTo("bootstrap")).body("specification.vcov.replications", equalTo(999))
                .body("specification.vcov.seed", equalTo(1)).body("specification.vcov.small_sample", equalTo("none"))
                .body("specification.vcov.cluster", contains("iso3")).body("summary.n_clusters", equalTo(30))
                .body("summary.vcov.replications", equalTo(999)).body("coefficients[0].std_error", notNullValue());
        fit("\"vcov\": {\"type\": \"robust\"}").then().body("specification.vcov.replications", nullValue());
    }

    @Test
    void shouldGiveTheSameErrorsToTheSameSeed() {
        String seven = "\"vcov\": {\"type\": \"wild_score\", \"replications\": 199, \"seed\": 7}";
        Response once = fit(seven);

        fit(seven + ", \"level\": 0.9").then().statusCode(201).body("coefficients[0].std_error",
                equalTo(once.path("coefficients[0].std_error")));
        Response other = fit(seven.replace("7}", "8}"));
        org.assertj.core.api.Assertions.assertThat((Float) other.path("coefficients[0].std_error"))
                .isNotEqualTo(once.path("coefficients[0].std_error"));
    }

    @Test
    void shouldReplicateAsAJobThatCanBeCancelled() {
        String job = Api.analyst().header("Prefer", "respond-async").contentType("application/json")
                .body(body("\"vcov\": {\"type\": \"bootstrap\", \"replications\": 50000}")).post(Api.BASE + "/fits").then()
                .statusCode(202).extract().header("Location");

        Awaitility.await().untilAsserted(() -> given().get(job).then().body("status", equalTo("running")));
        Api.analyst().delete(job).then().statusCode(org.hamcrest.Matchers.lessThan(300));
        Awaitility.await().untilAsserted(() -> given().get(job).then().body("status", equalTo("cancelled")));
    }

    @Test
    void shouldRefuseReplicationsWhereThereAreNone() {
        Api.problem(fit("\"vcov\": {\"type\": \"robust\", \"replications\": 100}"), 422).body("errors.pointer",
                hasItem("/vcov/replications"));
        Api.problem(fit("\"vcov\": {\"type\": \"bootstrap\", \"replications\": 1}"), 422).body("errors.pointer",
                hasItem("/vcov/replications"));
    }

    private Response fit(String fields) {
        return Api.fit(body(fields));
    }

    private String body(String fields) {
        return "{\"data\": {\"dataset\": \"" + dataset
                + "\"}, \"formula\": \"y ~ x + z | iso3 + year\", \"family\": \"negbin2\", "
                + fields + "}";
    }
}
