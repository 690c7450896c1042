package org.liaison.modelling.oracle;

import org.assertj.core.api.SoftAssertions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The linear panel model, within and Swamy-Arora, and Hausman's test on given estimates. */
final class LinearPanelCheck implements OracleCheck {

    private final OracleCase oracle;

    LinearPanelCheck(OracleCase oracle) {
        this.oracle = oracle;
    }

    @Override
    public void run(SoftAssertions soft) {
        JsonNode model = oracle.spec().get("linear_panel");
        String dataset = Service.upload(oracle);
        String unit = model.get("unit").asText();
        String formula = model.get("outcome").asText() + " ~ " + String.join(" + ", OracleCase.texts(model.get("terms")));
        JsonNode fixed = Service.fit(Service.request(dataset, formula + " | " + unit, "gaussian").put("unit", unit));
        JsonNode random = Service.fit(Service.request(dataset, formula, "gaussian").put("effects", "random").put("unit", unit));
        JsonNode reference = oracle.expected().get("grunfeld");
        compare(soft, fixed, reference.get("fe"), reference.get("terms"));
        compare(soft, random, reference.get("re"), reference.get("terms"));

        JsonNode test = Service.post("/tests/hausman", OracleCase.JSON.createObjectNode()
                .put("consistent", fixed.get("id").asText()).put("efficient", random.get("id").asText()));

        Digits.relative(soft, "chi2", test.get("statistic"), reference.at("/hausman/chi2"), 1e-6);
        Digits.relative(soft, "p", test.get("p_value"), reference.at("/hausman/p"), 1e-6);
        oracle.expected().get("generic").fields().forEachRemaining(c -> generic(soft, c.getKey(), c.getValue()));
    }

    private static void compare(SoftAssertions soft, JsonNode fit, JsonNode reference, JsonNode terms) {
        for (int a = 0; a < terms.size(); a++) {
            String term = terms.get(a).asText();
            JsonNode variance = reference.get("vcov").get(a).get(a);
            JsonNode row = fit.get("coefficients").findParents("term").stream()
                    .filter(r -> r.get("term").asText().equals(term)).findFirst().orElseThrow();
            double error = Math.sqrt(variance.doubleValue());
            Digits.absolute(soft, term, row.get("estimate"), reference.get("coef").get(term), 1e-7 * error);
            Digits.relative(soft, term + " error", row.get("std_error"),
                    OracleCase.JSON.getNodeFactory().numberNode(error), 1e-6);
        }
    }

    private static void generic(SoftAssertions soft, String name, JsonNode given) {
        ObjectNode body = OracleCase.JSON.createObjectNode();
        body.set("consistent", estimates(given.get("b_fe"), given.get("V_fe")));
        body.set("efficient", estimates(given.get("b_re"), given.get("V_re")));
        JsonNode answer = Service.post("/tests/hausman", body);
        boolean valid = given.get("valid").asBoolean();
        soft.assertThat(answer.get("valid").asBoolean()).as(name).isEqualTo(valid);
        if (valid) {
            Digits.relative(soft, name, answer.get("statistic"), given.get("chi2_moore_penrose"), 1e-9);
            soft.assertThat(answer.get("df").intValue()).as(name).isEqualTo(given.get("df").intValue());
            Digits.relative(soft, name + " p", answer.get("p_value"), given.get("p"), 1e-9);
            soft.assertThat(answer.path("reason").asText()).as(name + " says why").isNotBlank();
        } else {
            soft.assertThat(answer.get("p_value").isNull()).as(name + " has no p").isTrue();
        }
    }

    private static ObjectNode estimates(JsonNode b, JsonNode v) {
        ObjectNode side = OracleCase.JSON.createObjectNode();
        ObjectNode estimates = side.putObject("estimates");
        ObjectNode vcov = side.putObject("vcov");
        for (int i = 0; i < b.size(); i++) {
            estimates.set("b" + i, b.get(i));
            ObjectNode row = vcov.putObject("b" + i);
            for (int j = 0; j < b.size(); j++) {
                row.set("b" + j, v.get(i).get(j));
            }
        }
        return side;
    }
}
