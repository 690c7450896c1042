package org.liaison.coding.handcoding;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.liaison.coding.classify.DecidedRow;

/**
 * What a person codes: under a codebook of interactions one contact with one partner, under a codebook of content the whole
 * item.
 *
 * @param partner ISO 3166 alpha-3 code; null under a codebook of content
 * @param values value of each variable; a variable that is left out, or null, is not coded
 * @param evidence words on which it rests
 */
public record CodedRow(@Schema(examples = "SWE") String partner,
        @Schema(description = "Value of each variable of the codebook", examples = "{\"category\": \"military_technical\"}") Map<String, Object> values,
        List<Span> evidence) {

    public CodedRow {
        Map<String, Object> present = new TreeMap<>(values == null ? Map.of() : values);
        present.values().removeIf(value -> value == null);
        values = Collections.unmodifiableMap(present);
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    /** The contact that it is under a codebook of interactions. */
    public DecidedRow decided() {
        return new DecidedRow(partner, text("category"), text("format"));
    }

    /** The value of a variable as text; null where it is not coded. */
    public String text(String variable) {
        Object value = values.get(variable);
        return value == null ? null : value.toString();
    }
}
