package org.liaison.modelling.panel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import jakarta.inject.Singleton;

import org.liaison.kit.table.Column;
import org.liaison.kit.table.Table;
import org.liaison.kit.table.TableFormat;

/** Joins counts of interactions to covariates: the covariates' rows, zero where a partner had no interaction in a year. */
@Singleton
class PanelAssembler {

    private final InteractionRepository interactions;
    private final PanelConfig config;

    PanelAssembler(InteractionRepository interactions, PanelConfig config) {
        this.interactions = interactions;
        this.config = config;
    }

    /** The panel as CSV, from the interactions known now. */
    Assembled assemble(PanelDefinition definition, Covariates covariates) {
        List<CategoryCount> counts = interactions.counts(definition.codebook(), definition.scope(),
                definition.yearRange().from(), definition.yearRange().to()).stream()
                .filter(count -> covariates.rows().containsKey(new PartnerYear(count.partner(), count.year()))).toList();
        List<String> categories = categories(definition.codebook(), counts);
        Map<PartnerYear, Tally> tallies = new HashMap<>();
        counts.forEach(count -> tallies.computeIfAbsent(new PartnerYear(count.partner(), count.year()), key -> new Tally())
                .add(count));
        List<Object[]> rows = new ArrayList<>();
        covariates.rows().forEach((key, values) -> rows
                .add(row(key, tallies.getOrDefault(key, new Tally()), categories, values)));
        return new Assembled(csv(columns(categories, covariates.variables()), rows),
                counts.stream().mapToLong(CategoryCount::interactions).sum());
    }

    /** @param interactions number of interactions counted */
    record Assembled(byte[] csv, long interactions) {
    }

    private List<String> categories(String codebook, List<CategoryCount> counts) {
        Set<String> names = new LinkedHashSet<>(config.categories().getOrDefault(codebook, List.of()));
        Set<String> others = new TreeSet<>();
        counts.stream().map(CategoryCount::category).filter(category -> category != null).forEach(others::add);
        names.addAll(others);
        return List.copyOf(names);
    }

    private static Object[] row(PartnerYear key, Tally tally, List<String> categories, List<Double> covariates) {
        List<Object> cells = new ArrayList<>(List.of(key.iso3(), (long) key.year(), tally.frequency, tally.intensity));
        categories.forEach(category -> cells.add(tally.byCategory.getOrDefault(category, 0L)));
        cells.addAll(covariates);
        return cells.toArray();
    }

    private static List<Column> columns(List<String> categories, List<String> variables) {
        List<Column> columns = new ArrayList<>(List.of(Column.text("iso3", ""), Column.integer("year", ""),
                Column.integer("frequency", ""), Column.decimal("intensity", "")));
        categories.forEach(category -> columns.add(Column.integer(category, "")));
        variables.forEach(variable -> columns.add(Column.decimal(variable, "")));
        return columns;
    }

    private static byte[] csv(List<Column> columns, List<Object[]> rows) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            TableFormat.CSV.writer(true).write(Table.of("panel", columns, rows), null, -1, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Tally {

        private long frequency;
        private double intensity;
        private final Map<String, Long> byCategory = new LinkedHashMap<>();

        void add(CategoryCount count) {
            frequency += count.interactions();
            intensity += count.intensity();
            if (count.category() != null) {
                byCategory.merge(count.category(), count.interactions(), Long::sum);
            }
        }
    }
}
