package org.liaison.coding.handcoding;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether codings of one item say the same: the same partners with the same values. Evidence may differ. */
public final class RowAgreement {

    private RowAgreement() {
    }

    /** @param codings the rows of each coder, in any order */
    public static boolean all(Collection<List<CodedRow>> codings) {
        return codings.stream().map(RowAgreement::byPartner).distinct().count() <= 1;
    }

    private static Map<String, Map<String, Object>> byPartner(List<CodedRow> rows) {
        Map<String, Map<String, Object>> values = new HashMap<>();
        rows.forEach(row -> values.put(row.partner(), row.values()));
        return values;
    }
}
