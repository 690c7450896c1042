package org.liaison.stats.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.assertj.core.api.SoftAssertions;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaison.stats.Effects;
import org.liaison.stats.Estimator;
import org.liaison.stats.Family;
import org.liaison.stats.FitResult;
import org.liaison.stats.FitSpec;
import org.liaison.stats.FitSpecBuilder;
import org.liaison.stats.Frame;
import org.liaison.stats.Integration;
import org.liaison.stats.SmallSample;
import org.liaison.stats.VcovSpec;
import org.liaison.stats.VcovType;
import org.liaison.stats.summary.Coefficient;
import org.liaison.stats.summary.NoteCode;

import com.fasterxml.jackson.databind.JsonNode;

/** Random-intercept, within-between, conditional and beta-effect models against reference results. */
class PanelOracleTest {

    private static final Percentage EIGHT_DIGITS = Percentage.withPercentage(1e-6);
    private static final Percentage SIX_DIGITS = Percentage.withPercentage(1e-4);

    static Stream<Run> runs() {
        Path shipped = Path.of("src/test/resources/oracles");
        Stream<Path> folders = Stream.of("S01_micko_like_panel/models/m03_hybrid_frequency",
                "S01_micko_like_panel/models/m04_hybrid_intensity", "S01_micko_like_panel/models/m17_re_frequency",
                "S12_conditional_fe_nb").map(shipped::resolve);
        Stream<Path> further = OracleCase.sharedFolder().map(folder -> folder.resolve("oracles/shared/S08_epil_re")).stream()
                .filter(Files::isDirectory);
        return Stream.concat(folders, further).flatMap(folder -> {
            JsonNode spec = OracleCase.read(folder.resolve("spec.json"));
            JsonNode expected = OracleCase.read(folder.resolve("expected.json")).get("models");
            return OracleCase.texts(spec.get("models")).stream()
                    .map(model -> new Run(folder, spec, expected.get(model), model));
        });
    }

    @ParameterizedTest
    @MethodSource("runs")
    void shouldReachTheReferenceEstimates(Run run) {
        FitResult fit = Estimator.fit(run.frame(), run.spec().build());

        SoftAssertions soft = new SoftAssertions();
        soft.assertThat(fit.summary().converged()).isTrue();
        soft.assertThat(fit.summary().nobs()).isEqualTo(run.expected.get("n").asLong());
        soft.assertThat(fit.summary().nUnits()).isEqualTo(run.expected.get("groups").asInt());
        soft.assertThat(fit.summary().logLik()).isCloseTo(run.expected.get("loglik").asDouble(), within(1e-9));
        soft.assertThat(fit.coefficients()).hasSize(run.expected.get("coef").size());
        for (Coefficient c : fit.coefficients()) {
            double error = run.value("se_oim", c.term());
            soft.assertThat(c.estimate()).as(c.term()).isCloseTo(run.value("coef", c.term()), within(1e-7 * error));
            soft.assertThat(c.stdError()).as(c.term()).isCloseTo(error, EIGHT_DIGITS);
        }
        if (run.isGaussian()) {
            double variance = run.expected.get("var_u").asDouble();
            soft.assertThat(fit.randomEffects().get(0).variance()).isCloseTo(variance, EIGHT_DIGITS);
            soft.assertThat(fit.randomEffects().get(0).stdError())
                    .isCloseTo(2 * variance * run.expected.get("se_ln_sigma_u").asDouble(), SIX_DIGITS);
        }
        if (run.expected.has("aic")) {
            soft.assertThat(fit.summary().aic()).isCloseTo(run.expected.get("aic").asDouble(), within(1e-8));
            soft.assertThat(fit.summary().bic()).isCloseTo(run.expected.get("bic_n").asDouble(), within(1e-8));
        }
        if (run.expected.has("theta")) {
            double alpha = run.expected.get("alpha").asDouble();
            soft.assertThat(fit.dispersion().alpha()).isCloseTo(alpha, EIGHT_DIGITS);
            soft.assertThat(fit.dispersion().stdError()).isCloseTo(alpha * run.expected.get("se_ln_alpha").asDouble(),
                    SIX_DIGITS);
        }
        if (run.expected.has("r")) {
            double r = run.expected.get("r").asDouble();
            soft.assertThat(fit.randomEffects().get(0).r()).isCloseTo(r, EIGHT_DIGITS);
            soft.assertThat(fit.randomEffects().get(0).s()).isCloseTo(run.expected.get("s").asDouble(), EIGHT_DIGITS);
            soft.assertThat(fit.randomEffects().get(0).rStdError()).isCloseTo(r * run.expected.get("se_ln_r").asDouble(),
                    SIX_DIGITS);
        }
        soft.assertAll();
    }

    @ParameterizedTest
    @MethodSource("runs")
    void shouldReachTheReferenceErrorsByCluster(Run run) {
        if (!run.expected.has("se_cluster_no_factor")) {
            return;
        }

        FitResult fit = Estimator.fit(run.frame(),
                run.spec().vcov(new VcovSpec(VcovType.CLUSTER, SmallSample.NONE, null)).build());

        assertThat(fit.coefficients()).allSatisfy(c -> assertThat(c.stdError()).as(c.term())
                .isCloseTo(run.value("se_cluster_no_factor", c.term()), EIGHT_DIGITS));
        FitResult robust = Estimator.fit(run.frame(), run.spec().vcov(VcovSpec.of(VcovType.HC0)).build());
        assertThat(robust.coefficients().get(1).stdError()).isEqualTo(fit.coefficients().get(1).stdError());
    }

    @ParameterizedTest
    @MethodSource("runs")
    void shouldReachTheReferenceByNodes(Run run) {
        run.expected.path("loglik_by_nodes_at_the_optimum").fields().forEachRemaining(entry -> {
            int nodes = Integer.parseInt(entry.getKey());

            FitResult fit = Estimator.fit(run.frame(), run.spec().integration(new Integration(null, nodes)).build());

            // The reference is not at the maximum of the coarse sum itself.
            double reference = entry.getValue().asDouble();
            assertThat(fit.summary().logLik()).isGreaterThan(reference - 1e-9);
            assertThat(fit.summary().logLik()).isCloseTo(reference, within(nodes > 7 ? 1e-7 : 0.01));
            assertThat(fit.summary().converged()).isTrue();
            assertThat(fit.randomEffects().get(0).nodes()).isEqualTo(nodes);
        });
    }

    @ParameterizedTest
    @MethodSource("runs")
    void shouldReachLaplacesApproximation(Run run) {
        JsonNode laplace = run.expected.path("laplace");
        if (laplace.isMissingNode()) {
            return;
        }

        FitResult fit = Estimator.fit(run.frame(),
                run.spec().integration(new Integration(Integration.Method.LAPLACE, null)).build());

        assertThat(fit.summary().converged()).isTrue();
        assertThat(fit.summary().logLik()).isCloseTo(laplace.get("loglik").asDouble(), within(1e-7));
        assertThat(Math.sqrt(fit.randomEffects().get(0).variance())).isCloseTo(laplace.get("sigma_u").asDouble(),
                Percentage.withPercentage(1e-3));
        fit.coefficients().forEach(c -> assertThat(c.estimate()).as(c.term()).isCloseTo(value(laplace.get("coef"), c.term()),
                within(1e-4 * run.value("se_oim", c.term()))));
        if (laplace.has("theta")) {
            assertThat(fit.dispersion().theta()).isCloseTo(laplace.get("theta").asDouble(), Percentage.withPercentage(1e-3));
        }
    }

    @Test
    void shouldEstimateGrunfeldsInvestmentsAsPlmDoes() {
        Path folder = OracleCase.sharedFolder().map(shared -> shared.resolve("oracles/shared/S10_hausman")).orElse(null);
        assumeThat(folder).as("The shared reference case S10 is not here.").isNotNull().isDirectory();
        JsonNode expected = OracleCase.read(folder.resolve("expected.json")).at("/grunfeld/re");
        Frame frame = OracleCase.frame(folder.resolve("grunfeld.csv"), row -> true);

        FitResult fit = Estimator.fit(frame,
                FitSpec.builder("inv ~ value + capital", Family.GAUSSIAN).effects(Effects.RANDOM).unit("firm").build());

        for (int j = 0; j < 2; j++) {
            Coefficient c = fit.coefficients().get(j + 1);
            assertThat(c.estimate()).isCloseTo(expected.get("coef").get(c.term()).asDouble(), within(1e-9 * c.stdError()));
            for (int l = 0; l < 2; l++) {
                assertThat(fit.covariance().matrix()[j + 1][l + 1]).isCloseTo(expected.get("vcov").get(j).get(l).asDouble(),
                        EIGHT_DIGITS);
            }
        }
        // Variance components as plm's documentation prints them.
        assertThat(fit.randomEffects().get(0).variance()).isCloseTo(7089.80, within(0.005));
        assertThat(fit.summary().residualVariance()).isCloseTo(2784.46, within(0.005));
        assertThat(fit.notes()).extracting(note -> note.code()).doesNotContain(NoteCode.NOT_CONVERGED);
    }

    private static double value(JsonNode byName, String term) {
        return StreamSupport.stream(((Iterable<String>) byName::fieldNames).spliterator(), false)
                .filter(name -> termOf(name).equals(term)).findFirst().map(name -> byName.get(name).asDouble())
                .orElseThrow(() -> new AssertionError("The reference has no term " + term));
    }

    private static String termOf(String name) {
        return OracleCase.termOf(name).replace("__", "_").replace("progabide", "factor(trt)progabide");
    }

    record Run(Path folder, JsonNode description, JsonNode expected, String model) {

        boolean isGaussian() {
            return expected.has("var_u");
        }

        double value(String what, String term) {
            return PanelOracleTest.value(expected.get(what), term);
        }

        Frame frame() {
            return OracleCase.frame(folder.resolve(description.get("data").asText()), row -> true);
        }

        FitSpecBuilder spec() {
            Set<String> terms = new LinkedHashSet<>();
            for (String column : OracleCase.texts(description.get("columns"))) {
                if (!column.equals("(Intercept)")) {
                    terms.add(column.replaceFirst("__(within|between)$", "").replaceFirst("^(\\w+)=.*$", "factor($1)")
                            .replace("progabide", "trt"));
                }
            }
            boolean split = description.get("columns").toString().contains("__within");
            Effects effects = switch (model) {
                case "hhg_re" -> Effects.RANDOM_BETA;
                case "hhg_fe_with_constant", "poisson_fe" -> Effects.CONDITIONAL;
                default -> split ? Effects.WITHIN_BETWEEN : Effects.RANDOM;
            };
            return FitSpec
                    .builder(description.get("outcome").asText() + " ~ " + String.join(" + ", terms),
                            model.startsWith("poisson") ? Family.POISSON : Family.NEGBIN2)
                    .effects(effects).unit(description.get("group").asText());
        }

        @Override
        public String toString() {
            return folder.getFileName() + " " + model;
        }
    }
}
