package org.liaison.stats.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaison.stats.Estimator;
import org.liaison.stats.Family;
import org.liaison.stats.FitResult;
import org.liaison.stats.FitSpec;
import org.liaison.stats.SmallSample;
import org.liaison.stats.VcovSpec;
import org.liaison.stats.VcovType;
import org.liaison.stats.summary.Coefficient;
import org.liaison.stats.summary.FitSummary;
import org.liaison.stats.summary.NoteCode;

import com.fasterxml.jackson.databind.JsonNode;

/** Every figure of the reference cases, at the tolerances that two good programs reach. */
class EstimatesOracleTest {

    private static final Percentage SIX_DIGITS = Percentage.withPercentage(1e-4);
    private static final Percentage SEVEN_DIGITS = Percentage.withPercentage(1e-5);

    static Stream<Run> runs() {
        return OracleCase.all().stream()
                .flatMap(c -> OracleCase.FAMILIES.values().stream().sorted().filter(f -> c.expected().has(key(f)))
                        .flatMap(f -> Stream.of(true, false).filter(dense -> isComparable(c, dense))
                                .map(dense -> new Run(c, f, dense))));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void shouldReachTheReferenceEstimates(Run run) {
        JsonNode expected = run.expected();

        FitResult fit = run.fit(VcovSpec.of(VcovType.OIM));

        if (expected.has("boundary")) {
            assertThat(fit.notes()).anyMatch(note -> note.code() == NoteCode.DISPERSION_AT_BOUNDARY);
            assertThat(fit.dispersion().alpha()).isZero();
            assertThat(fit.dispersion().theta()).isNull();
            assertThat(fit.dispersion().lrPValue()).isEqualTo(1);
            assertThat(fit.summary().logLik()).isCloseTo(expected.get("supremum_loglik").asDouble(), within(1e-9));
            assertEstimates(fit, run.oracle().expected().get("poisson"));
            return;
        }
        SoftAssertions soft = new SoftAssertions();
        FitSummary summary = fit.summary();
        soft.assertThat(summary.converged()).isTrue();
        soft.assertThat(summary.logLik()).isCloseTo(expected.get("loglik").asDouble(), within(1e-9));
        soft.assertThat(summary.aic()).isCloseTo(expected.get("aic").asDouble(), within(1e-8));
        soft.assertThat(summary.bic()).isCloseTo(expected.get("bic").asDouble(), within(1e-8));
        soft.assertThat(summary.deviance()).isCloseTo(expected.get("deviance").asDouble(), SEVEN_DIGITS);
        soft.assertThat(summary.pearsonChi2()).isCloseTo(expected.get("pearson").asDouble(), SEVEN_DIGITS);
        soft.assertThat(summary.nobs()).isEqualTo(run.oracle().expected().get("n_obs").asLong());
        soft.assertThat(summary.logLikNull()).isCloseTo(expected.path("loglik_null").asDouble(summary.logLikNull()),
                within(1e-9));
        if (expected.has("df_resid")) {
            assertFit(soft, fit, expected);
        }
        if (run.family() == Family.NEGBIN2) {
            soft.assertThat(fit.dispersion().theta()).isCloseTo(expected.get("theta").asDouble(), SEVEN_DIGITS);
            soft.assertThat(fit.dispersion().lrStatistic()).isCloseTo(expected.get("lr_alpha0_chi2").asDouble(), within(1e-8));
            soft.assertThat(fit.dispersion().lrPValue()).isCloseTo(expected.get("lr_alpha0_p_chibar01").asDouble(), SIX_DIGITS);
        }
        soft.assertAll();
        assertEstimates(fit, expected);
    }

    @ParameterizedTest
    @MethodSource("runs")
    void shouldReachTheReferenceErrorsOfEveryKind(Run run) {
        Iterator<Map.Entry<String, JsonNode>> kinds = run.expected().path("se").fields();
        while (kinds.hasNext()) {
            Map.Entry<String, JsonNode> kind = kinds.next();
            VcovSpec vcov = vcov(kind.getKey(), run);
            if (vcov != null) {
                assertErrors(run.fit(vcov), run, kind.getKey(), kind.getValue());
            }
        }
        assertThat(run.expected()).isNotNull();
    }

    @Test
    void shouldAlsoHaveRunTheCasesOfTheSharedFolder() {
        assumeThat(OracleCase.sharedFolder())
                .as("The shared reference cases S02 to S05 are not here; only the shipped ones ran.")
                .isPresent();

        assertThat(OracleCase.all()).extracting(OracleCase::name).contains("S02_quine", "S03_biochemists",
                "S04_ships_exposure/nb2", "S05_randhie_large");
    }

    private static void assertFit(SoftAssertions soft, FitResult fit, JsonNode expected) {
        soft.assertThat(fit.goodnessOfFit().get(0).df()).isEqualTo(expected.get("df_resid").asLong());
        soft.assertThat(fit.goodnessOfFit().get(0).pValue()).isCloseTo(expected.get("deviance_p").asDouble(), SIX_DIGITS);
        soft.assertThat(fit.goodnessOfFit().get(1).pValue()).isCloseTo(expected.get("pearson_p").asDouble(), SIX_DIGITS);
    }

    private static void assertErrors(FitResult fit, Run run, String kind, JsonNode expected) {
        double n = run.oracle().expected().get("n_obs").asDouble();
        double k = run.oracle().expected().get("n_parameters_mean").asDouble();
        double factor = switch (kind) {
            case "hc0_beta_eim" -> Math.sqrt((n - k) / n);
            case "cluster_beta_eim_hc1" -> Math.sqrt((n - 1) / (n - k));
            default -> 1;
        };
        SoftAssertions soft = new SoftAssertions();
        for (Coefficient c : fit.coefficients()) {
            soft.assertThat(c.stdError() * factor).as(kind + " " + c.term()).isCloseTo(value(expected, c.term()), SIX_DIGITS);
        }
        JsonNode alpha = run.expected().path("se_of_alpha_and_ln_alpha").path(kind).path("alpha");
        if (!alpha.isMissingNode()) {
            soft.assertThat(fit.dispersion().stdError()).as(kind + " alpha").isCloseTo(alpha.asDouble(), SIX_DIGITS);
        }
        soft.assertAll();
    }

    private static VcovSpec vcov(String kind, Run run) {
        List<String> cluster = run.oracle().spec().has("cluster") ? List.of(run.oracle().spec().get("cluster").asText()) : null;
        return switch (kind) {
            case "oim" -> VcovSpec.of(VcovType.OIM);
            case "eim_beta_block" -> VcovSpec.of(VcovType.EIM);
            case "hc0_joint" -> VcovSpec.of(VcovType.HC0);
            case "robust_stata_n_over_n_minus_1" -> VcovSpec.of(VcovType.ROBUST);
            case "hc0_beta_eim", "hc1_beta_eim_n_over_n_minus_k" -> new VcovSpec(VcovType.ROBUST, SmallSample.SANDWICH, null);
            case "cluster_joint_no_factor" -> new VcovSpec(VcovType.CLUSTER, SmallSample.NONE, cluster);
            case "cluster_stata_G_over_G_minus_1" -> new VcovSpec(VcovType.CLUSTER, SmallSample.STATA, cluster);
            case "cluster_beta_eim_G_over_G_minus_1", "cluster_beta_eim_hc1" ->
                new VcovSpec(VcovType.CLUSTER, SmallSample.SANDWICH, cluster);
            // With the effects as plain dummies none counts as nested, so fixest's K is k.
            case "cluster_joint_G_and_n_minus_1_over_n_minus_k" ->
                run.dense() ? new VcovSpec(VcovType.CLUSTER, SmallSample.FIXEST, cluster) : null;
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static void assertEstimates(FitResult fit, JsonNode expected) {
        JsonNode errors = expected.get("se").get("oim");
        assertThat(fit.coefficients()).isNotEmpty().allSatisfy(c -> assertThat(c.estimate()).as(c.term())
                .isCloseTo(value(expected.get("coef"), c.term()), within(1e-7 * value(errors, c.term()))));
    }

    private static double value(JsonNode byName, String term) {
        Iterator<String> names = byName.fieldNames();
        while (names.hasNext()) {
            String name = names.next();
            if (OracleCase.termOf(name).equals(term)) {
                return byName.get(name).asDouble();
            }
        }
        throw new AssertionError("The reference has no term " + term);
    }

    private static String key(Family family) {
        return OracleCase.FAMILIES.entrySet().stream().filter(entry -> entry.getValue() == family).findFirst().orElseThrow()
                .getKey();
    }

    /**
     * Dense dummies are comparable where the reference kept every level and, of collinear columns, dropped the last
     * written; absorbed ones where there are factors and slopes.
     */
    private static boolean isComparable(OracleCase c, boolean dense) {
        if (!dense) {
            return !c.spec().get("factors").isEmpty() && !c.spec().get("terms").isEmpty();
        }
        boolean lastDropped = !c.spec().path("drop_columns").toString().contains("2015");
        return lastDropped && c.expected().path("separated_levels_dropped").isEmpty();
    }

    record Run(OracleCase oracle, Family family, boolean dense) {

        JsonNode expected() {
            return oracle.expected().get(key(family));
        }

        FitResult fit(VcovSpec vcov) {
            FitSpec spec = oracle.fitSpec(family, dense);
            return Estimator.fit(oracle.frame(), spec.withVcov(vcov));
        }

        @Override
        public String toString() {
            return oracle + " " + family.code() + (dense ? " dummies" : " absorbed");
        }
    }
}
