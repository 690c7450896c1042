package org.liaison.indicators.vintage;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import org.liaison.kit.sql.Database;

/** Series in money, by which {@link TerritoryCheck} tells whose numbers they are. */
@Singleton
class DollarSeriesRepository {

    private static final String TOTAL = "NY.GDP.MKTP.";
    private static final String PER_HEAD = "NY.GDP.PCAP.";
    // Later releases revise too much: Timor-Leste's output of 2008 fell to a quarter from 2019 to 2024.
    private static final int MOST_DAYS_APART = 400;

    private final Database database;

    DollarSeriesRepository(Database database) {
        this.database = database;
    }

    /**
     * A series of output and the one per head that it goes with.
     *
     * @param otherVintage whose other series it is; null where both are of one vintage
     */
    record Pair(long total, long perHead, String own, String other, String otherVintage) {
    }

    /** A series and its code. */
    record Series(long id, String code) {
    }

    /**
     * Each series of output or output per head with the vintage's own other one, else with that of the nearest release in the
     * same unit.
     */
    Collection<Pair> pairs(String vintage) {
        Map<String, Pair> pairs = new LinkedHashMap<>();
        database.each("""
                select t.id, h.id, t.code, h.code, t.vintage_id, h.vintage_id
                from series t join vintage tv on tv.id = t.vintage_id
                join series h on h.code = replace(t.code, 'NY.GDP.MKTP.', 'NY.GDP.PCAP.') and h.unit is not distinct from t.unit
                join vintage hv on hv.id = h.vintage_id
                where t.code like 'NY.GDP.MKTP.%' and ? in (t.vintage_id, h.vintage_id)
                  and abs(tv.ordered_by - hv.ordered_by) <= ?
                order by t.vintage_id <> h.vintage_id, abs(tv.ordered_by - hv.ordered_by), t.id desc, h.id desc""", row -> {
            boolean total = vintage.equals(row.getString(5));
            String own = row.getString(total ? 3 : 4);
            String other = row.getString(total ? 6 : 5);
            // Of a pair that is together, one note is enough.
            if (!pairs.containsKey(TOTAL + suffix(own)) && !pairs.containsKey(PER_HEAD + suffix(own))) {
                pairs.put(own, new Pair(row.getLong(1), row.getLong(2), own, row.getString(total ? 4 : 3),
                        vintage.equals(other) ? null : other));
            }
        }, vintage, MOST_DAYS_APART);
        return pairs.values();
    }

    private static String suffix(String code) {
        return code.substring(TOTAL.length());
    }

    /** The series of a vintage that are in dollars, and those of output in any money. */
    List<Series> all(String vintage) {
        return database.query("""
                select id, code from series
                where vintage_id = ? and first_year is not null and (unit like '%US$%' or code like 'NY.GDP.%') order by id""",
                row -> new Series(row.getLong(1), row.getString(2)), vintage);
    }
}
