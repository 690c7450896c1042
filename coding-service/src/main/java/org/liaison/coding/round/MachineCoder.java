package org.liaison.coding.round;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.liaison.coding.classify.Classification;
import org.liaison.coding.classify.Classifiers;
import org.liaison.coding.classify.Evidence;
import org.liaison.coding.classify.PressItem;
import org.liaison.coding.classify.Row;
import org.liaison.coding.codebook.Codebook;
import org.liaison.coding.content.ContentCoders;
import org.liaison.coding.content.ContentCoding;
import org.liaison.coding.handcoding.CodedRow;
import org.liaison.coding.handcoding.Span;

/** What the machine says about the items of a round, in the shape in which people say it. */
@ApplicationScoped
public class MachineCoder {

    private final Classifiers classifiers;
    private final ContentCoders contents;

    MachineCoder(Classifiers classifiers, ContentCoders contents) {
        this.classifiers = classifiers;
        this.contents = contents;
    }

    /** @param confidence 0 to 1 */
    public record Answer(List<CodedRow> rows, double confidence) {
    }

    /** Codes a text by the version of the codebook by which the people code. */
    public Answer code(Codebook codebook, PressItem item) {
        if (!codebook.codesPartners()) {
            return content(codebook, item);
        }
        Classification answer = classifiers.classify(codebook, item).classification();
        return new Answer(answer.rows().stream().map(MachineCoder::row).toList(), answer.confidence());
    }

    private Answer content(Codebook codebook, PressItem item) {
        ContentCoding coding = contents.code(codebook, item);
        Map<String, Object> values = new HashMap<>();
        codebook.variables().stream().filter(variable -> variable.group() == null)
                .forEach(variable -> values.put(variable.name(), plain(coding.values().get(variable.name()))));
        return new Answer(List.of(new CodedRow(null, values, spans(coding.evidence()))), coding.confidence());
    }

    private static Object plain(Object value) {
        return value instanceof Evidence words
                ? Map.of("field", words.field(), "start", words.start(), "end", words.end())
                : value;
    }

    private static CodedRow row(Row row) {
        return new CodedRow(row.partner(), Map.of("category", row.category(), "format", row.format()), spans(row.evidence()));
    }

    private static List<Span> spans(List<Evidence> evidence) {
        return evidence.stream().map(words -> new Span(words.field(), words.start(), words.end())).toList();
    }
}
