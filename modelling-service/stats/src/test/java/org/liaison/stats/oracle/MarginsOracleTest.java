package org.liaison.stats.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaison.stats.Estimator;
import org.liaison.stats.Family;
import org.liaison.stats.FitResult;
import org.liaison.stats.FitSpec;
import org.liaison.stats.VcovSpec;
import org.liaison.stats.VcovType;
import org.liaison.stats.margins.Change;
import org.liaison.stats.margins.MarginalEffect;
import org.liaison.stats.margins.Margins;
import org.liaison.stats.margins.MarginsSpec;
import org.liaison.stats.margins.MarginsType;
import org.liaison.stats.test.TestResult;
import org.liaison.stats.test.WaldTest;

import com.fasterxml.jackson.databind.JsonNode;

/** Marginal effects and Wald tests of the reference cases, with errors of every kind given there. */
class MarginsOracleTest {

    private static final Percentage EIGHT_DIGITS = Percentage.withPercentage(1e-6);
    private static final Percentage SIX_DIGITS = Percentage.withPercentage(1e-4);

    static Stream<Run> runs() {
        // drop2015 keeps another of the collinear columns than we do, so its effect of post2014 is another number.
        return OracleCase.all().stream().filter(c -> !c.name().contains("drop2015"))
                .filter(c -> c.expected().has("effects") || !c.expected().path("wald").isEmpty())
                .flatMap(c -> Stream.of("oim", "hc0_joint", "robust_stata_n_over_n_minus_1", "cluster_stata_G_over_G_minus_1")
                        .filter(kind -> !kind.startsWith("cluster") || c.spec().has("cluster")).map(kind -> new Run(c, kind)));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void shouldReachTheReferenceEffects(Run run) {
        FitResult fit = run.fit(false);
        JsonNode effects = run.oracle.expected().path("effects");

        each(effects.path("ame_dydx"), (variable, expected) -> assertEffect(run, expected,
                margins(fit, variable, MarginsType.AVERAGE, Map.of(), Change.DERIVATIVE)));
        each(effects.path("ame_discrete_0_to_1"), (variable, expected) -> assertEffect(run, expected,
                margins(fit, variable, MarginsType.AVERAGE, Map.of(), Change.DISCRETE)));
        each(effects.path("mem_dydx"), (variable, expected) -> assertEffect(run, expected,
                margins(fit, variable, MarginsType.AT_MEANS, Map.of(), Change.DERIVATIVE)));
        effects.path("dydx_at").forEach(expected -> assertEffect(run, expected,
                margins(fit, expected.get("of").asText(), MarginsType.AT, at(expected), Change.DERIVATIVE)));
        effects.path("predictive_margins_at").forEach(expected -> assertEffect(run, expected,
                Margins.compute(fit, new MarginsSpec(List.of(), MarginsType.AT, at(expected), null, null)).get(0)));
        assertThat(fit.summary().converged()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("runs")
    void shouldReachTheReferenceWaldTests(Run run) {
        FitResult fit = run.fit(true);

        run.oracle.expected().path("wald").forEach(expected -> {
            if (expected.get("vce").asText().equals(run.kind)) {
                List<String> terms = OracleCase.texts(expected.get("terms")).stream()
                        .map(term -> term.endsWith("=*") ? "factor(" + term.replace("=*", ")") : term).toList();
                TestResult test = WaldTest.of(fit, terms);
                assertThat(test.df()).isEqualTo(expected.get("df").asInt());
                assertThat(test.statistic()).isCloseTo(expected.get("chi2").asDouble(), SIX_DIGITS);
                assertThat(test.pValue()).isCloseTo(expected.get("p").asDouble(), Percentage.withPercentage(1e-3));
            }
        });
        assertThat(fit.summary().converged()).isTrue();
    }

    private static MarginalEffect margins(FitResult fit, String variable, MarginsType type, Map<String, List<Object>> at,
            Change change) {
        List<MarginalEffect> effects = Margins.compute(fit, new MarginsSpec(List.of(variable), type, at, change, null));
        assertThat(effects).hasSize(1);
        return effects.get(0);
    }

    private static Map<String, List<Object>> at(JsonNode expected) {
        Map<String, List<Object>> at = new LinkedHashMap<>();
        expected.get("at").fields()
                .forEachRemaining(e -> at.put(e.getKey(), new ArrayList<>(List.of(e.getValue().asDouble()))));
        return at;
    }

    private static void assertEffect(Run run, JsonNode expected, MarginalEffect effect) {
        assertThat(effect.estimate()).as(effect.term()).isCloseTo(expected.get("estimate").asDouble(), EIGHT_DIGITS);
        assertThat(effect.stdError()).as(effect.term()).isCloseTo(expected.get("se_" + run.kind).asDouble(), SIX_DIGITS);
    }

    private static void each(JsonNode byName, BiConsumer<String, JsonNode> check) {
        byName.fields().forEachRemaining(entry -> check.accept(entry.getKey(), entry.getValue()));
    }

    record Run(OracleCase oracle, String kind) {

        FitResult fit(boolean wald) {
            Family family = OracleCase.FAMILIES.get(oracle.spec().get("family").asText());
            // Absorbed effects are where others give up on errors; effects of absorbed terms need them in the formula.
            boolean dense = wald || oracle.name().contains("post2014") || oracle.spec().get("terms").isEmpty();
            FitSpec spec = oracle.fitSpec(family, dense);
            return Estimator.fit(oracle.frame(), spec.withVcov(switch (kind) {
                case "oim" -> VcovSpec.of(VcovType.OIM);
                case "hc0_joint" -> VcovSpec.of(VcovType.HC0);
                case "robust_stata_n_over_n_minus_1" -> VcovSpec.of(VcovType.ROBUST);
                default -> VcovSpec.of(VcovType.CLUSTER, oracle.spec().get("cluster").asText());
            }));
        }

        @Override
        public String toString() {
            return oracle + " " + kind;
        }
    }
}
