package org.liaison.coding.adjudication;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.liaison.coding.handcoding.CodedRow;
import org.liaison.coding.handcoding.FinalCoding;
import org.liaison.coding.handcoding.FinalCodings;
import org.liaison.coding.round.ItemCoding;
import org.liaison.coding.round.Round;
import org.liaison.coding.round.RoundItem;
import org.liaison.coding.round.RoundItems;
import org.liaison.coding.round.RoundService;
import org.liaison.kit.table.Column;
import org.liaison.kit.table.Table;

/** The items of a round on which coders differ, or differed: one row for each item, partner and variable. */
@ApplicationScoped
class ConflictTable {

    /** What a coder says of a partner whom he gives no row. */
    private static final String NONE = "none";

    private final RoundService rounds;
    private final RoundItems items;
    private final FinalCodings finals;
    private final Clock clock;

    ConflictTable(RoundService rounds, RoundItems items, FinalCodings finals, Clock clock) {
        this.rounds = rounds;
        this.items = items;
        this.finals = finals;
        this.clock = clock;
    }

    /** @param person who reads it: what he has to code himself is left out until it is decided */
    Table of(UUID roundId, String person) {
        Round round = rounds.get(roundId);
        boolean partners = rounds.codebook(round).codesPartners();
        Map<String, List<ItemCoding>> codings = items.codings(roundId, null).stream()
                .collect(Collectors.groupingBy(ItemCoding::itemId));
        Map<String, FinalCoding> decided = finals.ofRound(roundId).stream()
                .collect(Collectors.toMap(FinalCoding::itemId, it -> it));
        List<Object[]> rows = new ArrayList<>();
        for (RoundItem item : items.of(roundId)) {
            List<ItemCoding> said = codings.get(item.text().id());
            boolean own = said.stream().anyMatch(coding -> coding.coder().equals(person));
            if (item.state() == RoundItem.State.ADJUDICATED || item.state() == RoundItem.State.CONFLICT && !own) {
                FinalCoding decision = decided.get(item.text().id());
                List<List<CodedRow>> sides = new ArrayList<>(said.stream().map(ItemCoding::rows).toList());
                rows.addAll(rows(item, sides, decision == null ? null : decision.rows(), partners));
            }
        }
        return Table.of("conflicts", columns(round.perItem()), rows);
    }

    private List<Object[]> rows(RoundItem item, List<List<CodedRow>> sides, List<CodedRow> decision, boolean partners) {
        Set<String> names = new LinkedHashSet<>();
        sides.forEach(side -> side.forEach(row -> names.add(row.partner())));
        if (decision != null) {
            decision.forEach(row -> names.add(row.partner()));
        }
        List<Object[]> rows = new ArrayList<>();
        for (String partner : names) {
            Set<String> variables = new TreeSet<>();
            sides.forEach(side -> find(side, partner).values().keySet().forEach(variables::add));
            for (String variable : variables) {
                List<String> values = sides.stream().map(side -> value(side, partner, variable, partners)).toList();
                List<Object> row = new ArrayList<>(List.of(item.text().id(), item.text().headline()));
                row.add(partner);
                row.add(variable);
                row.addAll(values);
                row.add(values.stream().anyMatch(value -> !Objects.equals(value, values.get(0))));
                row.add(decision == null ? null : value(decision, partner, variable, partners));
                row.add(state(item));
                rows.add(row.toArray());
            }
        }
        return rows;
    }

    private String state(RoundItem item) {
        boolean locked = item.locked(clock.instant());
        return item.state() == RoundItem.State.ADJUDICATED ? item.state().key() : locked ? "locked" : "open";
    }

    private static String value(List<CodedRow> side, String partner, String variable, boolean partners) {
        String value = find(side, partner).text(variable);
        boolean absent = side.stream().noneMatch(row -> Objects.equals(row.partner(), partner));
        return absent && partners && variable.equals("category") ? NONE : value;
    }

    private static CodedRow find(List<CodedRow> side, String partner) {
        return side.stream().filter(row -> Objects.equals(row.partner(), partner)).findFirst()
                .orElse(new CodedRow(partner, Map.of(), List.of()));
    }

    private static List<Column> columns(int coders) {
        List<Column> columns = new ArrayList<>(List.of(Column.text("item", "item"), Column.text("headline", "its headline"),
                Column.text("partner", "ISO 3166 alpha-3 code"), Column.text("variable", "variable of the codebook")));
        for (int i = 0; i < coders; i++) {
            columns.add(Column.text("coder_" + Letters.of(i).toLowerCase(Locale.ROOT),
                    "what coder " + Letters.of(i) + " says"));
        }
        columns.add(Column.bool("differs", "whether the coders differ here"));
        columns.add(Column.text("adjudicated", "what was decided"));
        columns.add(Column.text("state", "open, locked or adjudicated"));
        return columns;
    }
}
