package org.liaison.collector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;

/** What the service has published, read from Kafka and checked against the contract. */
public final class ItemEvents implements AutoCloseable {

    /** An event: its type and payload. */
    public record Event(String type, JsonNode data) {
    }

    private final KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
            Map.of("bootstrap.servers", ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                    "group.id",
                    UUID.randomUUID().toString(), "auto.offset.reset", "earliest"),
            new StringDeserializer(), new StringDeserializer());
    private final List<Event> events = new ArrayList<>();

    public ItemEvents() {
        consumer.subscribe(List.of("liaison.collector.item.v1"));
    }

    /** @return events of the item so far, in their order */
    public List<Event> of(String id) {
        for (ConsumerRecord<String, String> message : consumer.poll(Duration.ofMillis(200))) {
            String type = new String(message.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
            JsonNode data = json(message.value());
            assertThat(message.key()).isEqualTo(data.path("id").asText());
            check(type, data);
            events.add(new Event(type, data));
        }
        return events.stream().filter(e -> e.data().path("id").asText().equals(id)).toList();
    }

    /** @return number of different items published so far */
    public long items() {
        of("");
        return events.stream().map(e -> e.data().path("id").asText()).distinct().count();
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(String type, JsonNode data) {
        String name = type.replace("org.liaison.", "").replace(".v1", "");
        Path schema = Path.of("../deploy/contracts/events", name, "v1/schema.json");
        try {
            JsonSchema parsed = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(Files.readString(schema));
            assertThat(parsed.validate(data, context -> context.getExecutionConfig().setFormatAssertionsEnabled(true)))
                    .as("%s against the contract", data).isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
