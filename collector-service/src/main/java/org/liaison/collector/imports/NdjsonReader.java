package org.liaison.collector.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.liaison.kit.problem.ProblemError;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** One JSON object a line. */
final class NdjsonReader implements RowReader {

    private final ObjectMapper mapper;

    NdjsonReader(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void read(Path file, Sink sink) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    sink.accept(row(++number, line));
                }
            }
        }
    }

    private ImportRow row(long number, String line) {
        Map<String, String> cells = new HashMap<>();
        try {
            JsonNode node = mapper.readTree(line);
            if (!node.isObject()) {
                return new ImportRow(number, cells, ProblemError.cell(number, null, "expected a JSON object"));
            }
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                if (!COLUMNS.contains(field.getKey())) {
                    return new ImportRow(number, cells,
                            ProblemError.cell(number, field.getKey(), "this field is not known here"));
                }
                if (!field.getValue().isNull() && !field.getValue().isTextual()) {
                    return new ImportRow(number, cells, ProblemError.cell(number, field.getKey(), "expected text or null"));
                }
                if (!field.getValue().isNull() && !field.getValue().textValue().isBlank()) {
                    cells.put(field.getKey(), field.getValue().textValue());
                }
            }
            return new ImportRow(number, cells, null);
        } catch (JsonProcessingException e) {
            return new ImportRow(number, cells, ProblemError.cell(number, null, "the line is not well-formed JSON"));
        }
    }
}
