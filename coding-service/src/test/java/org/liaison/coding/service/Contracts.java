package org.liaison.coding.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;

/** The event contracts of the suite. */
final class Contracts {

    private static final Path FOLDER = Path.of("../deploy/contracts/events");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Contracts() {
    }

    /** What breaks the schema of an event type such as {@code coding.interaction.coded}. */
    static Set<ValidationMessage> faults(String type, String json) throws IOException {
        JsonNode schema = MAPPER.readTree(Files.readString(FOLDER.resolve(type).resolve("v1/schema.json")));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema).validate(MAPPER.readTree(json));
    }

    static List<String> samples(String type) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve(type).resolve("v1/samples"))) {
            return files.sorted().map(file -> {
                try {
                    return Files.readString(file);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }).toList();
        }
    }
}
