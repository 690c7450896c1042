package org.liaison.stats.oracle;

import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.assertj.core.api.SoftAssertions;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaison.stats.Estimator;
import org.liaison.stats.Family;
import org.liaison.stats.FitResult;
import org.liaison.stats.FitSpec;
import org.liaison.stats.Option;
import org.liaison.stats.SmallSample;
import org.liaison.stats.VcovSpec;
import org.liaison.stats.VcovType;
import org.liaison.stats.summary.Coefficient;

import com.fasterxml.jackson.databind.JsonNode;

/** Negative binomial 1, logit, probit and Gaussian against 50-digit arithmetic, with errors of every kind. */
class FamilyReferenceTest {

    private static final Percentage TEN_DIGITS = Percentage.withPercentage(1e-8);

    static Stream<JsonNode> models() {
        return StreamSupport.stream(OracleCase.resource("families/expected.json").spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("models")
    void shouldReachTheReference(JsonNode model) {
        Family family = Option.of(Family.class, "family", model.get("family").asText());
        FitSpec spec = FitSpec.of(model.get("formula").asText(), family);
        JsonNode expected = model.get("expected");
        SoftAssertions soft = new SoftAssertions();

        FitResult fit = fit(spec, VcovSpec.of(VcovType.OIM));

        soft.assertThat(fit.summary().converged()).isTrue();
        soft.assertThat(fit.summary().nobs()).isEqualTo(expected.get("n").asLong());
        soft.assertThat(fit.summary().parameters() - (family.hasDispersion() || family == Family.GAUSSIAN ? 1 : 0))
                .isEqualTo(expected.get("k").asInt());
        soft.assertThat(fit.summary().logLik()).isCloseTo(expected.get("log_lik").asDouble(), within(1e-10));
        for (Coefficient c : fit.coefficients()) {
            soft.assertThat(c.estimate()).as(c.term()).isCloseTo(expected.at("/coef/" + c.term()).asDouble(),
                    within(1e-9 * c.stdError()));
        }
        if (family.hasDispersion()) {
            soft.assertThat(fit.dispersion().alpha()).isCloseTo(expected.get("alpha").asDouble(), TEN_DIGITS);
            soft.assertThat(fit.dispersion().theta()).isEqualTo(1 / fit.dispersion().alpha());
            soft.assertThat(fit.dispersion().stdError()).isCloseTo(expected.get("alpha_se_oim").asDouble(), TEN_DIGITS);
        }
        if (expected.has("pearson_chi2")) {
            soft.assertThat(fit.summary().pearsonChi2()).isCloseTo(expected.get("pearson_chi2").asDouble(), TEN_DIGITS);
        }
        if (family == Family.GAUSSIAN) {
            soft.assertThat(fit.summary().residualVariance()).isCloseTo(expected.get("residual_variance").asDouble(),
                    TEN_DIGITS);
        }
        expected.get("se").fields().forEachRemaining(kind -> {
            for (Coefficient c : fit(spec, vcov(kind.getKey())).coefficients()) {
                soft.assertThat(c.stdError()).as(kind.getKey() + " " + c.term())
                        .isCloseTo(kind.getValue().get(c.term()).asDouble(), TEN_DIGITS);
            }
        });
        soft.assertAll();
    }

    private static FitResult fit(FitSpec spec, VcovSpec vcov) {
        return Estimator.fit(OracleCase.table("families/data.csv"), spec.withVcov(vcov));
    }

    private static VcovSpec vcov(String kind) {
        return switch (kind) {
            case "sandwich" -> new VcovSpec(VcovType.ROBUST, SmallSample.SANDWICH, null);
            case "sandwich_cluster" -> new VcovSpec(VcovType.CLUSTER, SmallSample.SANDWICH, List.of("unit"));
            default -> VcovSpec.of(Option.of(VcovType.class, "vcov.type", kind), "unit");
        };
    }
}
