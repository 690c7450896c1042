package org.liaison.coding.classify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.liaison.coding.codebook.Category;
import org.liaison.coding.codebook.Codebook;
import org.liaison.coding.codebook.Scope;
import org.liaison.coding.register.PartnerEntry;
import org.liaison.coding.register.Registers;

/** Puts what people decided on an item in place of what the machine says. Days and identity of the event stay the machine's. */
final class Decided {

    private static final String BY_PEOPLE = "people";
    private static final int SMALL_GROUP = 4;

    private final Codebook codebook;
    private final Registers registers;
    private final PressItem item;
    private final Classification machine;

    Decided(Codebook codebook, Registers registers, PressItem item, Classification machine) {
        this.codebook = codebook;
        this.registers = registers;
        this.item = item;
        this.machine = machine;
    }

    /** Whether the codebook still has all partners, categories and formats of the rows. */
    static boolean fits(Codebook codebook, Registers registers, List<DecidedRow> rows) {
        Set<String> categories = new HashSet<>(codebook.categories().stream().map(Category::name).toList());
        Set<String> partners = new HashSet<>(registers.partners().stream().map(PartnerEntry::iso3).toList());
        return rows.stream().allMatch(row -> categories.contains(row.category()) && partners.contains(row.partner()));
    }

    ClassifiedItem over(ClassifiedItem by, List<DecidedRow> decided) {
        List<Row> rows = new ArrayList<>();
        Map<String, RowScope> scopes = new LinkedHashMap<>();
        Map<String, Row> known = new HashMap<>();
        machine.rows().forEach(row -> known.put(row.partner(), row));
        boolean sameParty = known.keySet().equals(new HashSet<>(decided.stream().map(DecidedRow::partner).toList()));
        for (DecidedRow one : decided) {
            Row before = known.get(one.partner());
            String format = one.format() != null ? one.format()
                    : sameParty ? before.format() : byNumber(decided.size());
            rows.add(new Row(one.partner(), one.category(), codebook.weight(one.category()), format, 1,
                    before == null ? List.of() : before.evidence(), BY_PEOPLE));
            scopes.put(one.partner(), scope(one.partner(), format));
        }
        boolean inScope = scopes.values().stream().anyMatch(RowScope::inScope);
        boolean strict = scopes.values().stream().anyMatch(RowScope::inScopeStrict);
        Classification answer = new Classification(item.id(), !rows.isEmpty(), inScope, strict,
                rows.isEmpty() ? "none" : rows.get(0).format(), machine.eventStart(), machine.eventEnd(), rows, 1,
                machine.evidence(), false, "Decided by people.");
        return new ClassifiedItem(answer, scopes, identity(by.identity(), rows), by.flags());
    }

    private static String byNumber(int partners) {
        return partners == 1 ? "bilateral" : partners <= SMALL_GROUP ? "small_group" : "multilateral";
    }

    private RowScope scope(String iso3, String format) {
        if (!registers.partner(iso3).isPartner(machine.eventStart())) {
            return new RowScope(false, false, "not_yet_partner");
        }
        if (registers.isExcludedSource(item.source())) {
            return new RowScope(false, false, "source_excluded");
        }
        return new RowScope(codebook.counts(Scope.WORKING, format), codebook.counts(Scope.STRICT, format), "");
    }

    /** With a contact the item is a report, not only an announcement of the event. */
    private IdentityFeatures identity(IdentityFeatures it, List<Row> rows) {
        if (rows.isEmpty()) {
            return it;
        }
        Set<String> partners = new HashSet<>(rows.stream().map(Row::partner).toList());
        return new IdentityFeatures(partners, machine.eventStart(), machine.eventEnd(), it.natoActors(), it.leads(),
                it.counterparts(), it.places(), it.activities(), it.persons(), it.names(), it.numbers(), it.phase(), false,
                false);
    }
}
