package org.liaison.modelling;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;

import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Comparing fits by how well they predict units they have not seen, over HTTP. */
@QuarkusTest
@WithTestResource(ModellingStack.class)
class CrossValidationIT {

    private static final String COMPARISONS = Api.BASE + "/cross-validations";

    private String dataset;

    @BeforeEach
    void upload() {
        dataset = Api.dataset("cross-validation", Simulated.panel(24, 6, 41));
    }

    @Test
    void shouldCompareModelsOnTheSameFolds() {
        String pooled = fit("y ~ z", "pooled");
        String random = fit("y ~ x + z", "random");

        Response answer = compare("[\"%s\", \"%s\"]".formatted(pooled, random), ", \"folds\": 6, \"seed\": 3");

        answer.then().statusCode(201).body("unit", equalTo("iso3")).body("folds", equalTo(6)).body("seed", equalTo(3))
                .body("nobs", equalTo(144)).body("n_units", equalTo(24)).body("failures", empty())
                .body("models[0].fit", equalTo(random)).body("models[0].best", equalTo(true))
                .body("models[1].difference", lessThan(0f)).body("models[1].difference_std_error", notNullValue())
                .body("fold_scores", hasSize(12));
        String id = answer.path("id");
        assertThat(answer.header("Location")).isEqualTo(COMPARISONS + "/" + id);
        given().get(COMPARISONS + "/" + id).then().statusCode(200).header("ETag", notNullValue())
                .body("models[0].log_score", equalTo(answer.path("models[0].log_score")));
        List<Float> scores = given().get(COMPARISONS + "/" + id + "/units").then().statusCode(200).body("data", hasSize(48))
                .extract().path("data.findAll { it.fit == '" + random + "' }.log_score");
        assertThat(scores.stream().mapToDouble(Float::doubleValue).sum())
                .isCloseTo((Float) answer.path("models[0].log_score"), within(1e-3));
        given().get(COMPARISONS + "/" + id + "/folds?format=csv").then().statusCode(200)
                .body(containsString("fold,fit,units,rows,log_score"));
    }

    @Test
    void shouldGiveTheSameAnswerToTheSameQuestion() {
        String fit = fit("y ~ x", "pooled");

        String first = compare("[\"" + fit + "\"]", ", \"folds\": 5").path("id");
        assertThat((String) compare("[\"" + fit + "\"]", ", \"folds\": 5, \"seed\": 1").path("id")).isEqualTo(first);
        assertThat((String) compare("[\"" + fit + "\"]", ", \"folds\": 5, \"seed\": 2").path("id")).isNotEqualTo(first);
        compare("[\"" + fit + "\"]", ", \"folds\": \"leave_one_out\"").then().statusCode(201).body("folds", equalTo(24))
                .body("leave_one_out", equalTo(true));
    }

    @Test
    void shouldRunAsAJobThatCanBeCancelled() {
        String large = Api.dataset("larger", Simulated.panel(300, 10, 43));
        String fit = fit(large, "y ~ x + z", "random");
        String job = Api.analyst().header("Prefer", "respond-async").contentType("application/json")
                .body("{\"fits\": [\"" + fit + "\"], \"folds\": \"leave_one_out\"}").post(COMPARISONS).then().statusCode(202)
                .extract().header("Location");

        Awaitility.await().untilAsserted(() -> given().get(job).then().body("status", equalTo("running")));
        Api.analyst().delete(job).then().statusCode(lessThan(300));
        Awaitility.await().untilAsserted(() -> given().get(job).then().body("status", equalTo("cancelled")));
        Response waited = Api.analyst().header("Prefer", "respond-async").contentType("application/json")
                .body("{\"fits\": [\"" + fit + "\"], \"folds\": 2}").post(COMPARISONS);
        Awaitility.await().untilAsserted(() -> given().get(waited.header("Location")).then().body("status",
                equalTo("succeeded")));
        given().get((String) given().get(waited.header("Location")).path("result")).then().statusCode(200).body("n_units",
                equalTo(300));
    }

    @Test
    void shouldRefuseWhatCannotBeCompared() {
        String pooled = fit("y ~ x", "pooled");
        String fixed = fit("y ~ x | iso3", "fixed");

        Api.problem(compare("[\"" + pooled + "\", \"" + fixed + "\"]", ""), 422).body("errors[0].pointer", equalTo("/fits/1"))
                .body("detail", containsString("within_between"));
        Api.problem(compare("[\"" + pooled + "\"]", ", \"folds\": 1"), 422).body("errors[0].pointer", equalTo("/folds"));
        Api.problem(compare("[\"" + pooled + "\"]", ", \"folds\": \"some\""), 422).body("errors[0].pointer", equalTo("/folds"));
        Api.problem(compare("[\"" + pooled + "\"]", ", \"folds\": 25"), 422).body("errors[0].pointer", equalTo("/folds"));
        Api.problem(compare("[\"" + pooled + "\"]", ", \"unit\": \"nowhere\""), 422).body("errors[0].pointer",
                equalTo("/unit"));
        Api.problem(compare("[\"ft-0\"]", ""), 404);
        Api.problem(given().get(COMPARISONS + "/cv-0"), 404);
        String other = fit(Api.dataset("other", Simulated.panel(24, 6, 42)), "y ~ x", "pooled");
        Api.problem(compare("[\"" + pooled + "\", \"" + other + "\"]", ""), 422).body("errors[0].pointer", equalTo("/fits/1"));
    }

    private static Response compare(String fits, String more) {
        return Api.analyst().contentType("application/json").body("{\"fits\": " + fits + more + "}").post(COMPARISONS);
    }

    private String fit(String formula, String effects) {
        return fit(dataset, formula, effects);
    }

    private static String fit(String dataset, String formula, String effects) {
        return Api.fit(
                "{\"data\": {\"dataset\": \"%s\"}, \"formula\": \"%s\", \"family\": \"poisson\", \"effects\": \"%s\", \"unit\": \"iso3\"}"
                        .formatted(dataset, formula, effects))
                .then().statusCode(201).extract().path("id");
    }
}
