package org.liaison.indicators.indicator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** The shipped definitions. */
@Singleton
@Typed(Definitions.class)
public class Definitions implements Catalog {

    private final Map<String, Definition> byName = new LinkedHashMap<>();

    public Definitions() {
        try (InputStream in = Definitions.class.getResourceAsStream("/definitions.yaml")) {
            for (JsonNode node : new YAMLMapper().readTree(in)) {
                Definition definition = new Definition(node.get("name").asText(), node.get("version").asInt(),
                        node.get("title").asText(), node.get("description").asText(),
                        ExpressionParser.parse(node.get("expression").asText()), null, MissingRule.PROPAGATE, Map.of(), true);
                byName.put(definition.name(), definition);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Definition> find(String name, Integer version) {
        return Optional.ofNullable(byName.get(name)).filter(one -> version == null || one.version() == version);
    }

    @Override
    public List<Definition> all() {
        return shipped();
    }

    @Override
    public List<Definition> shipped() {
        return List.copyOf(byName.values());
    }
}
