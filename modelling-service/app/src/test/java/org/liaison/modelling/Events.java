package org.liaison.modelling;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The other services' side of Kafka. */
final class Events {

    static final ObjectMapper JSON = new ObjectMapper();
    static final String INTERACTIONS = "liaison.coding.interaction.v1";
    static final String VINTAGES = "liaison.indicators.vintage.v1";

    private Events() {
    }

    /** All samples of an event type, for example {@code coding.interaction.coded}. */
    static List<ObjectNode> samples(String type) {
        try (Stream<Path> files = Files.list(Shared.inRepository("deploy/contracts/events/" + type + "/v1/samples"))) {
            return files.sorted().map(Events::read).map(ObjectNode.class::cast).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode schema(String type) {
        return read(Shared.inRepository("deploy/contracts/events/" + type + "/v1/schema.json"));
    }

    /** Sends an event as the outbox of a service does; gives its id. */
    static String send(String topic, String type, JsonNode data) {
        return send(topic, type, data, UUID.randomUUID().toString());
    }

    static String send(String topic, String type, JsonNode data, String id) {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(Map.of("bootstrap.servers", servers()),
                new StringSerializer(), new StringSerializer())) {
            ProducerRecord<String, String> message = new ProducerRecord<>(topic, data.get("id").asText(), data.toString());
            Map.of("ce_id", id, "ce_type", "org.liaison." + type + ".v1", "ce_source", "urn:liaison:test", "ce_specversion",
                    "1.0",
                    "ce_time", Instant.now().toString(), "content-type", "application/json")
                    .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
            producer.send(message);
            producer.flush();
        }
        return id;
    }

    /** Everything on a topic. */
    static List<ConsumerRecord<String, String>> all(String topic) {
        List<ConsumerRecord<String, String>> messages = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", servers(), "group.id",
                UUID.randomUUID().toString(), "auto.offset.reset", "earliest"), new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(consumer.partitionsFor(topic).stream()
                    .map(info -> new org.apache.kafka.common.TopicPartition(topic, info.partition())).toList());
            Map<org.apache.kafka.common.TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(messages::add);
            }
        }
        return messages;
    }

    private static String servers() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
