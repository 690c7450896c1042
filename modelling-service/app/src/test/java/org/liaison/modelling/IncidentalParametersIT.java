package org.liaison.modelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** What short panels do to fixed-effects models, over HTTP. */
@QuarkusTest
@WithTestResource(ModellingStack.class)
class IncidentalParametersIT {

    private static final String NEGBIN = "\"formula\": \"y ~ x | iso3 + year\", \"family\": \"negbin1\"";
    private static final String NOTE = "notes.find { it.code == 'incidental_parameters' }.message";

    private String dataset;

    @BeforeEach
    void upload() {
        dataset = Api.dataset("short panel", Simulated.panel(60, 4, 29).replaceAll("(?m)^(U\\d[02468],.*,)(\\d+)$", "$1$20"));
    }

    @Test
    void shouldWarnOfShortPanelsAndNowhereElse() {
        fit(NEGBIN, "").then().statusCode(201).body("notes.code", hasItem("incidental_parameters"))
                .body(NOTE, containsString("60 levels of iso3")).body(NOTE, containsString("4.0 rows"));
        fit(NEGBIN.replace("negbin1", "poisson"), "").then().body("notes.code", not(hasItem("incidental_parameters")));
        fit(NEGBIN.replace(" | iso3 + year", ""), "").then().body("notes.code", not(hasItem("incidental_parameters")));
        fit(NEGBIN.replace("iso3 + ", ""), "").then().body("notes.code", not(hasItem("incidental_parameters")));
    }

    @Test
    void shouldCorrectAlphaAndSaySo() {
        Response plain = fit(NEGBIN, "");
        Response corrected = fit(NEGBIN, ", \"period\": \"year\", \"bias_correction\": \"jackknife\"");

        corrected.then().statusCode(201).body("specification.bias_correction", equalTo("jackknife"))
                .body(NOTE, containsString("corrected")).body("summary.log_lik", equalTo(plain.path("summary.log_lik")))
                .body("summary.vcov.description", containsString("bias-corrected"));
        assertThat((Float) corrected.path("dispersion.alpha")).isGreaterThan((Float) plain.path("dispersion.alpha"));
    }

    @Test
    void shouldScaleErrorsByTheDeviance() {
        Response plain = fit(NEGBIN, "");
        Response scaled = fit(NEGBIN, ", \"vcov\": {\"type\": \"oim\", \"small_sample\": \"deviance\"}");

        scaled.then().statusCode(201).body("specification.vcov.small_sample", equalTo("deviance"));
        Number df = plain.path("goodness_of_fit[0].df");
        double factor = (Float) plain.path("summary.deviance") / df.doubleValue();
        assertThat((Float) scaled.path("coefficients[0].std_error") / (Float) plain.path("coefficients[0].std_error"))
                .isCloseTo((float) Math.sqrt(factor), within(1e-5f));
    }

    @Test
    void shouldGiveConditionalLogitWhereSlopesWouldBeTooSteep() {
        String binary = Api.dataset("binary", Simulated.panel(60, 4, 29).replaceAll("(?m),[0-2]$", ",0")
                .replaceAll("(?m),([3-9]|\\d\\d+)$", ",1"));
        String logit = "{\"data\": {\"dataset\": \"" + binary + "\"}, \"family\": \"logit\", \"unit\": \"iso3\", ";
        Response fixed = Api.fit(logit + "\"formula\": \"y ~ x | iso3\"}");
        Response conditional = Api.fit(logit + "\"formula\": \"y ~ x\", \"effects\": \"conditional\"}");

        fixed.then().statusCode(201).body(NOTE, containsString("effects 'conditional'"));
        conditional.then().statusCode(201).body("summary.converged", equalTo(true))
                .body("notes.code", not(hasItem("incidental_parameters"))).body("notes.code", hasItem("all_zero_unit_dropped"))
                .body("summary.vcov.description", containsString("clogit"));
        assertThat((Float) conditional.path("coefficients[0].estimate")).isPositive()
                .isLessThan((Float) fixed.path("coefficients[0].estimate"));
    }

    @Test
    void shouldKeepTheIdentityOfFitsWithoutACorrection() {
        Response plain = fit(NEGBIN, "");

        plain.then().body("specification.bias_correction", nullValue());
        assertThat((String) fit(NEGBIN, ", \"bias_correction\": \"none\"").path("id")).isEqualTo(plain.path("id"));
        assertThat(plain.asString()).doesNotContain("bias_correction\"");
    }

    @Test
    void shouldRefuseWhatCannotBeCorrected() {
        Api.problem(fit(NEGBIN, ", \"bias_correction\": \"jackknife\""), 422).body("errors[0].pointer", equalTo("/period"));
        Api.problem(fit(NEGBIN.replace("negbin1", "poisson"), ", \"period\": \"year\", \"bias_correction\": \"half_panel\""),
                422)
                .body("errors[0].pointer", equalTo("/bias_correction"));
        Api.problem(fit(NEGBIN, ", \"vcov\": {\"type\": \"robust\", \"small_sample\": \"deviance\"}"), 422)
                .body("errors[0].pointer", equalTo("/vcov/small_sample"));
        Api.problem(fit(NEGBIN, ", \"bias_correction\": \"magic\""), 422).body("errors[0].pointer",
                equalTo("/bias_correction"));
    }

    private Response fit(String model, String more) {
        return Api.fit("{\"data\": {\"dataset\": \"" + dataset + "\"}, " + model + more + "}");
    }
}
