package org.liaison.modelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The reference cases through HTTP: what the statistical core reaches must arrive at the client with every digit. */
@QuarkusTest
@WithTestResource(ModellingStack.class)
class OracleIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Percentage SIX_DIGITS = Percentage.withPercentage(1e-4);
    private static final Percentage SEVEN_DIGITS = Percentage.withPercentage(1e-5);
    private static final Map<String, String> ERRORS = Map.of("oim", "oim", "robust", "robust_stata_n_over_n_minus_1", "cluster",
            "cluster_stata_G_over_G_minus_1");

    static Stream<OracleCase> cases() {
        return OracleCase.all().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void shouldReachTheReferenceThroughHttp(OracleCase oracle) throws IOException {
        String dataset = Api.upload(oracle.name(), Files.readAllBytes(oracle.data())).then().statusCode(201).extract()
                .path("id");

        for (String vcov : List.of("oim", "robust", "cluster")) {
            if (!"cluster".equals(vcov) || oracle.hasCluster()) {
                check(oracle, vcov, fit(oracle.request(dataset, vcov)));
            }
        }
    }

    @Test
    void shouldHaveRunTheCasesOfTheSharedFolder() {
        Assumptions.assumeTrue(Shared.folder().isPresent(), "the shared folder of reference data is not there");

        assertThat(cases().map(OracleCase::name)).anyMatch(name -> name.startsWith("S02"))
                .anyMatch(name -> name.startsWith("S04"));
    }

    private static JsonNode fit(String request) throws IOException {
        return JSON.readTree(Api.fit(request).then().statusCode(201).extract().asString());
    }

    private static void check(OracleCase oracle, String vcov, JsonNode fit) {
        JsonNode expected = oracle.figures();
        boolean boundary = expected.has("boundary");
        JsonNode estimates = boundary ? oracle.expected().get("poisson") : expected;
        SoftAssertions soft = new SoftAssertions();
        JsonNode summary = fit.get("summary");
        soft.assertThat(summary.get("converged").booleanValue()).isTrue();
        soft.assertThat(summary.get("log_lik").doubleValue())
                .isCloseTo(expected.get(boundary ? "supremum_loglik" : "loglik").doubleValue(), within(1e-9));
        soft.assertThat(summary.get("nobs").longValue()).isEqualTo(oracle.expected().get("n_obs").longValue());
        if (boundary) {
            soft.assertThat(fit.get("notes").findValuesAsText("code")).contains("dispersion_at_boundary");
            soft.assertThat(fit.get("dispersion").get("alpha").doubleValue()).isZero();
        } else {
            soft.assertThat(summary.get("deviance").doubleValue()).isCloseTo(expected.get("deviance").doubleValue(),
                    SEVEN_DIGITS);
            soft.assertThat(fit.at("/goodness_of_fit/0/df").longValue()).isEqualTo(expected.get("df_resid").longValue());
            if ("negbin2".equals(oracle.family())) {
                soft.assertThat(fit.at("/dispersion/theta").doubleValue()).isCloseTo(expected.get("theta").doubleValue(),
                        SEVEN_DIGITS);
            }
        }
        JsonNode oim = estimates.at("/se/oim");
        JsonNode errors = estimates.at("/se/" + ERRORS.get(vcov));
        fit.get("coefficients").forEach(term -> {
            String name = OracleCase.nameOf(term.get("term").asText());
            soft.assertThat(estimates.get("coef").has(name)).as(name).isTrue();
            soft.assertThat(term.get("estimate").doubleValue()).as(name).isCloseTo(
                    estimates.get("coef").path(name).doubleValue(),
                    within(1e-7 * oim.path(name).doubleValue()));
            if (errors.has(name)) {
                soft.assertThat(term.get("std_error").doubleValue()).as(vcov + " " + name)
                        .isCloseTo(errors.get(name).doubleValue(), SIX_DIGITS);
            }
        });
        soft.assertThat(fit.get("coefficients")).isNotEmpty();
        soft.assertAll();
    }
}
