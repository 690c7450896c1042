package org.liaison.coding.handcoding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.liaison.coding.classify.PressItem;
import org.liaison.coding.codebook.Codebook;
import org.liaison.kit.problem.KitProblem;
import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;

/** Holds what a person codes against the codebook and the text. */
public final class RowCheck {

    private final Codebook codebook;
    private final Set<String> partners;
    private final PressItem text;
    private final List<ProblemError> faults = new ArrayList<>();

    /** @param partners ISO codes of the codebook's partners; not looked at under a codebook of content */
    public RowCheck(Codebook codebook, Set<String> partners, PressItem text) {
        this.codebook = codebook;
        this.partners = partners;
        this.text = text;
    }

    /**
     * The rows with their values in the form in which they are kept.
     *
     * @throws ProblemException 422 with a JSON pointer to each fault
     */
    public List<CodedRow> check(List<CodedRow> rows) {
        if (rows == null) {
            throw ProblemException.unprocessable("/rows", "A list of rows is needed; it may be empty.");
        }
        boolean ofPartners = codebook.codesPartners();
        if (!ofPartners && rows.size() != 1) {
            faults.add(ProblemError.pointer("/rows", "an item has one row under the codebook " + codebook.name()));
        }
        Set<String> seen = new HashSet<>();
        List<CodedRow> checked = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String at = "/rows/" + i;
            CodedRow row = rows.get(i);
            if (row == null) {
                faults.add(ProblemError.pointer(at, "a row is needed"));
                continue;
            }
            if (ofPartners) {
                partner(at, row, seen);
            } else if (row.partner() != null) {
                faults.add(ProblemError.pointer(at + "/partner", "this codebook codes items, not partners"));
            }
            checked.add(new CodedRow(row.partner(), values(at + "/values", row.values()), spans(at, row.evidence())));
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(KitProblem.UNPROCESSABLE, "The coding does not fit the codebook; nothing was saved.",
                    faults);
        }
        return checked;
    }

    private void partner(String at, CodedRow row, Set<String> seen) {
        if (row.partner() == null || !partners.contains(row.partner())) {
            faults.add(ProblemError.pointer(at + "/partner", row.partner() == null ? "a row needs a partner"
                    : "'" + row.partner() + "' is no partner of the codebook " + codebook.name()));
        } else if (!seen.add(row.partner())) {
            faults.add(ProblemError.pointer(at + "/partner", "this partner is coded twice"));
        }
        if (row.values().get("category") == null) {
            faults.add(ProblemError.pointer(at + "/values/category", "a row needs a category"));
        }
    }

    private Map<String, Object> values(String at, Map<String, Object> values) {
        Map<String, Object> checked = new TreeMap<>();
        ValueCheck check = new ValueCheck(codebook, text, faults);
        values.forEach((name, value) -> checked.put(name, check.value(at + "/" + name, name, value)));
        return checked;
    }

    private List<Span> spans(String at, List<Span> spans) {
        for (int i = 0; i < spans.size(); i++) {
            SpanCheck.check(spans.get(i), text, at + "/evidence/" + i, faults);
        }
        return spans;
    }
}
