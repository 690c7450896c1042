package org.liaison.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Instant;

import jakarta.inject.Singleton;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads CloudEvents in binary mode. Fields that a consumer does not declare are ignored, so producers may add some. */
@Singleton
public class IncomingEvents {

    private final ObjectMapper mapper;

    IncomingEvents(ObjectMapper mapper) {
        this.mapper = mapper.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** @throws MalformedEventException for what is no event; never repaired by a retry, so it goes to the dead letters */
    public <T> IncomingEvent<T> read(ConsumerRecord<String, byte[]> message, Class<T> type) {
        if (message.value() == null) {
            throw new MalformedEventException("no value", null);
        }
        try {
            return new IncomingEvent<>(header(message, "ce_id"), header(message, "ce_type"), message.key(),
                    Instant.parse(header(message, "ce_time")), mapper.readValue(message.value(), type));
        } catch (IOException | java.time.DateTimeException e) {
            throw new MalformedEventException(e.getMessage(), e);
        }
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        if (header == null) {
            throw new MalformedEventException("header " + name + " is missing", null);
        }
        return new String(header.value(), UTF_8);
    }

    /** A message that is no event of the expected type. */
    public static final class MalformedEventException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        MalformedEventException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
