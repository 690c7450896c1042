package org.liaison.collector.imports;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.liaison.collector.CollectorProblem;
import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;

/** One JSON object a line. */
final class NdjsonReader implements RowReader {

    /** Longer than any press release: a longer line is a file of another kind. */
    private static final int LONGEST_LINE = 8 * 1024 * 1024;

    private final ObjectMapper mapper;

    NdjsonReader(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void read(Path file, Sink sink) throws IOException {
        try (Reader text = Upload.text(file)) {
            // what has been read of the present line stands at its beginning
            char[] buffer = new char[1 << 16];
            int kept = 0;
            long number = 0;
            for (int count = text.read(buffer); count >= 0; count = text.read(buffer, kept, buffer.length - kept)) {
                int end = kept + count;
                int start = 0;
                for (int i = kept; i < end; i++) {
                    if (buffer[i] == '\n') {
                        number = give(number, new String(buffer, start, i - start), sink);
                        start = i + 1;
                    }
                }
                kept = end - start;
                checkLength(kept, number);
                System.arraycopy(buffer, start, buffer, 0, kept);
                buffer = kept == buffer.length ? Arrays.copyOf(buffer, 2 * kept) : buffer;
            }
            give(number, new String(buffer, 0, kept), sink);
        }
    }

    private static void checkLength(int length, long number) {
        if (length > LONGEST_LINE) {
            throw new ProblemException(CollectorProblem.BAD_ROWS, "Line " + (number + 1) + " is longer than "
                    + LONGEST_LINE + " characters; nothing was applied.",
                    ProblemError.cell(number + 1, null, "the line is too long"));
        }
    }

    private long give(long number, String line, Sink sink) throws IOException {
        String text = number == 0 && line.startsWith("\uFEFF") ? line.substring(1) : line;
        if (text.isBlank()) {
            return number;
        }
        sink.accept(row(number + 1, text));
        return number + 1;
    }

    private ImportRow row(long number, String line) throws IOException {
        Map<String, String> cells = new HashMap<>();
        ProblemError fault = null;
        try (JsonParser json = mapper.createParser(line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                json.skipChildren();
                return new ImportRow(number, cells, ProblemError.cell(number, null, "expected a JSON object"));
            }
            for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
                ProblemError found = cell(number, field, json, cells);
                fault = fault == null ? found : fault;
            }
            return new ImportRow(number, fault == null ? cells : Map.of(), fault);
        } catch (JsonProcessingException e) {
            return new ImportRow(number, Map.of(), ProblemError.cell(number, null, "the line is not well-formed JSON"));
        }
    }

    /** Reads the value of a field. @return what is wrong with it, or null */
    private static ProblemError cell(long number, String field, JsonParser json, Map<String, String> cells) throws IOException {
        JsonToken value = json.nextToken();
        json.skipChildren();
        if (!COLUMNS.contains(field)) {
            return ProblemError.cell(number, field, "this field is not known here");
        }
        if (value != JsonToken.VALUE_STRING && value != JsonToken.VALUE_NULL) {
            return ProblemError.cell(number, field, "expected text or null");
        }
        String text = value == JsonToken.VALUE_NULL ? "" : json.getText();
        if (text.isBlank()) {
            cells.remove(field);
        } else {
            cells.put(field, text);
        }
        return null;
    }
}
