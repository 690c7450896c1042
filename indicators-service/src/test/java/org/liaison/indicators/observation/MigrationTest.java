package org.liaison.indicators.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaison.kit.embedded.EmbeddedPostgresServer;

/** A database with rows, of every earlier version of the schema, comes through the migrations whole. */
class MigrationTest {

    private static final String DATABASE = "indicators";

    private static final String VINTAGES = """
            insert into vintage (id, source, label, released, ordered_by, sha256, mapping, observations, rejected_count)
            values ('flows', 'baci', 'Trade', null, '2019-01-01', 'aa', null, 5, 1),
                   ('numbers', 'wdi', 'WDI 2019-12-20', '2019-12-20', '2019-12-20', 'bb', '{}', 4, 0);
            insert into series (vintage_id, code, label, unit, first_year, last_year, observations)
            values ('flows', 'trade_flow', 'Exports', 'US$', 2011, 2013, 5), ('numbers', 'GDP', 'GDP', null, 2011, 2014, 4);
            insert into adjacency values ('flows', 0, 'SWE', 'NOR', 'land', null, null, 2, 'conttype');
            insert into rejection values ('flows', 0, 7, null, 'no country')""";
    /** Years out of order and with gaps, both directions of a flow, the smallest and a very large number. */
    private static final String SINGLE = """
            insert into observation (series_id, iso3, counterpart, year, value, source_row, source_column)
            select s.id, o.iso3, o.counterpart, o.year, o.value, o.source_row, o.source_column
            from series s join (values
                ('trade_flow', 'SWE', 'NOR', 2013, 3.5, 40, 'v'), ('trade_flow', 'SWE', 'NOR', 2011, 1.5, 38, 'v'),
                ('trade_flow', 'NOR', 'SWE', 2012, 0.1, 12, 'v'), ('trade_flow', 'SWE', 'DNK', 2012, 1e300, 3, 'v'),
                ('trade_flow', 'SWE', 'NOR', 2012, 2.5, 39, 'v'), ('GDP', 'SWE', '', 2014, -4.25, 9, '2014'),
                ('GDP', 'NOR', '', 2011, 5e-324, 8, '2011'), ('GDP', 'SWE', '', 2011, 0.1, 9, '2011'),
                ('GDP', 'SWE', '', 2012, 0.2, 9, '2012')) o (code, iso3, counterpart, year, value, source_row, source_column)
                on s.code = o.code""";
    private static final String LINES = """
            insert into observation_line
            select s.id, l.iso3, l.counterpart, l.years[1], l.years[cardinality(l.years)], l.years, l.numbers, l.rows, l.columns
            from series s join (values
                ('trade_flow', 'SWE', 'NOR', array[2011, 2012, 2013], array[1.5, 2.5, 3.5], array[38, 39, 40], array['v']),
                ('trade_flow', 'NOR', 'SWE', array[2012], array[0.1], array[12], array['v']),
                ('trade_flow', 'SWE', 'DNK', array[2012], array[1e300], array[3], array['v']),
                ('GDP', 'NOR', '', array[2011], array[5e-324], array[8], array['2011']),
                ('GDP', 'SWE', '', array[2011, 2012, 2014], array[0.1, 0.2, -4.25], array[9], array['2011', '2012', '2014']))
                l (code, iso3, counterpart, years, numbers, rows, columns) on s.code = l.code""";

    @TempDir
    static Path folder;
    private static EmbeddedPostgresServer server;
    private static Connection connection;

    @BeforeAll
    static void start() throws IOException, SQLException {
        server = EmbeddedPostgresServer.throwAway(folder.resolve("postgres"), List.of(DATABASE));
        connection = DriverManager.getConnection(server.jdbcUrl(DATABASE), DATABASE, DATABASE);
    }

    @AfterAll
    static void stop() throws IOException, SQLException {
        connection.close();
        server.close();
    }

    private static FluentConfiguration flyway(String schema) {
        return Flyway.configure().dataSource(server.jdbcUrl(DATABASE), DATABASE, DATABASE).schemas(schema)
                .locations("classpath:db/kit", "classpath:db/migration");
    }

    /** Every version that the service's own schema has had. */
    static Stream<String> versions() {
        return Arrays.stream(flyway("none").locations("classpath:db/migration").load().info().all())
                .map(migration -> migration.getVersion().getVersion());
    }

    @ParameterizedTest
    @MethodSource("versions")
    void shouldKeepEveryRowOfADatabaseOfAnyVersion(String version) throws SQLException, IOException {
        String schema = "from_" + version;
        flyway(schema).target(version).load().migrate();
        execute("set search_path to " + schema);
        execute(VINTAGES);
        execute(texts("select to_regclass('observation_line')").get(0) == null ? SINGLE : LINES);

        flyway(schema).load().migrate();

        assertThat(cells()).containsExactly("GDP NOR  2011 4.9E-324 8 2011", "GDP SWE  2011 0.1 9 2011",
                "GDP SWE  2012 0.2 9 2012", "GDP SWE  2014 -4.25 9 2014", "trade_flow NOR SWE 2012 0.1 12 v",
                "trade_flow SWE DNK 2012 1.0E300 3 v", "trade_flow SWE NOR 2011 1.5 38 v", "trade_flow SWE NOR 2012 2.5 39 v",
                "trade_flow SWE NOR 2013 3.5 40 v");
        assertThat(texts("select first_year || ' ' || last_year from observation_line order by 1")).containsExactly("2011 2011",
                "2011 2013", "2011 2014", "2012 2012", "2012 2012");
        assertThat(texts("select id || ' ' || label || ' ' || observations from vintage order by id"))
                .containsExactly("flows Trade 5", "numbers WDI 2019-12-20 4");
        assertThat(texts("select code || ' ' || coalesce(unit, '-') from series order by code")).containsExactly("GDP -",
                "trade_flow US$");
        assertThat(texts("select iso3 || neighbour_iso3 || source_row from adjacency")).containsExactly("SWENOR2");
        assertThat(texts("select source_row || reason from rejection")).containsExactly("7no country");
    }

    @Test
    void shouldMigrateNothingTwice() {
        flyway("twice").load().migrate();

        assertThat(flyway("twice").load().migrate().migrationsExecuted).isZero();
    }

    private static void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** As the service reads them. */
    private static List<String> cells() throws SQLException, IOException {
        List<String> cells = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("""
                select l.series_id, l.iso3, l.counterpart, l.years, l.numbers, l.source_rows, l.source_columns, s.code
                from observation_line l join series s on s.id = l.series_id order by s.code, l.iso3, l.counterpart""")) {
            while (rows.next()) {
                String code = rows.getString("code");
                StoredLine.of(rows).forEach(0, 9999, (line, at) -> {
                    ObservationRepository.SourceCell cell = line.cell(at);
                    cells.add(String.join(" ", code, cell.iso3(), cell.counterpart() == null ? "" : cell.counterpart(),
                            Integer.toString(cell.year()), Double.toString(cell.value()), Long.toString(cell.row()),
                            cell.column()));
                });
            }
        }
        return cells;
    }

    private static List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
