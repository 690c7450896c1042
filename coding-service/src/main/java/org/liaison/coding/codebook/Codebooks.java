package org.liaison.coding.codebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.liaison.kit.http.Digests;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/** The codebooks shipped as resources {@code codebooks/<name>/<version>.yaml}. */
public final class Codebooks {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final ObjectMapper JSON = new ObjectMapper()
            .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private Codebooks() {
    }

    /** Every shipped codebook in every version, oldest version first. */
    public static List<Codebook> shipped() {
        List<Codebook> shipped = new ArrayList<>();
        for (JsonNode entry : read(bytes("/codebooks/index.yaml"))) {
            shipped.add(load(entry.path("name").asText(), entry.path("version").asText()));
        }
        return List.copyOf(shipped);
    }

    /** The newest shipped version of a codebook. */
    public static Codebook latest(String name) {
        return shipped().stream().filter(codebook -> codebook.name().equals(name)).reduce((older, newer) -> newer)
                .orElseThrow(() -> new IllegalArgumentException("no codebook " + name));
    }

    /**
     * Loads one codebook.
     *
     * @throws IllegalArgumentException where it is not shipped
     */
    public static Codebook load(String name, String version) {
        byte[] bytes = bytes("/codebooks/" + name + "/" + version + ".yaml");
        return codebook((ObjectNode) read(bytes), Digests.hex(Digests.sha256().digest(bytes)));
    }

    /** A shipped codebook as JSON. */
    static String content(String name, String version) {
        return read(bytes("/codebooks/" + name + "/" + version + ".yaml")).toString();
    }

    /** A codebook out of its stored content. */
    static Codebook read(String content, String sha256) {
        try {
            return codebook((ObjectNode) JSON.readTree(content), sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Codebook codebook(ObjectNode node, String sha256) {
        node.put("sha256", sha256);
        try {
            return JSON.treeToValue(node, Codebook.class);
        } catch (IOException e) {
            throw new UncheckedIOException("codebook " + node.path("name").asText(), e);
        }
    }

    /** What a text in JSON or YAML says, aliases left unresolved. */
    static JsonNode parse(byte[] text) throws IOException {
        return YAML.readTree(text);
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = Codebooks.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    private static JsonNode read(byte[] bytes) {
        try {
            return YAML.readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
