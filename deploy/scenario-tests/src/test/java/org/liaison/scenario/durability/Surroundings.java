package org.liaison.scenario.durability;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
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

    /**
     * An event as listeners get it.
     *
     * @param id of the event; what is sent again after a kill has the id of before
     * @param key of what it is about
     */
    record Told(String id, String key, String type, String data) {

        private static Told of(ConsumerRecord<String, String> message) {
            return new Told(header(message, "ce_id"), message.key(), header(message, "ce_type"), message.value());
        }

        private static String header(ConsumerRecord<String, String> message, String name) {
            return new String(message.headers().lastHeader(name).value(), UTF_8);
        }

        /** @return what was told but for the ids, sorted */
        static List<String> contents(Set<Told> told) {
            return told.stream().map(event -> event.key + " " + event.type + " " + event.data).sorted().toList();
        }
    }

    /** @return what a topic has told so far, each event once */
    Set<Told> told(String topic) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", brokers()),
                new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Set<Told> told = new HashSet<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> told.add(Told.of(message)));
            }
            return told;
        }
    }

    /** Waits until a service has nothing left to tell. */
    void awaitAllTold(String database) {
        await().atMost(Duration.ofMinutes(10))
                .untilAsserted(() -> assertThat(read(database, "select count(*) from outbox")).isEqualTo("0"));
    }

    @Override
    public void close() throws IOException {
        kafka.close();
        postgres.close();
    }
}
