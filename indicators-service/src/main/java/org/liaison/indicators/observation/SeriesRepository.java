package org.liaison.indicators.observation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import jakarta.inject.Singleton;

import org.liaison.indicators.indicator.SeriesChoice;
import org.liaison.indicators.indicator.StoredSeries;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.sql.Database;

/** The indicators of the stored vintages. */
@Singleton
public class SeriesRepository {

    private static final String SELECT = """
            select s.id, v.id as vintage, v.label as vintage_label, v.source, v.sha256, s.code, s.label, s.unit, s.first_year,
                   s.last_year, v.ordered_by, v.created_at
            from series s join vintage v on v.id = s.vintage_id""";

    private final Database database;

    SeriesRepository(Database database) {
        this.database = database;
    }

    /** The series that a request may use: those of the listed vintages, or of all. An unknown vintage is refused. */
    public SeriesChoice choice(List<String> vintages) {
        if (vintages.isEmpty()) {
            return new SeriesChoice(database.query(SELECT, SeriesRepository::series), false);
        }
        List<String> known = database.query("select id from vintage where id = any(?)", row -> row.getString(1), vintages);
        vintages.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
            throw ProblemException.parameter("vintages", "there is no vintage '" + id + "'");
        });
        return new SeriesChoice(database.query(SELECT + " where v.id = any(?)", SeriesRepository::series, vintages), true);
    }

    /** Whether any vintage has the code. */
    public boolean isKnown(String code) {
        return database.first("select 1 from series where code = ? limit 1", row -> true, code).isPresent();
    }

    private static StoredSeries series(ResultSet row) throws SQLException {
        return new StoredSeries(row.getLong("id"), row.getString("vintage"), row.getString("vintage_label"),
                row.getString("source"), row.getString("sha256"), row.getString("code"), row.getString("label"),
                row.getString("unit"), row.getObject("first_year", Integer.class), row.getObject("last_year", Integer.class),
                row.getObject("ordered_by", LocalDate.class), row.getTimestamp("created_at").toInstant());
    }
}
