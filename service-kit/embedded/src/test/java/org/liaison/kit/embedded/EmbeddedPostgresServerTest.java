package org.liaison.kit.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresServerTest {

    @TempDir
    Path folder;

    @Test
    void shouldKeepDataOverARestart() throws Exception {
        try (var first = durable(List.of("alpha"))) {
            execute(first, "alpha", "create table kept(x int)", "insert into kept values (7)");
        }
        try (var second = durable(List.of("alpha", "beta"))) {
            assertThat(number(second, "alpha", "select x from kept")).isEqualTo(7);
            assertThat(number(second, "beta", "select count(*) from pg_tables where tablename = 'kept'")).isZero();
        }
    }

    @Test
    void shouldWriteThroughToDiskOnlyWhenDurable() throws Exception {
        try (var server = durable(List.of("alpha"))) {
            assertThat(text(server, "show fsync")).isEqualTo("on");
        }
        try (var server = EmbeddedPostgresServer.throwAway(folder.resolve("other"), List.of("alpha"))) {
            assertThat(text(server, "show fsync")).isEqualTo("off");
        }
    }

    @Test
    void shouldStopTheServerThatAKilledRunLeftBehind() throws Exception {
        KilledRun.runAndKill(folder.resolve("pg"));
        long left = postmasterPid();

        assertThat(ProcessHandle.of(left)).isPresent();
        try (var next = durable(List.of("alpha"))) {
            assertThat(postmasterPid()).isNotEqualTo(left);
            assertThat(ProcessHandle.of(left)).isEmpty();
            assertThat(number(next, "alpha", "select 1")).isEqualTo(1);
        }
    }

    @Test
    void shouldIgnoreAPidFileWhoseNumberNowBelongsToAnotherProgram() throws Exception {
        durable(List.of("alpha")).close();
        Files.write(folder.resolve("pg/postmaster.pid"), List.of(Long.toString(ProcessHandle.current().pid()),
                folder.resolve("pg").toString()));

        try (var server = durable(List.of("alpha"))) {
            assertThat(number(server, "alpha", "select 1")).isEqualTo(1);
        }
    }

    @Test
    void shouldKeepARoleOutOfTheDatabaseOfAnother() throws Exception {
        try (var server = durable(List.of("alpha", "beta"))) {
            var url = server.jdbcUrl("beta");
            assertThatThrownBy(() -> DriverManager.getConnection(url, "alpha", "alpha").close())
                    .isInstanceOf(SQLException.class).hasMessageContaining("permission denied");
        }
    }

    private EmbeddedPostgresServer durable(List<String> databases) throws Exception {
        return EmbeddedPostgresServer.durable(folder.resolve("pg"), FreePorts.find(1).get(0), databases);
    }

    private long postmasterPid() throws Exception {
        return Long.parseLong(Files.readAllLines(folder.resolve("pg/postmaster.pid")).get(0).strip());
    }

    private static void execute(EmbeddedPostgresServer server, String database, String... statements) throws SQLException {
        try (var connection = connect(server, database); var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static int number(EmbeddedPostgresServer server, String database, String query) throws SQLException {
        try (var connection = connect(server, database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static String text(EmbeddedPostgresServer server, String query) throws SQLException {
        try (var connection = connect(server, "alpha");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedPostgresServer server, String database) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(database), database, database);
    }
}
