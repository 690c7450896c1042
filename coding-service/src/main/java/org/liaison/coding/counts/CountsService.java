package org.liaison.coding.counts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.liaison.coding.classify.Classifiers;
import org.liaison.coding.codebook.Category;
import org.liaison.coding.register.PartnerEntry;
import org.liaison.kit.http.YearRange;
import org.liaison.kit.table.Column;
import org.liaison.kit.table.Table;

/**
 * Frequency (number of interactions), Intensity (sum of their weights) and the number per category, by partner and year of the
 * event's first day. Every partner of the register has a row for every year, zeros included.
 */
@ApplicationScoped
class CountsService {

    private static final String SQL = """
            select partner, year, category, count(*), sum(intensity) from interaction
            where codebook = ? and counted and not withdrawn and year between ? and ? and (not ? or in_scope_strict)
            group by partner, year, category""";

    private final DataSource database;
    private final Classifiers classifiers;

    CountsService(DataSource database, Classifiers classifiers) {
        this.database = database;
        this.classifiers = classifiers;
    }

    /** @param partners ISO codes; empty for the whole register */
    Table count(String codebook, YearRange years, List<String> partners, boolean strict) {
        List<String> categories = classifiers.codebook(codebook).categories().stream().map(Category::name).toList();
        Map<String, Cell> cells = read(codebook, years, strict);
        List<Object[]> rows = new ArrayList<>();
        for (PartnerEntry partner : classifiers.partners(codebook).values()) {
            if (partners.isEmpty() || partners.contains(partner.iso3())) {
                years.years().forEach(year -> rows.add(row(partner, year, categories,
                        cells.getOrDefault(partner.iso3() + year, new Cell()))));
            }
        }
        return Table.of("counts", columns(categories), rows);
    }

    private Map<String, Cell> read(String codebook, YearRange years, boolean strict) {
        Map<String, Cell> cells = new HashMap<>();
        try (Connection connection = database.getConnection(); PreparedStatement query = connection.prepareStatement(SQL)) {
            query.setString(1, codebook);
            query.setInt(2, years.from());
            query.setInt(3, years.to());
            query.setBoolean(4, strict);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    cells.computeIfAbsent(row.getString(1) + row.getInt(2), key -> new Cell()).add(row.getString(3),
                            row.getLong(4), row.getLong(5));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("interactions cannot be counted", e);
        }
        return cells;
    }

    private static Object[] row(PartnerEntry partner, int year, List<String> categories, Cell cell) {
        Object[] row = new Object[categories.size() + 5];
        row[0] = partner.iso3();
        row[1] = (long) year;
        row[2] = cell.frequency;
        row[3] = cell.intensity;
        for (int i = 0; i < categories.size(); i++) {
            row[4 + i] = cell.byCategory.getOrDefault(categories.get(i), 0L);
        }
        row[4 + categories.size()] = partnerIn(partner, year);
        return row;
    }

    /** Whether the state was a partner on at least one day of the year. */
    private static boolean partnerIn(PartnerEntry partner, int year) {
        LocalDate day = LocalDate.of(year, 1, 1);
        return partner.isPartner(day) || partner.isPartner(LocalDate.of(year, 12, 31));
    }

    private static List<Column> columns(List<String> categories) {
        List<Column> columns = new ArrayList<>(List.of(Column.text("iso3", "partner, ISO 3166 alpha-3"),
                Column.integer("year", "year of the event's first day"), Column.integer("frequency", "number of interactions"),
                Column.integer("intensity", "sum of the weights of the interactions")));
        categories.forEach(category -> columns.add(Column.integer(category, category.replace('_', ' ') + " interactions")));
        columns.add(Column.bool("is_partner", "partner on at least one day of the year"));
        return columns;
    }

    private static final class Cell {

        private final Map<String, Long> byCategory = new HashMap<>();
        private long frequency;
        private long intensity;

        void add(String category, long count, long weight) {
            byCategory.merge(category, count, Long::sum);
            frequency += count;
            intensity += weight;
        }
    }
}
