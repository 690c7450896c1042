package org.liaison.coding.content;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.liaison.coding.classify.Evidence;
import org.liaison.coding.codebook.Answer;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * What the rules of a codebook say about one text.
 *
 * @param id the item's id
 * @param values value of each variable, beside the other fields; null for what the machine does not code
 * @param confidence 0 to 1, that of the least certain variable
 * @param evidence the words that decided
 * @param needsReview whether a person should look, by the codebook's threshold
 * @param reason one sentence in English, on the first variable
 * @param codebookVersion version of the codebook
 * @param codes rule, reason, confidence and words for each variable
 * @param inconsistencies consistency rules that the values break
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonPropertyOrder({ "id", "values", "confidence", "evidence" })
public record ContentCoding(String id, @JsonAnyGetter Map<String, Object> values, double confidence, List<Evidence> evidence,
        boolean needsReview, String reason, String codebookVersion, Map<String, Ground> codes, List<String> inconsistencies)
        implements
            Answer {

    public ContentCoding {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
    }

    @Override
    public ContentCoding needsReview(boolean needed) {
        return new ContentCoding(id, values, confidence, evidence, needed, reason, codebookVersion, codes, inconsistencies);
    }

    /**
     * Why a variable has its value.
     *
     * @param rule name of the rule
     */
    public record Ground(String rule, String reason, double confidence, List<Evidence> evidence) {
    }
}
