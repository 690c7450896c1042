package org.liaison.coding.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/** Named lists of phrases, all found in one pass over a text. */
public final class Vocabulary {

    private final Lexicon phrases = new Lexicon();
    private final Map<String, List<String>> lists;

    /**
     * A phrase of a list at a place.
     *
     * @param list name of the list
     * @param start first word
     * @param end behind the last word
     */
    public record Hit(String list, int start, int end) {
    }

    private Vocabulary(Map<String, List<String>> lists) {
        this.lists = Map.copyOf(lists);
        lists.forEach((name, patterns) -> patterns
                .forEach(pattern -> phrases.add(pattern, Lexeme.of(Lexeme.Kind.CUE, name))));
    }

    /**
     * Compiles lists.
     *
     * @throws IllegalArgumentException where a phrase has unbalanced brackets
     */
    public static Vocabulary of(Map<String, List<String>> lists) {
        return new Vocabulary(lists);
    }

    /**
     * The lists that are shipped as {@code registers/<name>/vocabulary.yaml}.
     *
     * @throws IllegalArgumentException where there is no such register
     */
    public static Map<String, List<String>> shipped(String register) {
        String resource = "/registers/" + register + "/vocabulary.yaml";
        try (InputStream in = Vocabulary.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no register " + register);
            }
            return new HashMap<>(new ObjectMapper(new YAMLFactory()).readValue(in, new TypeReference<>() {
            }));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /**
     * How many phrases a phrase with alternations stands for, without making them.
     *
     * @throws IllegalArgumentException where its brackets are unbalanced
     */
    public static long size(String phrase) {
        return Phrases.size(phrase);
    }

    public Set<String> names() {
        return lists.keySet();
    }

    /** Every phrase at every place, in order of their beginnings. */
    public List<Hit> find(List<Token> tokens) {
        List<Hit> hits = new ArrayList<>();
        for (Lexicon.Match match : phrases.all(tokens)) {
            match.lexemes().forEach(lexeme -> hits.add(new Hit(lexeme.key(), match.start(), match.end())));
        }
        return hits;
    }
}
