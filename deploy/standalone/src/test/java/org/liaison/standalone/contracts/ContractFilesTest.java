package org.liaison.standalone.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;

/** The contract files hold together: document, schemas and samples. */
class ContractFilesTest {

    private static final Path CONTRACTS = Path.of("../contracts");
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Path> types() throws IOException {
        try (var folders = Files.list(CONTRACTS.resolve("events"))) {
            return folders.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldDescribeEverySampleOfAType(Path type) throws IOException {
        var schema = schema(type);
        var samples = files(type.resolve("v1/samples"));

        assertThat(samples).hasSizeGreaterThan(1);
        for (var sample : samples) {
            assertThat(schema.validate(JSON.readTree(sample.toFile()))).as(sample.toString()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldRefuseASampleThatLacksAFieldOrHasAnUnknownOne(Path type) throws IOException {
        var schema = schema(type);
        var sample = JSON.readTree(files(type.resolve("v1/samples")).get(0).toFile());

        sample.fieldNames().forEachRemaining(field -> assertThat(
                schema.validate(sample.<com.fasterxml.jackson.databind.node.ObjectNode> deepCopy().without(field)))
                .as("without " + field).isNotEmpty());
        assertThat(schema.validate(
                sample.<com.fasterxml.jackson.databind.node.ObjectNode> deepCopy().put("surprise", 1))).isNotEmpty();
    }

    @Test
    void shouldNameEveryTypeInTheAsyncApiDocumentWithASchemaThatExists() throws IOException {
        var document = new ObjectMapper(new YAMLFactory()).readTree(CONTRACTS.resolve("asyncapi.yaml").toFile());
        Set<String> named = new TreeSet<>();
        for (JsonNode message : document.at("/components/messages")) {
            assertThat(CONTRACTS.resolve(message.at("/payload/schema/$ref").asText())).exists();
            named.add(message.get("name").asText());
        }

        assertThat(named).isEqualTo(
                types().map(type -> "org.liaison." + type.getFileName() + ".v1")
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void shouldPutEveryMessageOnAChannel() throws IOException {
        var document = new ObjectMapper(new YAMLFactory()).readTree(CONTRACTS.resolve("asyncapi.yaml").toFile());
        Set<String> onChannels = new TreeSet<>();
        document.get("channels").forEach(channel -> channel.get("messages").fieldNames().forEachRemaining(onChannels::add));
        Set<String> defined = new TreeSet<>();
        document.at("/components/messages").fieldNames().forEachRemaining(defined::add);

        assertThat(onChannels).isEqualTo(defined);
    }

    private static JsonSchema schema(Path type) throws IOException {
        var config = SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(JSON.readTree(type.resolve("v1/schema.json").toFile()), config);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
