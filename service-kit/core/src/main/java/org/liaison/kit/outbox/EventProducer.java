package org.liaison.kit.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes events as CloudEvents 1.0 in binary mode: the attributes are headers, the value is the JSON data. */
@Singleton
class EventProducer {

    /** Longer than a broker restart, shorter than a transaction's time-out. */
    private static final int DELIVERY_TIMEOUT_MS = 20_000;
    /** A broker that cannot be found is noticed before callers pile up. */
    private static final int MAX_BLOCK_MS = 5_000;

    /** Some hundred press releases: a request costs the broker the same for one of them. */
    private static final int BATCH_BYTES = 256 * 1024;

    private final Map<String, Object> settings = new HashMap<>();
    private final String source;
    private KafkaProducer<String, String> producer;

    EventProducer(@ConfigProperty(name = "kafka.bootstrap.servers") String servers,
            @ConfigProperty(name = "kafka.security.protocol", defaultValue = "PLAINTEXT") String protocol,
            @ConfigProperty(name = "liaison.service") String service) {
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers);
        settings.put("security.protocol", protocol);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, service + "-outbox");
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_TIMEOUT_MS);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, DELIVERY_TIMEOUT_MS / 2);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, MAX_BLOCK_MS);
        // The relay says when it has no more to send; until then one request takes what there is for a partition.
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 50);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 1024 * 1024);
        this.source = "urn:liaison:" + service;
    }

    /** Hands the event to Kafka; the future completes with the acknowledgement of all replicas. */
    Future<RecordMetadata> send(StoredEvent event) {
        try {
            ProducerRecord<String, String> message = new ProducerRecord<>(event.topic(), event.key(), event.payload());
            header(message, "ce_specversion", "1.0");
            header(message, "ce_id", event.id().toString());
            header(message, "ce_source", source);
            header(message, "ce_type", event.type());
            header(message, "ce_subject", event.key());
            header(message, "ce_time", event.time().toString());
            header(message, "content-type", "application/json");
            return producer().send(message);
        } catch (KafkaException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Sends what has been handed over, without waiting for more; returns when all is acknowledged or has failed. */
    void flush() {
        KafkaProducer<String, String> present;
        synchronized (this) {
            present = producer;
        }
        try {
            if (present != null) {
                present.flush();
            }
        } catch (InterruptException e) {
            // the thread is marked as interrupted; who waits for an acknowledgement sees it
        }
    }

    private synchronized KafkaProducer<String, String> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
        }
        return producer;
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(java.time.Duration.ofSeconds(5));
        }
    }

    private static void header(ProducerRecord<String, String> message, String name, String value) {
        message.headers().add(name, value.getBytes(UTF_8));
    }
}
