package org.liaison.coding.reliability;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

import org.liaison.kit.problem.KitProblem;
import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Reads {@code {"ratings": [{"unit", "coder", "value", "date", "occasion"}], "level", ...}}, one rating at a time: the list may
 * be long.
 */
final class RatingDocument {

    private final JsonParser json;
    private final RatingTable table = new RatingTable(
            (row, coder, field, detail) -> ProblemError.pointer("/ratings/" + (row - 1) + "/" + field, detail));
    private boolean seen;

    private RatingDocument(JsonParser json) {
        this.json = json;
    }

    /** @param settings takes the other members of the document */
    static RatingTable read(Path file, ObjectMapper mapper, SettingsMaker settings) throws IOException {
        try (JsonParser json = mapper.getFactory().createParser(file.toFile())) {
            RatingDocument document = new RatingDocument(json);
            document.read(settings);
            return document.table;
        } catch (JsonProcessingException e) {
            throw new ProblemException(KitProblem.BAD_REQUEST, "The body is not well-formed JSON.");
        }
    }

    private void read(SettingsMaker settings) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new ProblemException(KitProblem.BAD_REQUEST, "The body is not a JSON object with ratings.");
        }
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            if (name.equals("ratings")) {
                ratings();
            } else {
                settings.set(name, texts(name));
            }
        }
        if (json.nextToken() != null) {
            throw new ProblemException(KitProblem.BAD_REQUEST, "Something stands behind the end of the JSON object.");
        }
        if (!seen) {
            throw ProblemException.unprocessable("/ratings", "A list of ratings is needed.");
        }
    }

    /** A setting, or a list of them, as texts; null for JSON null. */
    private List<String> texts(String name) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        List<String> texts = new ArrayList<>();
        if (json.currentToken() == JsonToken.START_ARRAY) {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                texts.add(scalar("/" + name));
            }
        } else {
            texts.add(scalar("/" + name));
        }
        return texts;
    }

    private String scalar(String pointer) throws IOException {
        if (!json.currentToken().isScalarValue()) {
            throw new ProblemException(KitProblem.BAD_REQUEST, "A text or a number is expected at " + pointer + ".",
                    ProblemError.pointer(pointer, "expected a text or a number"));
        }
        return json.currentToken() == JsonToken.VALUE_NULL ? null : json.getText();
    }

    private void ratings() throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw ProblemException.unprocessable("/ratings", "The ratings are not a list.");
        }
        seen = true;
        for (long row = 1; json.nextToken() != JsonToken.END_ARRAY; row++) {
            rating(row);
        }
    }

    private void rating(long row) throws IOException {
        String place = "/ratings/" + (row - 1);
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw ProblemException.unprocessable(place, "A rating is an object with unit, coder and value.");
        }
        String unit = null;
        String coder = null;
        String value = null;
        String date = null;
        String occasion = null;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            String text = scalar(place + "/" + name);
            switch (name) {
                case "unit" -> unit = text;
                case "coder" -> coder = text;
                case "value" -> value = text;
                case "date" -> date = text;
                case "occasion" -> occasion = text;
                default -> throw new ProblemException(KitProblem.BAD_REQUEST, "A rating has no field '" + name + "'.",
                        ProblemError.pointer(place + "/" + name, "unknown; there are unit, coder, value, date, occasion"));
            }
        }
        table.add(row, unit, coder, value, day(date, place), occasion(occasion, place));
    }

    private static LocalDate day(String text, String place) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw ProblemException.unprocessable(place + "/date", "'" + text + "' is no day such as 2014-03-18.");
        }
    }

    private static int occasion(String text, String place) {
        try {
            return text == null ? 1 : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw ProblemException.unprocessable(place + "/occasion", "'" + text + "' is no whole number.");
        }
    }
}
