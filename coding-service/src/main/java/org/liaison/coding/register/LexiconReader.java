package org.liaison.coding.register;

import java.util.Map;

import org.liaison.coding.register.Lexeme.Kind;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads the words of acts, activities, realis and form into the layer of markers. */
final class LexiconReader {

    private static final Map<String, Kind> SECTIONS = Map.of("acts", Kind.ACT, "statements", Kind.STATEMENT,
            "crowd", Kind.CROWD, "regional", Kind.REGIONAL);

    private final Lexicon markers;

    LexiconReader(Lexicon markers) {
        this.markers = markers;
    }

    void read(JsonNode file) {
        SECTIONS.forEach((section, kind) -> keyed(file.path(section), kind));
        keyed(file.path("activities").path("military"), Kind.MILITARY);
        keyed(file.path("activities").path("civil"), Kind.CIVIL_ACTIVITY);
        keyed(file.path("cues"), Kind.CUE);
        for (JsonNode form : file.path("forms")) {
            Lexeme lexeme = Lexeme.of(Kind.TEXT_FORM, form.path("form").asText()).flag(form.path("headline").asBoolean());
            RegisterReader.add(markers, form.path("phrases"), lexeme);
        }
        for (JsonNode zone : file.path("zones")) {
            Lexeme lexeme = Lexeme.of(Kind.ZONE, zone.path("zone").asText()).form(zone.path("scope").asText())
                    .flag(zone.path("headline").asBoolean());
            RegisterReader.add(markers, zone.path("phrases"), zone.path("lower").asBoolean() ? lexeme.level(1) : lexeme);
        }
    }

    private void keyed(JsonNode section, Kind kind) {
        section.fields().forEachRemaining(
                entry -> RegisterReader.add(markers, entry.getValue(), Lexeme.of(kind, entry.getKey())));
    }
}
