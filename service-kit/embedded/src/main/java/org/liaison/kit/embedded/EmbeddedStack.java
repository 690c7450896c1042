package org.liaison.kit.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * PostgreSQL and Kafka for a module's {@code @QuarkusTest} classes: started once per JVM in a temporary folder, shared by all
 * test classes of the module. Init argument {@code db}: name of the service's database.
 */
public final class EmbeddedStack implements QuarkusTestResourceLifecycleManager {

    // As in the standalone: more than one partition, so that tests see the order per key and nothing more.
    private static final int PARTITIONS = 4;

    private static EmbeddedStack running;

    private String database = "test";
    private EmbeddedPostgresServer postgres;
    private EmbeddedKafkaBroker kafka;

    @Override
    public void init(Map<String, String> initArgs) {
        database = initArgs.getOrDefault("db", database);
    }

    @Override
    public Map<String, String> start() {
        synchronized (EmbeddedStack.class) {
            if (running == null) {
                boot();
                running = this;
            }
            return running.configuration();
        }
    }

    private void boot() {
        try {
            var folder = Files.createTempDirectory("embedded-stack-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> shutDown(folder), "embedded-stack-shutdown"));
            var ports = FreePorts.find(2);
            kafka = EmbeddedKafkaBroker.start(folder.resolve("kafka"), ports.get(0), ports.get(1), PARTITIONS);
            postgres = EmbeddedPostgresServer.throwAway(folder.resolve("postgres"), List.of(database));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start PostgreSQL and Kafka for the tests", e);
        }
    }

    private Map<String, String> configuration() {
        var configuration = new HashMap<String, String>();
        configuration.put("kafka.bootstrap.servers", kafka.bootstrapServers());
        configuration.put("quarkus.datasource.jdbc.url", postgres.jdbcUrl(database));
        configuration.put("quarkus.datasource.username", database);
        configuration.put("quarkus.datasource.password", database);
        return configuration;
    }

    /** Nothing to do: the servers are shared by all test classes and end with the JVM. */
    @Override
    public void stop() {
    }

    private void shutDown(Path folder) {
        try {
            if (postgres != null) {
                postgres.close();
            }
            if (kafka != null) {
                // Before the folder goes: a broker that loses its log folder halts the JVM with an error code.
                kafka.close();
            }
            delete(folder);
        } catch (IOException e) {
            System.err.println("embedded stack: " + e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
