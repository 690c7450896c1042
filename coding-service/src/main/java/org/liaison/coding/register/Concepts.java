package org.liaison.coding.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/**
 * What reports of one event have in common whatever their language: NATO actors, offices, towns and kinds of activity,
 * found by stems of words in Latin letters. Finding is linear in the text.
 */
public final class Concepts {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Set<String> LINKS = new HashSet<>(List.of("of", "the", "for", "and", "de", "des", "du", "la", "der",
            "die", "das", "s", "to", "in", "u", "v"));
    private static final int KEY = 3;
    private static final int SHORT_STEM = 4;
    private static final int LONGEST_LINK = 2;

    /** Families of concepts. */
    public enum Group {
        ACTOR,
        OFFICE,
        PLACE,
        ACTIVITY,
        OPENING,
        CLOSING,
        COMMON
    }

    /**
     * @param key the meaning
     * @param lead whether it is a person who makes an event his own, or an activity that lasts
     */
    public record Concept(Group group, String key, boolean lead) {
    }

    /** A concept found: words {@code start} to {@code end} (exclusive). */
    public record Match(int start, int end, Concept concept) {
    }

    private record Phrase(Concept concept, String[] stems, int from, int to) {
    }

    /** By the first letters, at most three, as a number. */
    private final Map<Integer, List<Phrase>> phrases = new HashMap<>();
    private final Map<String, String> sites = new HashMap<>();
    private final Set<String> leads = new HashSet<>();
    private final Set<String> lasting = new HashSet<>();
    private final Set<String> holders = new HashSet<>();

    private Concepts() {
    }

    /**
     * Reads {@code registers/<name>/events.yaml} and the posts of persons from {@code nato.yaml}; empty where there is none.
     */
    public static Concepts load(String name) {
        Concepts concepts = new Concepts();
        JsonNode file = read("/registers/" + name + "/events.yaml");
        concepts.group(file.path("actors"), Group.ACTOR);
        concepts.group(file.path("offices"), Group.OFFICE);
        concepts.group(file.path("places"), Group.PLACE);
        concepts.group(file.path("activities"), Group.ACTIVITY);
        concepts.add(file.path("opening"), new Concept(Group.OPENING, "opening", false));
        concepts.add(file.path("closing"), new Concept(Group.CLOSING, "closing", false));
        concepts.add(file.path("common"), new Concept(Group.COMMON, "common", false));
        for (JsonNode person : read("/registers/" + name + "/nato.yaml").path("persons")) {
            String[] parts = person.asText().split("\\|", -1);
            if (parts.length > 4) {
                for (Token word : Tokenizer.tokens(parts[0])) {
                    concepts.holders.add(NameForm.latin(word.folded()));
                }
                concepts.add(parts[0], new Concept(Group.ACTOR, parts[4], true), Integer.parseInt(parts[2]),
                        Integer.parseInt(parts[3]));
            }
        }
        return concepts;
    }

    private static JsonNode read(String resource) {
        try (InputStream in = Concepts.class.getResourceAsStream(resource)) {
            return in == null ? YAML.createObjectNode() : YAML.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("register " + resource, e);
        }
    }

    private void group(JsonNode node, Group group) {
        node.fields().forEachRemaining(entry -> {
            boolean lead = entry.getValue().path("lead").asBoolean() || entry.getValue().path("long").asBoolean();
            if (lead) {
                (group == Group.ACTOR ? leads : lasting).add(entry.getKey());
            }
            add(entry.getValue(), new Concept(group, entry.getKey(), lead));
            entry.getValue().path("sites").forEach(site -> sites.put(site.asText(), entry.getKey()));
        });
    }

    private void add(JsonNode node, Concept concept) {
        node.path("phrases").forEach(phrase -> add(phrase.asText(), concept, 0, 9999));
    }

    private void add(String phrase, Concept concept, int from, int to) {
        List<String> stems = new ArrayList<>();
        for (Token token : Tokenizer.tokens(phrase)) {
            boolean capitals = token.shape() == Token.Shape.UPPER;
            String stem = NameForm.latin(token.folded());
            if (!LINKS.contains(stem) && !stem.isEmpty()) {
                stems.add(capitals ? stem.toUpperCase(Locale.ROOT) : stem);
            }
        }
        if (!stems.isEmpty()) {
            String first = stems.get(0).toLowerCase(Locale.ROOT);
            phrases.computeIfAbsent(key(first, Math.min(KEY, first.length())), key -> new ArrayList<>())
                    .add(new Phrase(concept, stems.toArray(String[]::new), from, to));
        }
    }

    /** The concept of the site of a command, or null. */
    public String ofSite(String source) {
        return sites.get(source.toLowerCase(Locale.ROOT));
    }

    /** Whether an actor is a person who makes an event his own. */
    public boolean isLead(String actor) {
        return leads.contains(actor);
    }

    /** Whether a word stands in the name of a person whose post is known; endings do not matter. */
    public boolean isHolder(String latin) {
        for (int length = latin.length(); length >= KEY && length >= latin.length() - SHORT_STEM; length--) {
            if (holders.contains(latin.substring(0, length))) {
                return true;
            }
        }
        return false;
    }

    /** Whether an activity goes on for longer than a visit. */
    public boolean isLasting(String activity) {
        return lasting.contains(activity);
    }

    /**
     * The longest concept at each place, without overlaps.
     *
     * @param latin the words by {@link NameForm#latin}
     */
    public List<Match> find(List<Token> tokens, String[] latin, int year) {
        List<Match> found = new ArrayList<>();
        int t = 0;
        while (t < latin.length) {
            Match best = null;
            String word = latin[t];
            for (int length = Math.min(KEY, word.length()); length > 0; length--) {
                for (Phrase phrase : phrases.getOrDefault(key(word, length), List.of())) {
                    int end = phrase.from <= year && year <= phrase.to ? end(phrase, tokens, latin, t) : -1;
                    if (end > 0 && (best == null || end > best.end)) {
                        best = new Match(t, end, phrase.concept);
                    }
                }
            }
            if (best != null) {
                found.add(best);
            }
            t = best == null ? t + 1 : best.end;
        }
        return found;
    }

    private static int key(String word, int length) {
        int key = 0;
        for (int i = 0; i < length; i++) {
            key = key << Byte.SIZE | word.charAt(i);
        }
        return key;
    }

    private static int end(Phrase phrase, List<Token> tokens, String[] latin, int start) {
        int t = start;
        int links = 0;
        for (String stem : phrase.stems) {
            while (t > start && t < latin.length && links < LONGEST_LINK && LINKS.contains(latin[t])) {
                t++;
                links++;
            }
            links = 0;
            if (t >= latin.length || !fits(stem, latin[t], tokens.get(t))) {
                return -1;
            }
            t++;
        }
        return phrase.concept.group == Group.PLACE && tokens.get(start).shape() == Token.Shape.LOWER
                && isLatin(tokens.get(start)) ? -1 : t;
    }

    private static boolean isLatin(Token token) {
        return token.folded().charAt(0) < 128;
    }

    private static boolean fits(String stem, String word, Token token) {
        if (Character.isUpperCase(stem.charAt(0))) {
            return token.shape() == Token.Shape.UPPER && word.equalsIgnoreCase(stem);
        }
        return word.startsWith(stem) && word.length() - stem.length() <= (stem.length() <= SHORT_STEM ? 2 : 4);
    }
}
