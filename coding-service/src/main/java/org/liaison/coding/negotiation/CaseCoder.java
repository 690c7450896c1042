package org.liaison.coding.negotiation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.liaison.coding.codebook.Codebook;
import org.liaison.coding.codebook.Coder;
import org.liaison.coding.codebook.CodingUnit;
import org.liaison.coding.codebook.Consistency;
import org.liaison.coding.codebook.Decisions;
import org.liaison.coding.codebook.Decisions.Decision;
import org.liaison.coding.register.Vocabulary;
import org.liaison.kit.problem.KitProblem;
import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;

import com.fasterxml.jackson.databind.JsonNode;

/** The engine of codebooks that code rounds of talks from what the parties wanted. */
@ApplicationScoped
class CaseCoder implements Coder {

    @Override
    public String engine() {
        return Codebook.CASES;
    }

    @Override
    public void check(Codebook codebook) {
        new Decisions(codebook, CaseReader.sample());
        reader(codebook);
    }

    @Override
    public List<CaseCoding> code(Codebook codebook, List<CodingUnit> units) {
        List<ProblemError> faults = new ArrayList<>();
        units.forEach(unit -> fault(unit, faults));
        if (!faults.isEmpty()) {
            throw new ProblemException(KitProblem.UNPROCESSABLE, "Some cases cannot be coded; none was.", faults);
        }
        CaseReader reader = reader(codebook);
        Decisions decisions = new Decisions(codebook, CaseReader.sample());
        return units.stream().map(unit -> code(codebook, reader, decisions, unit.fields())).toList();
    }

    private static void fault(CodingUnit unit, List<ProblemError> faults) {
        if (!unit.fields().isObject()) {
            faults.add(ProblemError.cell(unit.row(), null, "not a JSON object"));
            return;
        }
        JsonNode parties = unit.fields().path("parties");
        if (!parties.isArray() || parties.size() < 2) {
            faults.add(ProblemError.cell(unit.row(), "parties", "expected a list of at least two parties"));
        }
        for (String field : List.of("target_views", "approach_views", "outside_options")) {
            JsonNode value = unit.fields().path(field);
            if (!(value.isMissingNode() || value.isNull() || value.isArray() || value.isTextual() || value.isObject())) {
                faults.add(ProblemError.cell(unit.row(), field, "expected a list of texts"));
            }
        }
    }

    private static CaseReader reader(Codebook codebook) {
        Map<String, List<String>> lists = new HashMap<>();
        try {
            if (codebook.registers() != null) {
                lists.putAll(Vocabulary.shipped(codebook.registers()));
            }
            lists.putAll(codebook.wordLists());
            return new CaseReader(lists);
        } catch (IllegalArgumentException e) {
            throw ProblemException.unprocessable("/registers", e.getMessage());
        }
    }

    private static CaseCoding code(Codebook codebook, CaseReader reader, Decisions decisions, JsonNode fields) {
        List<OutsideOption> options = reader.options(fields);
        Map<String, Object> values = reader.features(fields, options);
        Map<String, Object> facts = new LinkedHashMap<>();
        Map<String, Object> judgements = new LinkedHashMap<>();
        Map<String, String> rules = new LinkedHashMap<>();
        StringBuilder reason = new StringBuilder();
        double confidence = 1;
        for (Decision decision : decisions.decide(values).values()) {
            boolean judgement = decision.variable().judgement();
            (judgement ? judgements : facts).put(decision.variable().name(), decision.value());
            if (decision.rule() != null) {
                rules.put(decision.variable().name(), decision.rule().name());
                if (judgement) {
                    confidence = Math.min(confidence, decision.rule().confidence());
                    reason.append(reason.isEmpty() ? "" : " ").append(decision.rule().reason());
                }
            }
        }
        List<Consistency> breaches = decisions.breaches(values);
        for (Consistency breach : breaches) {
            confidence -= breach.doubt();
        }
        confidence = Math.max(0.05, confidence);
        return new CaseCoding(fields.path("id").asText(null), judgements, confidence, confidence < codebook.reviewBelow(),
                reason.toString(), codebook.version(), facts, options, rules,
                breaches.stream().map(Consistency::message).toList());
    }
}
