package org.liaison.scenario.durability;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Stored items coded anew by two replicas of the packaged coding service, which are killed with SIGKILL in turns and together,
 * while further items come. {@code -Dliaison.recode.items=1000000} for the whole test, {@code -Dliaison.kills=} (at most 6) and
 * {@code -Dliaison.kills.seed=} for other moments. Above the first few thousand items the undisturbed run beside it is left
 * out.
 */
class CodingKillIT {

    private static final int ITEMS = Integer.getInteger("liaison.recode.items", 5_000);
    private static final long SEED = Long.getLong("liaison.kills.seed", 2011);
    private static final int COMPARED = 20_000;
    private static final int KILLS = Integer.getInteger("liaison.kills", ITEMS > COMPARED ? 6 : 3);
    private static final int LATE = 12;
    private static final Duration PATIENCE = Duration.ofMinutes(3).plusMillis(ITEMS * 20L);
    private static final String ENDED = "ended";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> PHASES = List.of("coding", "comparing", "grouping", ENDED);
    private static final List<String> STATE = List.of("select item_id, codebook_version, answer from proposal",
            "select item_id, event_id, event_reason from occurrence",
            "select item_id, partner, category, counted, reason from report",
            "select id, item_id, category, counted, confidence, reason from interaction where not withdrawn");

    @TempDir
    private static Path folder;

    private static Surroundings surroundings;

    @BeforeAll
    static void start() throws IOException {
        surroundings = new Surroundings("coding", "reviewer", folder, 4);
    }

    @AfterAll
    static void stop() throws IOException {
        if (surroundings != null) {
            surroundings.close();
        }
    }

    /** @param phase and how much of it is done, at which the replicas of the given numbers are killed */
    private record Moment(String phase, double done, List<Integer> replicas) {
    }

    /** The second kill of the short test leaves nobody. */
    private static List<Moment> moments(SplittableRandom random) {
        List<Moment> moments = List.of(new Moment("coding", 0.1 + random.nextDouble(0.2), List.of(0)),
                new Moment("coding", 0.7 + random.nextDouble(0.2), List.of(0, 1)),
                new Moment("grouping", random.nextDouble(0.4), List.of(0)),
                new Moment("coding", 0.4 + random.nextDouble(0.2), List.of(1)),
                new Moment("comparing", 0, List.of(1)), new Moment("grouping", 0.5 + random.nextDouble(0.4), List.of(0, 1)));
        return moments.stream().limit(KILLS)
                .sorted(Comparator.comparing((Moment moment) -> PHASES.indexOf(moment.phase)).thenComparing(Moment::done))
                .toList();
    }

    @Test
    void shouldCodeAndGroupEveryItemOnceThoughReplicasAreKilled() throws Exception {
        List<Moment> moments = moments(new SplittableRandom(SEED));
        try (ServiceProcess one = coding("killed", 0); ServiceProcess two = coding("killed", 1)) {
            List<ServiceProcess> replicas = List.of(one, two);
            begin(one, "killed");
            two.start();
            Instant begun = Instant.now();
            one.post("/codebooks/partnerships/recodings", "");
            for (int number = 0; number < moments.size(); number++) {
                Moment moment = moments.get(number);
                await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(() -> reached(moment));
                for (int replica : moment.replicas) {
                    replicas.get(replica).kill();
                }
                late("killed", number);
                for (int replica : moment.replicas) {
                    replicas.get(replica).start();
                }
            }
            await().atMost(PATIENCE).until(() -> rows("killed",
                    "select 1 from recoding r join job j on j.id = r.lead_job where j.status = 'succeeded'").size() == 1);
            Duration took = Duration.between(begun, Instant.now());
            settled("killed");
            System.out.printf("items=%d moments=%d seconds=%.1f items/s=%.0f %s%n", ITEMS, KILLS, took.toMillis() / 1000.0,
                    ITEMS * 1000.0 / took.toMillis(), rows("killed", "select (select count(*) from interaction),"
                            + " (select count(distinct event_id) from occurrence)"));
        }

        assertThat(rows("killed", "select id from item where accepted and not exists (select 1 from proposal"
                + " where item_id = id)")).isEmpty();
        assertThat(rows("killed", "select item_id from occurrence where event_id is null")).isEmpty();
        assertThat(revisionsTold()).as("each revision is told once").isEqualTo(new HashSet<>(rows("killed",
                "select i.id || ' ' || (select array_agg(n) from generate_series(1, i.revision) n)::text from interaction i")));
        assertThat(rows("killed", "select id from interaction where revision > 1")).as("changed by items that came late")
                .hasSizeLessThanOrEqualTo(3 * KILLS * LATE);
        assertThat(rows("killed", "select (select count(*) from regrouping_item) + (select count(*) from regrouping_pair)"))
                .containsExactly("0");
        if (ITEMS <= COMPARED) {
            compare();
        }
    }

    /** @return each interaction with its revisions that listeners were told, in the form of an array of the database */
    private static Set<String> revisionsTold() throws IOException {
        Map<String, List<Long>> told = new HashMap<>();
        for (Surroundings.Told event : surroundings.told("liaison.coding.interaction.v1")) {
            told.computeIfAbsent(event.key(), key -> new ArrayList<>())
                    .add(MAPPER.readTree(event.data()).get("revision").asLong());
        }
        return told.entrySet().stream().map(e -> e.getKey() + " "
                + e.getValue().stream().sorted().map(String::valueOf).collect(Collectors.joining(",", "{", "}")))
                .collect(Collectors.toSet());
    }

    /** One replica, nobody disturbs it, and no item is late. */
    private static void compare() throws Exception {
        try (ServiceProcess undisturbed = coding("calm", 0)) {
            begin(undisturbed, "calm");
            for (int number = 0; number < KILLS; number++) {
                late("calm", number);
            }
            settled("calm");
            undisturbed.post("/codebooks/partnerships/recodings", "");
            await().atMost(PATIENCE).until(() -> phase("calm").equals(ENDED));
        }
        for (String sql : STATE) {
            assertThat(rows("killed", sql)).as(sql).isNotEmpty().containsExactlyInAnyOrderElementsOf(rows("calm", sql));
        }
    }

    private static ServiceProcess coding(String database, int replica) throws Exception {
        return surroundings.process(database, database + "-" + replica, Map.of("MP_MESSAGING_INCOMING_ITEMS_TOPIC",
                "items-" + database, "MP_MESSAGING_INCOMING_ITEMS_GROUP_ID", database));
    }

    private static void begin(ServiceProcess coding, String database) throws Exception {
        coding.start();
        await().atMost(PATIENCE).ignoreExceptions().until(() -> coding.get("/codebooks").has("data"));
        try (Connection connection = surroundings.connect(database); Statement statement = connection.createStatement()) {
            statement.execute(StoredItems.sql(ITEMS));
            statement.execute("analyze item");
        }
    }

    /** Items that tell of the events of stored ones again, by Kafka. */
    private static void late(String database, int number) throws SQLException {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", surroundings.brokers(), "acks", "all"), new StringSerializer(),
                new StringSerializer())) {
            for (String row : rows(database,
                    ("select json_build_object('id', 'late-%d-' || id, 'revision', 1, 'source', 'jfcnaples"
                            + ".nato.int', 'date', published, 'headline', headline, 'body', body, 'status', 'accepted') from item"
                            + " where id like 'item-%%' order by md5(id || '%d') limit %d").formatted(number, number, LATE))) {
                var message = new ProducerRecord<>("items-" + database, row.substring(0, 30), row);
                Map.of("ce_specversion", "1.0", "ce_id", UUID.randomUUID().toString(), "ce_source", "urn:test", "ce_type",
                        "org.liaison.collector.item.accepted.v1", "ce_time", Instant.now().toString())
                        .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
                producer.send(message);
            }
        }
    }

    /** All late items are taken in, and all that was to be told is told. */
    private static void settled(String database) {
        await().atMost(PATIENCE).until(() -> rows(database, "select count(*) from item where id like 'late-%'")
                .equals(List.of(Integer.toString(KILLS * LATE))));
        surroundings.awaitAllTold(database);
    }

    private static boolean reached(Moment moment) throws SQLException {
        String phase = phase("killed");
        if (!phase.equals(moment.phase)) {
            return PHASES.indexOf(phase) > PHASES.indexOf(moment.phase);
        }
        String table = phase.equals("coding") ? "recoding_part where true" : "regrouping_part where phase = '" + phase + "'";
        return Double.parseDouble(rows("killed", "select coalesce(sum(done) / nullif(sum(total), 0), 0) from " + table)
                .get(0)) >= moment.done;
    }

    private static String phase(String database) throws SQLException {
        return rows(database, "select phase from recoding").get(0);
    }

    private static List<String> rows(String database, String sql) throws SQLException {
        try (Connection connection = surroundings.connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                StringBuilder text = new StringBuilder(row.getString(1));
                for (int i = 2; i <= row.getMetaData().getColumnCount(); i++) {
                    text.append(" | ").append(row.getString(i));
                }
                rows.add(text.toString());
            }
            return rows;
        }
    }
}
