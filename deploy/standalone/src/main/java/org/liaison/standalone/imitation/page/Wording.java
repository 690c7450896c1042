package org.liaison.standalone.imitation.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.liaison.standalone.sample.seed.Dice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/** Says in one language, in one of a few ways, that something took place; see {@code imitation/wording.yaml}. */
final class Wording {

    private static final Map<String, JsonNode> ALL = read();
    private static final int SENTENCES = 5;

    private final JsonNode words;
    private final DateTimeFormatter day;

    /** Headline and paragraphs. */
    record Text(String headline, List<String> paragraphs) {
    }

    private Wording(String name, Locale locale, String pattern) {
        words = ALL.get(name);
        day = DateTimeFormatter.ofPattern(pattern, locale);
    }

    static Wording of(String name) {
        return switch (name) {
            case "fr" -> new Wording(name, Locale.FRENCH, "d MMMM uuuu");
            case "uk" -> new Wording(name, Locale.forLanguageTag("uk"), "d MMMM uuuu");
            case "hbs" -> new Wording(name, Locale.forLanguageTag("hr"), "d. MM. uuuu.");
            case "sv" -> new Wording(name, Locale.forLanguageTag("sv"), "d MMMM uuuu");
            default -> new Wording(name, Locale.UK, "d MMMM uuuu");
        };
    }

    private static Map<String, JsonNode> read() {
        var yaml = new ObjectMapper(new YAMLFactory());
        try (var input = Wording.class.getResourceAsStream("/imitation/wording.yaml")) {
            var map = yaml.getTypeFactory().constructMapType(Map.class, String.class, JsonNode.class);
            return yaml.readValue(input, map);
        } catch (IOException e) {
            throw new UncheckedIOException("imitation/wording.yaml", e);
        }
    }

    /** Whether it has a name for the partner. */
    boolean knows(String iso3) {
        return words.get("partners").has(iso3);
    }

    /** A text about something of a category on a day. */
    Text write(String category, String iso3, LocalDate event, Dice dice) {
        String headline = fill(pick(words.get(category).get("headline"), dice), iso3, event, dice);
        var paragraphs = new ArrayList<String>();
        paragraphs.add(fill(pick(words.get(category).get("lead"), dice), iso3, event, dice));
        var sentences = new ArrayList<String>();
        words.get("body").forEach(sentence -> sentences.add(sentence.asText()));
        for (String sentence : dice.distinct(sentences, SENTENCES)) {
            paragraphs.add(fill(sentence, iso3, event, dice));
        }
        return new Text(capital(headline), paragraphs.stream().map(Wording::capital).toList());
    }

    /** Croatian in place of Bosnian where the two use other words. */
    static String croatian(String text) {
        String croatian = text;
        for (var word : ALL.get("hr").get("replace").properties()) {
            croatian = croatian.replace(word.getKey(), word.getValue().asText());
        }
        return croatian;
    }

    private String fill(String template, String iso3, LocalDate event, Dice dice) {
        var text = new StringBuilder();
        int at = 0;
        while (at < template.length()) {
            int open = template.indexOf('{', at);
            if (open < 0) {
                return text.append(template.substring(at)).toString();
            }
            int close = template.indexOf('}', open);
            text.append(template, at, open).append(slot(template.substring(open + 1, close), iso3, event, dice));
            at = close + 1;
        }
        return text.toString();
    }

    private String slot(String name, String iso3, LocalDate event, Dice dice) {
        return switch (name) {
            case "P" -> words.get("partners").get(iso3).asText();
            case "date" -> day.format(event);
            case "n" -> String.valueOf(dice.between(3, 60));
            default -> pick(words.get(name + "s"), dice);
        };
    }

    private static String pick(JsonNode choices, Dice dice) {
        return choices.get(dice.between(0, choices.size() - 1)).asText();
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
