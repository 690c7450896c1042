package org.liaison.coding.counts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.liaison.coding.classify.Classifiers;
import org.liaison.coding.codebook.Category;
import org.liaison.coding.codebook.Scope;
import org.liaison.coding.register.PartnerEntry;
import org.liaison.kit.http.YearRange;
import org.liaison.kit.table.Column;
import org.liaison.kit.table.Table;

/**
 * Frequency (number of interactions), Intensity (sum of their weights) and the number per category, by partner and year of the
 * event's first day, if wanted also by month or source. Every partner of the register has a row for every year and month, zeros
 * included; sources are those with at least one interaction in the years asked for.
 */
@ApplicationScoped
public class CountsService {

    private static final String SQL = """
            select n.partner, n.year, %s, %s, count(*) from interaction n join item i on i.id = n.item_id
            where n.codebook = ? and n.counted and not n.withdrawn and n.year between ? and ? and (not ? or n.in_scope_strict)
            group by 1, 2, 3, 4""";

    /** The category that another reading gives to the rows of a rule; what people decided is no row of a rule. */
    private static final String READING = """
            coalesce((select m.category from proposal p cross join jsonb_array_elements(p.answer -> 'rows') r
              join unnest(?::text[], ?::text[]) m (rule, category) on m.rule = r ->> 'rule'
              where p.item_id = n.item_id and p.codebook = n.codebook and r ->> 'partner' = n.partner
                and r ->> 'category' = n.category limit 1), n.category)""";

    private final DataSource database;
    private final Classifiers classifiers;

    CountsService(DataSource database, Classifiers classifiers) {
        this.database = database;
        this.classifiers = classifiers;
    }

    /** Partner-years of all partners of a codebook under its own weights. */
    public Table count(String codebook, YearRange years, Scope scope) {
        return count(new CountsQuery(codebook, years, List.of(), scope, Grouping.YEAR, null, null));
    }

    Table count(CountsQuery query) {
        List<Category> categories = classifiers.codebook(query.codebook()).categories();
        List<String> names = categories.stream().map(Category::name).toList();
        Weights weights = query.weights() == null ? Weights.of(categories) : query.weights();
        TreeSet<String> occurring = new TreeSet<>();
        Map<Key, double[]> cells = read(query, names, occurring);
        List<String> parts = query.by().parts() == null ? List.copyOf(occurring) : query.by().parts();
        List<Object[]> rows = new ArrayList<>();
        for (PartnerEntry partner : classifiers.partners(query.codebook()).values()) {
            if (query.partners().isEmpty() || query.partners().contains(partner.iso3())) {
                query.years().years().forEach(year -> parts.forEach(part -> rows.add(row(query, partner,
                        new Key(partner.iso3(), year, part),
                        cells.getOrDefault(new Key(partner.iso3(), year, part), new double[names.size()]), weights))));
            }
        }
        return Table.of("counts", columns(query.by(), names, weights), rows);
    }

    private Map<Key, double[]> read(CountsQuery asked, List<String> names, TreeSet<String> parts) {
        Map<Key, double[]> cells = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(SQL.formatted(asked.by().expression, category(asked)))) {
            int at = 1;
            if (read(asked)) {
                List<Map.Entry<String, String>> instead = List.copyOf(asked.reading().instead().entrySet());
                query.setArray(at++, connection.createArrayOf("text", instead.stream().map(Map.Entry::getKey).toArray()));
                query.setArray(at++, connection.createArrayOf("text", instead.stream().map(Map.Entry::getValue).toArray()));
            }
            query.setString(at++, asked.codebook());
            query.setInt(at++, asked.years().from());
            query.setInt(at++, asked.years().to());
            query.setBoolean(at, asked.scope().isStrict());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Key key = new Key(row.getString(1), row.getInt(2), row.getString(3));
                    parts.add(key.part);
                    cells.computeIfAbsent(key, any -> new double[names.size()])[names.indexOf(row.getString(4))] += row
                            .getLong(5);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("interactions cannot be counted", e);
        }
        return cells;
    }

    private static String category(CountsQuery asked) {
        return read(asked) ? READING : "n.category";
    }

    /** Whether the rows are read otherwise than the rules say. */
    private static boolean read(CountsQuery asked) {
        return asked.reading() != null && !asked.reading().instead().isEmpty();
    }

    private static Object[] row(CountsQuery query, PartnerEntry partner, Key key, double[] counts, Weights weights) {
        List<Object> row = new ArrayList<>(List.of(key.partner, (long) key.year));
        if (query.by() == Grouping.MONTH) {
            row.add(Long.valueOf(key.part));
        } else if (query.by() == Grouping.SOURCE) {
            row.add(key.part);
        }
        long frequency = 0;
        for (double count : counts) {
            frequency += (long) count;
        }
        row.add(frequency);
        double intensity = weights.intensity(counts);
        row.add(weights.whole() ? (Object) (long) intensity : (Object) intensity);
        for (double count : counts) {
            row.add((long) count);
        }
        row.add(partnerIn(partner, key, query.by()));
        row.add(link(query, key));
        return row.toArray();
    }

    /** The interactions of a row, without the path of the service's host. */
    private static String link(CountsQuery query, Key key) {
        String part = switch (query.by()) {
            case YEAR -> "";
            case MONTH -> "&month=" + Long.valueOf(key.part);
            case SOURCE -> "&source=" + URLEncoder.encode(key.part, UTF_8);
        };
        return "/api/coding/v1/interactions?codebook=" + URLEncoder.encode(query.codebook(), UTF_8) + "&partner=" + key.partner
                + "&years=" + key.year + part + "&counted=true&scope=" + query.scope().key();
    }

    /** Whether the state was a partner on at least one day of the year, or of the month. */
    private static boolean partnerIn(PartnerEntry partner, Key key, Grouping by) {
        if (by == Grouping.MONTH) {
            YearMonth month = YearMonth.of(key.year, Integer.parseInt(key.part));
            return partner.isPartner(month.atDay(1)) || partner.isPartner(month.atEndOfMonth());
        }
        return partner.isPartner(LocalDate.of(key.year, 1, 1)) || partner.isPartner(LocalDate.of(key.year, 12, 31));
    }

    private static List<Column> columns(Grouping by, List<String> categories, Weights weights) {
        List<Column> columns = new ArrayList<>(List.of(Column.text("iso3", "partner, ISO 3166 alpha-3"),
                Column.integer("year", "year of the event's first day")));
        if (by == Grouping.MONTH) {
            columns.add(Column.integer(by.column, "month of the event's first day, 1 to 12"));
        } else if (by == Grouping.SOURCE) {
            columns.add(Column.text(by.column, "where the report that counts was published"));
        }
        columns.add(Column.integer("frequency", "number of interactions"));
        String label = "sum of the weights of the interactions";
        columns.add(weights.whole() ? Column.integer("intensity", label) : Column.decimal("intensity", label));
        categories.forEach(category -> columns.add(Column.integer(category, category.replace('_', ' ') + " interactions")));
        columns.add(Column.bool("is_partner", by == Grouping.MONTH ? "partner on at least one day of the month"
                : "partner on at least one day of the year"));
        columns.add(Column.text("interactions", "address of the interactions that are counted here"));
        return columns;
    }

    private record Key(String partner, int year, String part) {
    }
}
