package org.liaison.modelling.oracle;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.assertj.core.api.SoftAssertions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What follows from a fit: marginal effects, predictive margins, Wald tests, covariance of the slopes. */
final class EffectsCheck implements OracleCheck {

    private static final double EFFECT = 1e-8;
    private static final double ERROR = 1e-6;

    private final OracleCase oracle;
    private final JsonNode fit;
    private final String covariance;

    EffectsCheck(OracleCase oracle, JsonNode fit, String covariance) {
        this.oracle = oracle;
        this.fit = fit;
        this.covariance = covariance;
    }

    @Override
    public void run(SoftAssertions soft) {
        JsonNode effects = oracle.expected().path("effects");
        variables(soft, effects.path("ame_dydx"), "average", "derivative");
        variables(soft, effects.path("mem_dydx"), "at_means", "derivative");
        variables(soft, effects.path("ame_discrete_0_to_1"), "average", "discrete");
        effects.path("predictive_margins_at").forEach(margin -> at(soft, margin, null));
        effects.path("dydx_at").forEach(margin -> at(soft, margin, margin.get("of").asText()));
        oracle.expected().path("wald").forEach(test -> wald(soft, test));
        slopes(soft);
    }

    private void variables(SoftAssertions soft, JsonNode reference, String type, String change) {
        reference.fields().forEachRemaining(effect -> {
            if (isAbsorbed(effect.getKey())) {
                soft.assertThat(fit.get("notes").findValuesAsText("code")).contains("absorbed_by_fixed_effects");
            } else {
                one(soft, type, body(type, effect.getKey(), change), effect.getValue());
            }
        });
    }

    private boolean isAbsorbed(String variable) {
        return fit.get("notes").findParents("code").stream()
                .anyMatch(note -> "absorbed_by_fixed_effects".equals(note.get("code").asText())
                        && variable.equals(note.at("/terms/0").asText()));
    }

    private void one(SoftAssertions soft, String what, ObjectNode body, JsonNode reference) {
        JsonNode rows = Service.post("/fits/" + fit.get("id").asText() + "/marginal-effects", body).get("data");
        soft.assertThat(rows).as(what + " " + body).hasSize(1);
        JsonNode row = rows.get(0);
        Digits.relative(soft, what + " " + body, row.get("estimate"), reference.get("estimate"), EFFECT);
        if (reference.has("se_" + covariance)) {
            Digits.relative(soft, what + " error " + body, row.get("std_error"), reference.get("se_" + covariance), ERROR);
        }
    }

    private void at(SoftAssertions soft, JsonNode margin, String of) {
        ObjectNode body = OracleCase.JSON.createObjectNode().put("type", "at");
        ObjectNode values = body.putObject("at");
        margin.get("at").fields().forEachRemaining(value -> values.putArray(value.getKey()).add(value.getValue()));
        if (of == null) {
            body.putArray("variables");
        } else {
            body.putArray("variables").add(of);
            body.put("change", "derivative");
        }
        one(soft, "at", body, margin);
    }

    private ObjectNode body(String type, String variable, String change) {
        ObjectNode body = OracleCase.JSON.createObjectNode().put("type", type).put("change", change);
        body.putArray("variables").add(variable);
        return body;
    }

    /** Tests of terms that stand in the formula; those of absorbed effects are not to be had. */
    private void wald(SoftAssertions soft, JsonNode test) {
        List<String> listed = OracleCase.texts(test.get("terms"));
        List<String> present = StreamSupport.stream(fit.get("coefficients").spliterator(), false)
                .map(row -> row.get("term").asText()).toList();
        List<String> terms = listed.stream()
                .flatMap(term -> term.endsWith("=*")
                        ? present.stream().filter(p -> p.startsWith("factor(" + term.replace("=*", "") + ")"))
                        : List.of(Names.here(term)).stream())
                .toList();
        if (test.get("vce").asText().equals(covariance) && !terms.isEmpty() && present.containsAll(terms)) {
            JsonNode answer = Service.wald(fit, terms);
            Digits.relative(soft, "wald " + terms, answer.get("statistic"), test.get("chi2"), 1e-6);
            soft.assertThat(answer.get("df").intValue()).as("df " + terms).isEqualTo(test.get("df").intValue());
            Digits.relative(soft, "wald p " + terms, answer.get("p_value"), test.get("p"), 1e-5);
        }
    }

    private void slopes(SoftAssertions soft) {
        JsonNode reference = oracle.expected().path("vcov_terms");
        if (!reference.has(covariance)) {
            return;
        }
        JsonNode rows = Service.get("/fits/" + fit.get("id").asText() + "/vcov").get("data");
        List<String> names = OracleCase.texts(reference.get("names"));
        for (JsonNode row : rows) {
            int a = names.indexOf(Names.there(row.get("term").asText()));
            for (Map.Entry<String, JsonNode> cell : row.properties()) {
                int b = names.indexOf(Names.there(cell.getKey()));
                if (a >= 0 && b >= 0) {
                    JsonNode matrix = reference.get(covariance);
                    double scale = Math
                            .sqrt(matrix.at("/" + a + "/" + a).doubleValue() * matrix.at("/" + b + "/" + b).doubleValue());
                    Digits.absolute(soft, "vcov " + names.get(a) + ", " + names.get(b), cell.getValue(),
                            matrix.at("/" + a + "/" + b), 1e-6 * scale);
                }
            }
        }
    }
}
