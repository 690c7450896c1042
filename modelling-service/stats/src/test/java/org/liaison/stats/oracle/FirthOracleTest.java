package org.liaison.stats.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.liaison.stats.Estimator;
import org.liaison.stats.Family;
import org.liaison.stats.FitResult;
import org.liaison.stats.FitSpec;
import org.liaison.stats.Penalty;
import org.liaison.stats.SpecificationException;
import org.liaison.stats.VcovSpec;
import org.liaison.stats.VcovType;
import org.liaison.stats.summary.Coefficient;
import org.liaison.stats.summary.NoteCode;

import com.fasterxml.jackson.databind.JsonNode;

/** Firth's penalty where the maximum of the likelihood is at infinity. */
class FirthOracleTest {

    private final OracleCase oracle = OracleCase.named("S09b_separation_firth");
    private final FitSpec spec = FitSpec.builder("agree ~ x1 + x2", Family.LOGIT).penalty(Penalty.FIRTH).build();

    @Test
    void shouldReachTheReference() {
        JsonNode firth = oracle.expected().get("firth");
        JsonNode peer = oracle.expected().get("brglm2");

        FitResult fit = Estimator.fit(oracle.frame(), spec);

        assertThat(fit.summary().converged()).isTrue();
        assertThat(fit.summary().logLik()).isCloseTo(firth.get("penalised_loglik").asDouble(), within(1e-9));
        assertThat(fit.notes()).extracting(note -> note.code()).containsExactly(NoteCode.PENALISED_LIKELIHOOD);
        for (Coefficient c : fit.coefficients()) {
            String name = c.term().replace("(intercept)", "(Intercept)");
            assertThat(c.estimate()).isCloseTo(peer.get("coef").get(name).asDouble(), within(1e-11));
            // logistf's errors are another definition: the inverse information of the augmented data
            assertThat(c.stdError()).isCloseTo(peer.get("se").get(name).asDouble(), Percentage.withPercentage(1e-7));
        }
    }

    @Test
    void shouldSayWithoutThePenaltyThatTheEstimateIsInfinite() {
        FitResult fit = Estimator.fit(oracle.frame(), FitSpec.of("agree ~ x1 + x2", Family.LOGIT));

        assertThat(fit.notes()).extracting(note -> note.code()).containsExactly(NoteCode.INFINITE_ESTIMATE);
        assertThat(fit.notes().get(0).terms()).containsExactly("x2");
        assertThat(fit.coefficients()).extracting(Coefficient::term).containsExactly("(intercept)", "x1");
        // R's glm, stopped on its way to infinity
        assertThat(fit.coefficients().get(1).estimate())
                .isCloseTo(oracle.expected().at("/plain_ml/coef/x1").asDouble(), within(1e-6));
    }

    @Test
    void shouldRefuseRobustErrors() {
        assertThatThrownBy(() -> spec.withVcov(VcovSpec.of(VcovType.ROBUST)))
                .isInstanceOfSatisfying(SpecificationException.class, e -> assertThat(e.field()).isEqualTo("vcov.type"));
    }
}
