package org.liaison.modelling.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.assertj.core.api.SoftAssertions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The audit of a table as printed: each contradiction found, and no other. */
final class AuditCheck implements OracleCheck {

    private static final Map<String, String> CODES = Map.of("irr=exp(coef)", "ratio", "equal log-likelihood", "log_lik",
            "one common mean(mu)=dydx/coef in a model without interactions", "mean", "stars", "stars", "sign", "sign");

    private final OracleCase oracle;

    AuditCheck(OracleCase oracle) {
        this.oracle = oracle;
    }

    @Override
    public void run(SoftAssertions soft) {
        ObjectNode body = OracleCase.JSON.createObjectNode();
        ArrayNode models = body.putArray("models");
        models().values().forEach(models::add);
        ArrayNode relations = body.putArray("relations");
        oracle.expected().get("declared_nested_or_equal_models").forEach(relation -> {
            ArrayNode names = relations.addObject().put("relation", "equal").putArray("models");
            relation.get("models").forEach(model -> names.add(model.asText()));
        });

        JsonNode findings = Service.post("/audits", body).get("findings");

        Set<String> found = new TreeSet<>();
        findings.forEach(finding -> found.add(finding.get("model").asText() + " " + finding.get("term").asText() + " "
                + finding.get("code").asText() + " " + finding.get("strictness").asText()));
        soft.assertThat(found.stream().filter(f -> !f.contains("log_lik"))).containsExactlyInAnyOrderElementsOf(flags());
        soft.assertThat(found.stream().filter(f -> f.contains("log_lik"))).as("models 2 and 6 are the same model").isNotEmpty();
    }

    private Set<String> flags() {
        Set<String> flags = new TreeSet<>();
        oracle.expected().get("flags").forEach(flag -> {
            String check = flag.get("check").asText();
            String code = CODES.entrySet().stream().filter(c -> check.startsWith(c.getKey())).findFirst().orElseThrow()
                    .getValue();
            if (!"log_lik".equals(code)) {
                flags.add(flag.get("model").asText() + " " + flag.path("variable").asText("null") + " " + code + " "
                        + flag.get("strictness").asText());
            }
        });
        return flags;
    }

    private Map<String, ObjectNode> models() {
        Map<String, ObjectNode> models = new LinkedHashMap<>();
        for (Map<String, String> row : rows("models.csv")) {
            ObjectNode model = OracleCase.JSON.createObjectNode().put("name", row.get("model"));
            put(model, "log_lik", row.get("loglik"));
            put(model, "mean_outcome", row.get("mean_of_outcome"));
            model.putArray("rows");
            models.put(row.get("model"), model);
        }
        List<String> dummies = OracleCase.texts(oracle.expected().get("declared_dummies"));
        for (Map<String, String> row : rows("table.csv")) {
            ObjectNode line = models.get(row.get("model")).withArray("rows").addObject().put("term", row.get("variable"));
            put(line, "estimate", row.get("coef"));
            put(line, "std_error", row.get("se"));
            put(line, "dy_dx", row.get("dydx"));
            put(line, "ratio", row.get("irr"));
            line.put("stars", row.get("stars"));
            line.put("dummy", dummies.contains(row.get("variable")));
        }
        return models;
    }

    private static void put(ObjectNode into, String name, String value) {
        if (!value.isEmpty()) {
            into.put(name, value);
        }
    }

    private List<Map<String, String>> rows(String file) {
        try {
            List<String> lines = Files.readAllLines(oracle.folder().resolve(file));
            String[] header = lines.get(0).split(",", -1);
            return lines.subList(1, lines.size()).stream().filter(line -> !line.isBlank()).map(line -> {
                String[] cells = line.split(",", -1);
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < header.length; i++) {
                    row.put(header[i], cells[i]);
                }
                return row;
            }).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
