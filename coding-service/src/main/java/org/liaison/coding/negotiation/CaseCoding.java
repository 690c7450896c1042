package org.liaison.coding.negotiation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.liaison.coding.codebook.Answer;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * What the rules of a codebook say about one round of talks.
 *
 * @param id the case's id
 * @param judgements value of each variable that is a judgement, beside the other fields
 * @param confidence 0 to 1, that of the least certain judgement
 * @param needsReview whether a person should look
 * @param reason why, one sentence for each judgement
 * @param codebookVersion version of the codebook
 * @param facts value of each variable that is a fact, kept apart
 * @param options outside options with what they are worth
 * @param rules name of the deciding rule of each variable
 * @param notes what does not agree, such as an outcome that was not expected
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonPropertyOrder({ "id", "judgements", "confidence" })
record CaseCoding(String id, @JsonAnyGetter Map<String, Object> judgements, double confidence, boolean needsReview,
        String reason, String codebookVersion, Map<String, Object> facts, List<OutsideOption> options,
        Map<String, String> rules, List<String> notes) implements Answer {

    CaseCoding {
        judgements = Collections.unmodifiableMap(new LinkedHashMap<>(judgements));
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    @Override
    public CaseCoding needsReview(boolean needed) {
        return new CaseCoding(id, judgements, confidence, needed, reason, codebookVersion, facts, options, rules, notes);
    }
}
