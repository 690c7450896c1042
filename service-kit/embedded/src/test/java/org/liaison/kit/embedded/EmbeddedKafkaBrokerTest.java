package org.liaison.kit.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaBrokerTest {

    @TempDir
    Path folder;

    @Test
    void shouldKeepTopicsAndMessagesOverARestart() throws Exception {
        try (var broker = start()) {
            broker.createTopics(List.of("kept"), 3);
            broker.createTopics(List.of("kept"), 3);
            send(broker, new ProducerRecord<>("kept", 2, "key", "hello"));
        }
        try (var broker = start()) {
            assertThat(partitions(broker, "kept")).isEqualTo(3);
            assertThat(firstValue(broker, new TopicPartition("kept", 2))).isEqualTo("hello");
        }
    }

    private EmbeddedKafkaBroker start() throws Exception {
        var ports = FreePorts.find(2);
        return EmbeddedKafkaBroker.start(folder.resolve("kafka"), ports.get(0), ports.get(1), 2);
    }

    private static void send(EmbeddedKafkaBroker broker, ProducerRecord<String, String> message) throws Exception {
        try (var producer = new KafkaProducer<>(Map.of("bootstrap.servers", broker.bootstrapServers()),
                new StringSerializer(), new StringSerializer())) {
            producer.send(message).get();
        }
    }

    private static int partitions(EmbeddedKafkaBroker broker, String topic) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            return admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions().size();
        }
    }

    private static String firstValue(EmbeddedKafkaBroker broker, TopicPartition partition) {
        try (var consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", broker.bootstrapServers()),
                new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            return consumer.poll(Duration.ofSeconds(20)).iterator().next().value();
        }
    }
}
