package org.liaison.coding.negotiation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.liaison.coding.register.Token;
import org.liaison.coding.register.Tokenizer;
import org.liaison.coding.register.Vocabulary;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads the views of a case: a list of texts, each with or without the parties that hold it before a colon. */
final class Views {

    private static final String STATE = "state_";
    private static final Set<String> FILLERS = Set.of("the", "a", "an", "and", "of", "in", "on", "with", "to", "for", "its",
            "their", "form", "text", "mutual", "by");

    private final Vocabulary vocabulary;

    Views(Map<String, List<String>> lists) {
        this.vocabulary = Vocabulary.of(lists);
    }

    /** A text and who holds it. */
    record Held(Set<String> parties, String text) {
    }

    /** Entries of a list, of a text with semicolons, or of an object by party. */
    static List<Held> held(JsonNode node, Collection<String> parties) {
        List<Held> held = new ArrayList<>();
        if (node.isObject()) {
            node.fields().forEachRemaining(field -> held.add(new Held(Set.of(field.getKey()), field.getValue().asText())));
        } else if (node.isArray()) {
            node.forEach(entry -> held.addAll(entry.isObject()
                    ? List.of(new Held(Set.of(entry.path("party").asText()),
                            entry.path("view").asText(entry.path("option").asText())))
                    : held(entry, parties)));
        } else {
            for (String part : node.asText("").split(";")) {
                if (!part.isBlank() && !part.strip().equals("null")) {
                    held.add(split(part.strip(), parties));
                }
            }
        }
        return held;
    }

    private static Held split(String text, Collection<String> parties) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return new Held(Set.of(), text);
        }
        Set<String> known = new HashSet<>();
        parties.forEach(party -> known.add(party.toUpperCase(Locale.ROOT)));
        Set<String> holders = new LinkedHashSet<>();
        for (String word : text.substring(0, colon).split("[,&+/ ]+")) {
            String name = word.toUpperCase(Locale.ROOT);
            if (known.contains(name)) {
                holders.add(name);
            } else if (!name.equals("AND") && !name.isEmpty()) {
                return new Held(Set.of(), text);
            }
        }
        return new Held(holders, text.substring(colon + 1).strip());
    }

    List<View> read(JsonNode node, Collection<String> parties) {
        return held(node, parties).stream().map(this::view).toList();
    }

    private View view(Held held) {
        List<Token> tokens = Tokenizer.tokens(held.text);
        Set<String> states = new TreeSet<>();
        Set<String> words = new TreeSet<>();
        boolean hedged = false;
        boolean nobody = false;
        for (Vocabulary.Hit hit : vocabulary.find(tokens)) {
            switch (hit.list()) {
                case "hedge" -> hedged = true;
                case "no_adversary" -> nobody = true;
                case "offensive", "defensive" -> words.add(hit.list());
                case "theatre" -> tokens.subList(hit.start(), hit.end()).forEach(token -> words.add(token.folded()));
                default -> {
                    if (hit.list().startsWith(STATE)) {
                        states.add(hit.list().substring(STATE.length()));
                    }
                }
            }
        }
        if (states.isEmpty() && !words.contains("offensive") && !words.contains("defensive")) {
            tokens.stream().filter(Token::isWord).map(Token::folded).filter(word -> !FILLERS.contains(word))
                    .forEach(words::add);
        }
        return new View(held.parties, held.text, states, words, hedged, nobody);
    }

    /** The names of lists that stand in a text. */
    Set<String> lists(String text) {
        Set<String> found = new HashSet<>();
        vocabulary.find(Tokenizer.tokens(text)).forEach(hit -> found.add(hit.list()));
        return found;
    }
}
