package org.liaison.indicators.indicator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** The shipped definitions, in the order in which a panel gives them. */
@Singleton
public class Definitions {

    private final Map<String, Definition> byName = new LinkedHashMap<>();

    public Definitions() {
        try (InputStream in = Definitions.class.getResourceAsStream("/definitions.yaml")) {
            for (JsonNode node : new YAMLMapper().readTree(in)) {
                Definition definition = new Definition(node.get("name").asText(), node.get("version").asInt(),
                        node.get("label").asText(), node.get("formula").asText(), operation(node));
                byName.put(definition.name(), definition);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Operation operation(JsonNode node) {
        if (node.has("indicator")) {
            return new Operation.Indicator(texts(node.get("indicator")));
        }
        if (node.has("log10_product")) {
            return new Operation.Log10Product(texts(node.get("log10_product")));
        }
        if (node.has("mean")) {
            return new Operation.Mean(texts(node.get("mean")));
        }
        if (node.has("strongest_neighbour")) {
            return new Operation.StrongestNeighbour(node.get("strongest_neighbour").asText());
        }
        if (node.has("member_share")) {
            return new Operation.MemberShare(node.get("member_share").asText());
        }
        throw new IllegalStateException("definitions.yaml: '" + node.get("name").asText() + "' has no known operation");
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    public Optional<Definition> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public List<Definition> all() {
        return List.copyOf(byName.values());
    }
}
