package org.liaison.indicators.vintage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.inject.Singleton;

import org.liaison.kit.http.Digests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** The publishers whose files are read, from {@code sources.yaml}. */
@Singleton
public class Publications {

    private final Map<String, Publication> bySource = new LinkedHashMap<>();
    private final String version;

    Publications() {
        YAMLMapper mapper = new YAMLMapper();
        try (InputStream in = Publications.class.getResourceAsStream("/sources.yaml")) {
            byte[] content = in.readAllBytes();
            version = Digests.hex(Digests.sha256().digest(content)).substring(0, 8);
            for (JsonNode node : mapper.readTree(content)) {
                Publication one = mapper.treeToValue(node, Publication.class);
                bySource.put(one.source(), one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Collection<Publication> all() {
        return bySource.values();
    }

    /** Who publishes a source; null for a table of the user's own. */
    public Publication of(String source) {
        return bySource.get(source);
    }

    /** Changes with the terms. */
    String version() {
        return version;
    }
}
