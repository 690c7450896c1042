package org.liaison.modelling.oracle;

import org.assertj.core.api.SoftAssertions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Firth's penalty against logistf, and what plain maximum likelihood says where the data are separated. */
final class FirthCheck implements OracleCheck {

    private final OracleCase oracle;

    FirthCheck(OracleCase oracle) {
        this.oracle = oracle;
    }

    @Override
    public void run(SoftAssertions soft) {
        String dataset = Service.upload(oracle);
        ObjectNode request = Service.request(dataset, oracle.spec().get("outcome").asText() + " ~ "
                + String.join(" + ", OracleCase.texts(oracle.spec().get("terms"))), "logit");
        JsonNode reference = oracle.expected().get("firth");

        JsonNode penalised = Service.fit(request.deepCopy().put("penalty", "firth"));

        soft.assertThat(penalised.get("coefficients")).hasSize(reference.get("coef").size());
        for (JsonNode row : penalised.get("coefficients")) {
            String name = Names.there(row.get("term").asText());
            // logistf stops at about six digits; brglm2 and the reference agree to 6e-13
            Digits.absolute(soft, name, row.get("estimate"), oracle.expected().at("/brglm2/coef/" + name),
                    1e-7 * reference.at("/se/" + name).doubleValue());
            Digits.relative(soft, name + " error", row.get("std_error"), oracle.expected().at("/brglm2/se/" + name), 1e-6);
        }
        if (oracle.expected().at("/plain_ml/diverges").asBoolean()) {
            JsonNode plain = Service.fit(request);
            soft.assertThat(plain.get("notes").findValuesAsText("code")).contains("infinite_estimate");
        }
    }
}
