package org.liaison.scenario.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.kit.embedded.EmbeddedPostgresServer;

/** What the pods of one service do about its schema: run as the manifests say, on an empty database. */
class MigrationJobIT {

    private static final String SERVICE = "collector";

    @TempDir
    private static Path folder;

    private static EmbeddedPostgresServer postgres;

    @BeforeAll
    static void start() throws IOException {
        Assumptions.assumeTrue(Files.exists(program()), () -> program() + " is not built");
        postgres = EmbeddedPostgresServer.throwAway(folder.resolve("postgres"), Set.of(SERVICE));
    }

    @AfterAll
    static void stop() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
    }

    @Test
    void shouldMigrateOnceAndStartOnlyAfterwards() throws Exception {
        assertThat(run("service")).as("a pod on an empty schema ends").isNotZero();
        assertThat(tables()).doesNotContain("outbox");

        assertThat(run("migration")).as("the job succeeds").isZero();
        assertThat(tables()).contains("outbox", "inbox", "flyway_schema_history");

        assertThat(run("migration")).as("a second job finds nothing to do").isZero();
    }

    private static int run(String pod) throws IOException, InterruptedException {
        var manifests = Manifests.base();
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
                program().toString()).redirectErrorStream(true).redirectOutput(folder.resolve(pod + ".log").toFile());
        var environment = process.environment();
        environment.putAll(manifests.environment(manifests.pods().get(SERVICE + "-" + pod)));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(SERVICE));
        environment.put("QUARKUS_DATASOURCE_PASSWORD", SERVICE);
        // Nothing listens there.
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1");
        environment.put("QUARKUS_HTTP_PORT", "0");
        environment.put("QUARKUS_MANAGEMENT_PORT", "0");
        var started = process.start();
        if (!started.waitFor(120, TimeUnit.SECONDS)) {
            started.destroyForcibly();
            throw new AssertionError("still running: " + Files.readString(folder.resolve(pod + ".log")));
        }
        return started.exitValue();
    }

    private static Set<String> tables() throws SQLException {
        Set<String> tables = new TreeSet<>();
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl(SERVICE), SERVICE, SERVICE);
                var found = connection.getMetaData().getTables(null, "public", null, new String[] { "TABLE" })) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME"));
            }
        }
        return tables;
    }

    private static Path program() {
        return Project.module(SERVICE).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
