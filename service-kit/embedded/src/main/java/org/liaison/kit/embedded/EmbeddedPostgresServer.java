package org.liaison.kit.embedded;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import com.sun.management.OperatingSystemMXBean;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * One PostgreSQL server on a loopback port, with a database and a login role of the same name for each service.
 */
public final class EmbeddedPostgresServer implements AutoCloseable {

    private static final Duration STARTUP = Duration.ofSeconds(60);

    private static final Map<String, String> DURABLE = Map.of(
            "fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");
    private static final Map<String, String> THROW_AWAY = Map.of(
            "fsync", "off", "synchronous_commit", "off", "full_page_writes", "off");

    private final EmbeddedPostgres server;
    private final ProcessHandle process;

    private EmbeddedPostgresServer(EmbeddedPostgres server, ProcessHandle process) {
        this.server = server;
        this.process = process;
    }

    /**
     * Starts a server whose data survive a crash. A server of a killed run that still holds the folder is stopped first.
     *
     * @param folder data folder, created if it does not exist
     * @param port loopback port
     * @param databases names of the databases (and roles) to create where they are missing
     */
    public static EmbeddedPostgresServer durable(Path folder, int port, Collection<String> databases) throws IOException {
        stopLeftover(folder);
        // Beside the data, where only this user writes; the library's default is one folder in /tmp for everybody.
        var program = folder.resolveSibling(folder.getFileName() + "-program");
        return start(EmbeddedPostgres.builder().setOverrideWorkingDirectory(program.toFile()), folder, port, databases,
                DURABLE);
    }

    /**
     * Starts a server for tests: fast, without a promise to survive a crash.
     *
     * @param folder an empty folder; the caller removes it
     * @param databases names of the databases (and roles) to create
     */
    public static EmbeddedPostgresServer throwAway(Path folder, Collection<String> databases) throws IOException {
        return start(EmbeddedPostgres.builder(), folder, FreePorts.find(1).get(0), databases, THROW_AWAY);
    }

    private static EmbeddedPostgresServer start(EmbeddedPostgres.Builder builder, Path folder, int port,
            Collection<String> databases, Map<String, String> safety) throws IOException {
        builder.setPort(port).setDataDirectory(folder).setCleanDataDirectory(false)
                .setPGStartupWait(STARTUP)
                // Four services with a pool of at most 20 connections each, and room for an operator's psql.
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", sharedMegabytes() + "MB")
                // Pages that a long import changes all the time are written less often, and a crash is still recovered within
                // the time that a start may take.
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("listen_addresses", "127.0.0.1");
        safety.forEach(builder::setServerConfig);
        var started = new EmbeddedPostgresServer(builder.start(), StalePostmaster.serverProcess(folder).orElseThrow());
        try {
            started.create(databases);
            return started;
        } catch (SQLException e) {
            started.close();
            throw new IOException("cannot create the databases " + databases, e);
        }
    }

    /** An eighth of the machine's (or container's) memory, within bounds; the operating system's cache does the rest. */
    private static long sharedMegabytes() {
        var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return Math.min(1024, Math.max(128, machine.getTotalMemorySize() / 8 >> 20));
    }

    private void create(Collection<String> databases) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String name : databases) {
                if (!exists(statement, "pg_roles", "rolname", name)) {
                    statement.execute("create role " + quote(name) + " login password '" + name.replace("'", "''") + "'");
                }
                if (!exists(statement, "pg_database", "datname", name)) {
                    statement.execute("create database " + quote(name) + " owner " + quote(name) + " encoding 'UTF8'"
                            + " lc_collate 'C' lc_ctype 'C' template template0");
                    statement.execute("revoke connect on database " + quote(name) + " from public");
                }
            }
        }
    }

    private static boolean exists(Statement statement, String catalog, String column, String name) throws SQLException {
        try (var found = statement.executeQuery(
                "select 1 from " + catalog + " where " + column + " = '" + name.replace("'", "''") + "'")) {
            return found.next();
        }
    }

    private static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Loopback port the server listens on. */
    public int port() {
        return server.getPort();
    }

    /**
     * JDBC address of a database; user and password are the database's name.
     *
     * @param database one of the names given at start
     */
    public String jdbcUrl(String database) {
        return jdbcUrl(port(), database);
    }

    /** JDBC address of a database of a server that listens on {@code port}. */
    public static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Completes when the server process ends, by {@link #close} or otherwise. */
    public CompletableFuture<Void> onExit() {
        return process.onExit().thenAccept(ended -> {
        });
    }

    /** Stops the server that a killed run left on a folder, if there is one. */
    public static void stopLeftover(Path folder) throws IOException {
        StalePostmaster.stop(folder);
    }

    /** Stops the server; data stay. */
    @Override
    public void close() throws IOException {
        server.close();
    }
}
