package org.liaison.modelling;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Estimating models over HTTP and reading what comes of them. */
@QuarkusTest
@WithTestResource(ModellingStack.class)
class FitIT {

    private static final String FITS = Api.BASE + "/fits";

    private String dataset;

    @BeforeEach
    void upload() {
        dataset = Api.dataset("simulated", Simulated.panel(30, 8, 17));
    }

    @Test
    void shouldEchoTheSpecificationWithEveryDefault() {
        Response fit = fit("y ~ x + z | iso3 + year", ", \"family\": \"poisson\", \"subset\": \" year > 2012 \"");

        fit.then().statusCode(201).body("status", equalTo("succeeded")).body("specification.effects", equalTo("fixed"))
                .body("specification.vcov.type", equalTo("oim")).body("specification.vcov.small_sample", equalTo("none"))
                .body("specification.weight_type", equalTo("frequency")).body("specification.missing", equalTo("drop"))
                .body("specification.level", equalTo(0.95f)).body("specification.reference", equalTo("normal"))
                .body("specification.penalty", equalTo("none")).body("specification.subset", equalTo("year > 2012"))
                .body("specification.data.dataset", equalTo(dataset)).body("dispersion", nullValue())
                .body("random_effects", empty()).body("coefficients.term", contains("x", "z"))
                .body("summary.n_units", equalTo(30)).body("summary.nobs", equalTo(180))
                .body("goodness_of_fit.test", contains("deviance", "pearson"));
        assertThat(fit.header("Location")).isEqualTo(FITS + "/" + fit.path("id"));
    }

    @Test
    void shouldTakeTheFullSpecificationOfTheDocumentation() {
        fit("y ~ x | iso3 + year", """
                , "family": "negbin2", "effects": "fixed", "unit": "partner", "period": "year",
                "vcov": {"type": "cluster", "small_sample": "stata", "cluster": ["partner"]}, "exposure": "months",
                "subset": "year <= 2016 && partner != 'U01'", "integration": {"method": "agq", "nodes": "auto"},
                "penalty": "none", "missing": "drop", "level": 0.9""").then().statusCode(201)
                .body("summary.nobs", equalTo(29 * 6)).body("specification.vcov.cluster", contains("partner"))
                .body("summary.vcov.description", containsString("equals Stata vce(cluster partner)"))
                .body("summary.n_clusters", equalTo(29)).body("dispersion.alpha", notNullValue())
                .body("dispersion.lr_p_value", notNullValue()).body("summary.n_units", equalTo(29));
    }

    @Test
    void shouldGiveTheSameFitToTheSameQuestion() {
        String first = fit("y ~ x", ", \"family\": \"poisson\"").path("id");

        assertThat((String) fit("y ~ x", ", \"family\": \"poisson\", \"level\": 0.95").path("id")).isEqualTo(first);
        assertThat((String) fit("y ~ x", ", \"family\": \"poisson\", \"level\": 0.9").path("id")).isNotEqualTo(first);
    }

    @Test
    void shouldNameTheTermWithAnUnknownColumnAndKeepNothing() {
        int before = given().get(FITS + "?format=csv").asString().split("\n").length;

        Api.problem(fit("y ~ x + log(gdpp)", ", \"family\": \"poisson\""), 422).body("type", containsString("not-estimable"))
                .body("detail", containsString("log(gdpp)")).body("detail", containsString("gdpp"))
                .body("errors[0].pointer", equalTo("/formula"));
        assertThat(given().get(FITS + "?format=csv").asString().split("\n")).hasSize(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
            "y ~ x; 'family': 'weibull'; /family",
            "y ~ x; 'family': 'poisson', 'effects': 'random'; /unit",
            "y ~ x | iso3; 'family': 'poisson', 'effects': 'pooled'; /effects",
            "y ~ x; 'family': 'poisson', 'penalty': 'firth'; /penalty",
            "y ~ x; 'family': 'poisson', 'vcov': {'type': 'jackknife'}; /vcov/type",
            "y ~ x; 'family': 'poisson', 'vcov': {'type': 'cluster', 'cluster': ['region']}; /vcov/cluster",
            "y ~ x; 'family': 'poisson', 'offset': 'nothing'; /offset",
            "y ~ x +; 'family': 'poisson'; /formula",
            "y ~ x; 'family': 'poisson', 'level': 1.5; /level",
            "y ~ x; 'family': 'poisson', 'subset': 'yaer > 2012'; /subset",
            "y ~ x; 'family': 'poisson', 'subset': 'year >'; /subset",
            "y ~ x; 'family': 'poisson', 'subset': 'year'; /subset",
            "y ~ x; 'family': 'poisson', 'subset': 'year > 3000'; /subset",
    })
    void shouldNameTheFieldAtFault(String formula, String fields, String pointer) {
        Api.problem(fit(formula, ", " + fields.replace('\'', '"')), 422).body("errors.pointer", hasItem(pointer.strip()));
    }

    @Test
    void shouldNameTheRowOfTheDataThatCannotBeACount() {
        String id = Api.dataset("negative", "y,x\n1,1\n2,2\n-1,3\n4,1\n");

        Api.problem(Api
                .fit("{\"data\": {\"dataset\": \"%s\"}, \"formula\": \"y ~ x\", \"family\": \"poisson\", \"subset\": \"x > 1\"}"
                        .formatted(id)),
                422).body("errors.row", hasItem(3)).body("errors.column", hasItem("y"));
    }

    @Test
    void shouldRefuseDataThatAreNotThere() {
        Api.problem(Api.fit("{\"data\": {\"dataset\": \"ds-0\"}, \"formula\": \"y ~ x\", \"family\": \"poisson\"}"), 422)
                .body("errors[0].pointer", equalTo("/data/dataset"));
        Api.problem(Api.fit("{\"data\": {}, \"formula\": \"y ~ x\", \"family\": \"poisson\"}"), 422)
                .body("errors[0].pointer", equalTo("/data"));
        Api.problem(Api.fit("{\"data\": {\"dataset\": \"ds-0\"}, \"family\": \"poisson\"}"), 400);
        Api.problem(Api.fit("{\"data\": {\"dataset\": \"ds-0\"}, \"formula\": \"y ~ x\", \"familiy\": \"poisson\"}"), 400)
                .body("errors[0].pointer", equalTo("/familiy"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "coefficients", "summary", "observations", "vcov", "fixed-effects" })
    void shouldGiveEveryPartInEveryFormat(String part) {
        String id = fit("y ~ x + z | iso3 + year", ", \"family\": \"negbin2\", \"period\": \"year\"").path("id");

        for (String format : List.of("json", "csv", "ndjson", "xlsx", "parquet", "dta")) {
            byte[] body = given().get(FITS + "/" + id + "/" + part + "?format=" + format).then().statusCode(200).extract()
                    .asByteArray();
            assertThat(body.length).as(format).isGreaterThan(30);
        }
        String tag = given().get(FITS + "/" + id + "/" + part).header("ETag");
        given().header("If-None-Match", tag).get(FITS + "/" + id + "/" + part).then().statusCode(304);
    }

    @Test
    void shouldGiveResidualsWithTheRowsTheyBelongTo() {
        String id = fit("y ~ x | iso3", ", \"family\": \"poisson\", \"period\": \"year\", \"subset\": \"year >= 2013\"")
                .path("id");

        given().get(FITS + "/" + id + "/observations").then().body("data[0].iso3", equalTo("U01"))
                .body("data[0].year", equalTo(2013)).body("data[0].row", equalTo(3)).body("data[0].fitted", notNullValue())
                .body("data", hasSize(180));
        given().get(FITS + "/" + id + "/fixed-effects").then().body("data", hasSize(30)).body("data[0].dimension",
                equalTo("iso3"));
        given().get(FITS + "/" + id + "/vcov").then().body("data.term", contains("x")).body("data[0].x", notNullValue());
    }

    @Test
    void shouldTellAColumnOfTheDataFromAComputedOneOfTheSameName() {
        dataset = Api.dataset("same names", Simulated.panel(30, 8, 17).replaceFirst("year", "fitted"));
        String id = fit("y ~ x | iso3 + fitted", ", \"family\": \"poisson\"").path("id");

        given().get(FITS + "/" + id + "/observations").then().body("data[0].data_fitted", equalTo(2011))
                .body("data[0].fitted", not(equalTo(2011))).body("data[0].quantile_residual", notNullValue());
    }

    @Test
    void shouldTellThatAFitHasNotChanged() {
        String id = fit("y ~ x", ", \"family\": \"poisson\"").path("id");
        String tag = given().get(FITS + "/" + id).then().statusCode(200).body("id", equalTo(id)).extract().header("ETag");

        given().header("If-None-Match", tag).get(FITS + "/" + id).then().statusCode(304);
        given().get(FITS).then().body("data.id", hasItem(id)).body("data.find { it.id == '" + id + "' }.nobs", equalTo(240));
        Api.problem(given().get(FITS + "/ft-0"), 404);
    }

    @Test
    void shouldEstimateLargeModelsAsJobs() {
        dataset = Api.dataset("large", Simulated.panel(1000, 8, 3));

        fit("y ~ x + z", ", \"family\": \"poisson\"").then().statusCode(201).body("summary.nobs", equalTo(8000));
        Response accepted = Api.analyst().header("Prefer", "respond-async").contentType("application/json")
                .body(body("y ~ x + z | iso3 + year", ", \"family\": \"poisson\"")).post(FITS);
        String job = accepted.then().statusCode(202).extract().header("Location");
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> given().get(job).then().body("status", equalTo("succeeded")));
        String result = given().get(job).path("result");
        given().get(result).then().statusCode(200).body("summary.nobs", equalTo(8000))
                .body("coefficients.term", hasItems("x", "z"));
    }

    @Test
    void shouldKeepAFailedJobsFitWithItsReason() {
        String id = Api.dataset("zero", "y,x\n0,1\n0,2\n0,5\n");
        String job = Api.analyst().header("Prefer", "respond-async").contentType("application/json")
                .body("{\"data\": {\"dataset\": \"%s\"}, \"formula\": \"y ~ x\", \"family\": \"poisson\"}".formatted(id))
                .post(FITS).then().statusCode(202).extract().header("Location");

        org.awaitility.Awaitility.await().untilAsserted(() -> given().get(job).then().body("status", equalTo("failed"))
                .body("problem.status", equalTo(422)));
        String failed = given().get(FITS).path("data.find { it.status == 'failed' && it.dataset == '" + id + "' }.id");
        given().get(FITS + "/" + failed).then().statusCode(200).body("problem.detail", not(equalTo("")))
                .body("coefficients", empty());
        Api.problem(given().get(FITS + "/" + failed + "/coefficients"), 422);
    }

    @Test
    void shouldComputeMarginsAndTestsWithoutAKey() {
        String full = fit("y ~ x + z", ", \"family\": \"negbin2\"").path("id");
        String restricted = fit("y ~ x", ", \"family\": \"negbin2\"").path("id");

        given().contentType("application/json").body("{\"variables\": [\"x\"], \"at\": {\"z\": [0, 1]}}")
                .post(FITS + "/" + full + "/marginal-effects").then().statusCode(200).body("data.term", contains("x", "x"))
                .body("data.z", contains(0.0f, 1.0f)).body("data.change", contains("derivative", "derivative"))
                .body("data[0].std_error", notNullValue());
        given().contentType("application/json").body("{\"variables\": [], \"at\": {\"x\": [0.5]}}")
                .post(FITS + "/" + full + "/marginal-effects?format=csv").then().statusCode(200)
                .body(containsString("(prediction)"));
        given().contentType("application/json").body("{\"fit\": \"" + full + "\", \"terms\": [\"x\", \"z\"]}")
                .post(Api.BASE + "/tests/wald").then().statusCode(200).body("df", equalTo(2)).body("p_value", notNullValue());
        given().contentType("application/json")
                .body("{\"restricted\": \"" + restricted + "\", \"full\": \"" + full + "\"}")
                .post(Api.BASE + "/tests/likelihood-ratio").then().statusCode(200).body("df", equalTo(1));
        Api.problem(given().contentType("application/json").body("{\"fit\": \"" + full + "\", \"terms\": [\"w\"]}")
                .post(Api.BASE + "/tests/wald"), 422);
        Api.problem(given().contentType("application/json").body("{\"variables\": [\"w\"]}")
                .post(FITS + "/" + full + "/marginal-effects"), 422);
    }

    private Response fit(String formula, String fields) {
        return Api.fit(body(formula, fields));
    }

    private String body(String formula, String fields) {
        return "{\"data\": {\"dataset\": \"" + dataset + "\"}, \"formula\": \"" + formula + "\"" + fields + "}";
    }
}
