package org.liaison.standalone.imitation.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeMap;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** The partners that the sample archive's writers know. */
final class Partners {

    private Partners() {
    }

    /** ISO3 codes, sorted. */
    static List<String> all() {
        try (var input = Partners.class.getResourceAsStream("/sample/press/partners.yaml")) {
            return List.copyOf(new YAMLMapper().readValue(input, new TypeReference<TreeMap<String, Object>>() {
            }).keySet());
        } catch (IOException e) {
            throw new UncheckedIOException("sample/press/partners.yaml", e);
        }
    }
}
