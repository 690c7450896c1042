package org.liaison.coding.classify;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import org.liaison.kit.problem.KitProblem;
import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Items in and answers out, as JSON lines or a JSON array. */
@Singleton
class ItemStream {

    private final ObjectMapper mapper;

    ItemStream(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** @throws ProblemException 400 for what is no JSON, 422 naming row and field for what is no item */
    List<PressItem> read(InputStream body, boolean lines) throws IOException {
        List<PressItem> items = new ArrayList<>();
        List<ProblemError> faults = new ArrayList<>();
        if (lines) {
            BufferedReader reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
            long row = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                row++;
                if (!line.isBlank()) {
                    add(items, faults, row, parse(line, row));
                }
            }
        } else {
            JsonNode array = mapper.readTree(body);
            if (array == null || !array.isArray()) {
                throw new ProblemException(KitProblem.BAD_REQUEST, "The body is not a JSON array of items.");
            }
            long row = 0;
            for (JsonNode node : array) {
                add(items, faults, ++row, node);
            }
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(KitProblem.UNPROCESSABLE, "Some items cannot be classified; none was.", faults);
        }
        return items;
    }

    byte[] write(List<Classification> answers, boolean lines) throws IOException {
        if (!lines) {
            return mapper.writeValueAsBytes(answers);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Classification answer : answers) {
            out.write(mapper.writeValueAsBytes(answer));
            out.write('\n');
        }
        return out.toByteArray();
    }

    private JsonNode parse(String line, long row) {
        try {
            return mapper.readTree(line);
        } catch (JsonProcessingException e) {
            throw new ProblemException(KitProblem.BAD_REQUEST, "Line " + row + " is not well-formed JSON.",
                    ProblemError.cell(row, null, "not well-formed JSON"));
        }
    }

    private static void add(List<PressItem> items, List<ProblemError> faults, long row, JsonNode node) {
        if (!node.isObject()) {
            faults.add(ProblemError.cell(row, null, "not a JSON object"));
            return;
        }
        LocalDate date = null;
        try {
            date = LocalDate.parse(node.path("date").asText());
        } catch (DateTimeParseException e) {
            faults.add(ProblemError.cell(row, "date", "expected a date such as 2014-03-18"));
        }
        if (node.path("headline").asText("").isBlank() && node.path("body").asText("").isBlank()) {
            faults.add(ProblemError.cell(row, "headline", "neither headline nor body has text"));
        }
        if (date != null) {
            items.add(new PressItem(node.path("id").asText(null), node.path("source").asText(null), date,
                    node.path("headline").asText(null), node.path("body").asText(null)));
        }
    }
}
