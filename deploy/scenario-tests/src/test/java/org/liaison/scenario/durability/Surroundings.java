package org.liaison.scenario.durability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Assumptions;
import org.liaison.kit.embedded.EmbeddedKafkaBroker;
import org.liaison.kit.embedded.EmbeddedPostgresServer;
import org.liaison.kit.embedded.FreePorts;

/** What processes of a packaged service need: a database for each of two runs that are compared, and a broker. */
final class Surroundings implements AutoCloseable {

    /** Database of the run that nobody disturbs. */
    static final String CALM = "calm";
    /** Database of the run whose processes are killed. */
    static final String KILLED = "killed";

    private final String service;
    private final String role;
    private final Path folder;
    private final EmbeddedPostgresServer postgres;
    private final EmbeddedKafkaBroker kafka;

    /**
     * Skips the test where the service is not packaged.
     *
     * @param role of the key with which the service is asked
     */
    Surroundings(String service, String role, Path folder, int partitions) throws IOException {
        Path program = ServiceProcess.program(service);
        Assumptions.assumeTrue(Files.exists(program), () -> program + " is not built");
        this.service = service;
        this.role = role;
        this.folder = folder;
        this.postgres = EmbeddedPostgresServer.throwAway(folder.resolve("postgres"), Set.of(CALM, KILLED));
        var ports = FreePorts.find(2);
        this.kafka = EmbeddedKafkaBroker.start(folder.resolve("kafka"), ports.get(0), ports.get(1), partitions);
    }

    /**
     * A process that is not started yet.
     *
     * @param name of its folder
     * @param further variables of its environment beside database and broker
     */
    ServiceProcess process(String database, String name, Map<String, String> further) throws Exception {
        Map<String, String> settings = new HashMap<>(further);
        settings.putAll(Map.of("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(database), "QUARKUS_DATASOURCE_USERNAME",
                database, "QUARKUS_DATASOURCE_PASSWORD", database, "KAFKA_BOOTSTRAP_SERVERS", brokers()));
        return new ServiceProcess(service, role, folder.resolve(name), settings);
    }

    String brokers() {
        return kafka.bootstrapServers();
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(database), database, database);
    }

    /** @return the first cell of what a query finds */
    String read(String database, String query) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public void close() throws IOException {
        kafka.close();
        postgres.close();
    }
}
