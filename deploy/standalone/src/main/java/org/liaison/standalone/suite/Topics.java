package org.liaison.standalone.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/** The Kafka topics of the suite, from its AsyncAPI document. */
final class Topics {

    /** Enough to see messages of different keys overtake each other, few enough for one small machine. */
    static final int PARTITIONS = 4;

    private Topics() {
    }

    static List<String> names() {
        try (var document = Topics.class.getResourceAsStream("/contracts/asyncapi.yaml")) {
            var names = new ArrayList<String>();
            for (JsonNode channel : new ObjectMapper(new YAMLFactory()).readTree(document).get("channels")) {
                names.add(channel.get("address").asText());
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException("the AsyncAPI document cannot be read", e);
        }
    }
}
