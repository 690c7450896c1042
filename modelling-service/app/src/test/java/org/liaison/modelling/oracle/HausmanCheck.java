package org.liaison.modelling.oracle;

import java.util.Iterator;
import java.util.Map;

import org.assertj.core.api.SoftAssertions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Hausman's test of two fits, with Mundlak's beside it. */
final class HausmanCheck implements OracleCheck {

    private final OracleCase oracle;

    HausmanCheck(OracleCase oracle) {
        this.oracle = oracle;
    }

    @Override
    public void run(SoftAssertions soft) {
        OracleCase fixed = oracle.sibling(oracle.spec().get("fe").asText());
        OracleCase random = oracle.sibling(oracle.spec().get("re").asText());
        String dataset = Service.upload(fixed);
        String outcome = fixed.spec().get("outcome").asText();
        String unit = random.spec().get("group").asText();
        String slopes = String.join(" + ", OracleCase.texts(fixed.spec().get("terms")));
        String period = OracleCase.texts(fixed.spec().get("factors")).stream().filter(f -> !f.equals(unit)).findFirst()
                .orElseThrow();
        String dummies = outcome + " ~ " + slopes + " + factor(" + period + ")";
        JsonNode consistent = Service.fit(Service
                .request(dataset, outcome + " ~ " + slopes + " | " + unit + " + " + period, "negbin2").put("unit", unit));
        JsonNode efficient = Service
                .fit(Service.request(dataset, dummies, "negbin2").put("effects", "random").put("unit", unit));
        JsonNode conditional = Service
                .fit(Service.request(dataset, dummies, "negbin1").put("effects", "conditional").put("unit", unit));
        JsonNode beta = Service
                .fit(Service.request(dataset, dummies, "negbin1").put("effects", "random_beta").put("unit", unit));
        Iterator<Map.Entry<String, JsonNode>> tests = oracle.expected().get("tests").fields();
        while (tests.hasNext()) {
            Map.Entry<String, JsonNode> test = tests.next();
            boolean hhg = test.getKey().contains("beta_RE");
            check(soft, test.getKey(), hhg ? conditional : consistent, hhg ? beta : efficient, test.getValue());
        }
        mundlak(soft, consistent, efficient);
    }

    private static void check(SoftAssertions soft, String name, JsonNode consistent, JsonNode efficient, JsonNode reference) {
        JsonNode answer = Service.post("/tests/hausman", body(consistent, efficient, reference));
        boolean valid = reference.get("valid").asBoolean();
        soft.assertThat(answer.get("valid").asBoolean()).as(name).isEqualTo(valid);
        Digits.absolute(soft, name + " eigenvalue", answer.get("eigenvalue_min"),
                reference.get("eigenvalues_of_V_difference_scaled_by_fe_se").get(0), 1e-6);
        if (valid) {
            Digits.relative(soft, name, answer.get("statistic"), reference.get("chi2"), 1e-6);
            soft.assertThat(answer.get("df").intValue()).as(name).isEqualTo(reference.get("df").intValue());
            Digits.relative(soft, name + " p", answer.get("p_value"), reference.get("p"), 1e-6);
        } else {
            soft.assertThat(answer.get("p_value").isNull()).as(name + " has no p").isTrue();
            soft.assertThat(answer.get("reason").asText()).as(name).isNotBlank();
        }
    }

    private void mundlak(SoftAssertions soft, JsonNode consistent, JsonNode efficient) {
        for (JsonNode reference : oracle.expected().get("mundlak_within_equals_between")) {
            if (reference.has("terms")) {
                String terms = reference.get("terms").toString();
                JsonNode mundlak = Service.post("/tests/hausman", body(consistent, efficient, reference)).get("mundlak");
                Digits.relative(soft, "mundlak " + terms, mundlak.get("statistic"), reference.get("chi2"), 1e-6);
                soft.assertThat(mundlak.get("df").intValue()).as(terms).isEqualTo(reference.get("df").intValue());
            }
        }
    }

    private static ObjectNode body(JsonNode consistent, JsonNode efficient, JsonNode reference) {
        ObjectNode body = OracleCase.JSON.createObjectNode().put("consistent", consistent.get("id").asText()).put("efficient",
                efficient.get("id").asText());
        ArrayNode terms = body.putArray("terms");
        OracleCase.texts(reference.get("terms")).forEach(term -> terms.add(Names.here(term)));
        return body;
    }
}
