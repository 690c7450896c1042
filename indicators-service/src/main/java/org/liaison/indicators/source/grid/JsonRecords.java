package org.liaison.indicators.source.grid;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.liaison.indicators.IndicatorsProblem;
import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;

/** The objects of a JSON file one after another, whatever arrays they are in. */
final class JsonRecords implements GridRows {

    // Records are flat but for names beside codes.
    private static final int DEEPEST = 20;
    private static final JsonFactory JSON = JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder()
            .maxStringLength(CellRules.LONGEST_CELL).maxNestingDepth(DEEPEST).build()).build();

    private final JsonParser parser;
    private final CellRules rules = new CellRules();
    private final Map<String, Integer> header = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<String> values = new ArrayList<>();
    private final Deque<GridRow> ready = new ArrayDeque<>();
    private long records;

    JsonRecords(InputStream in) throws IOException {
        parser = JSON.createParser(in);
    }

    @Override
    public GridRow next() {
        try {
            while (ready.isEmpty()) {
                JsonToken token = parser.nextToken();
                if (token == null) {
                    return null;
                }
                if (token == JsonToken.START_OBJECT) {
                    record();
                } else if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
                    throw damaged("there is a bare value where records should be");
                }
            }
            return ready.poll();
        } catch (IOException e) {
            throw damaged("the JSON is damaged, cut off or nested too deeply");
        }
    }

    private void record() throws IOException {
        names.clear();
        values.clear();
        rules.begin(records + 1);
        fields("");
        if (names.contains("page") && names.contains("pages")) {
            List<String> pairs = new ArrayList<>();
            for (int field = 0; field < names.size(); field++) {
                pairs.add(names.get(field));
                pairs.add(values.get(field));
            }
            ready.add(new GridRow(0, pairs));
            return;
        }
        if (header.isEmpty()) {
            names.forEach(name -> header.putIfAbsent(name, header.size()));
            ready.add(new GridRow(0, List.copyOf(names)));
        }
        records++;
        String[] cells = new String[header.size()];
        Arrays.fill(cells, "");
        for (int field = 0; field < names.size(); field++) {
            Integer column = header.get(names.get(field));
            if (column != null) {
                cells[column] = values.get(field);
            } else if (!values.get(field).isEmpty()) {
                throw damaged("the field '" + names.get(field) + "' is not in the first record");
            }
        }
        ready.add(new GridRow(records, List.of(cells)));
    }

    /** The fields of an object, with those of the objects in it; arrays in it keep only their objects' fields. */
    private void fields(String prefix) throws IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            if (name == null) {
                throw damaged("an object is not closed");
            }
            value(prefix + name, parser.nextToken());
        }
    }

    private void value(String name, JsonToken token) throws IOException {
        if (token == JsonToken.START_OBJECT) {
            fields(name + ".");
        } else if (token == JsonToken.START_ARRAY) {
            for (JsonToken item = parser.nextToken(); item != JsonToken.END_ARRAY; item = parser.nextToken()) {
                if (item == null) {
                    throw damaged("an array is not closed");
                }
                value(name, item);
            }
        } else {
            if (names.size() == CellRules.MOST_COLUMNS) {
                throw damaged("a record has more than " + CellRules.MOST_COLUMNS + " fields");
            }
            String text = token == JsonToken.VALUE_NULL || token == null ? "" : parser.getText();
            rules.check(names.size(), name);
            rules.check(names.size(), text);
            names.add(name);
            values.add(text);
        }
    }

    private ProblemException damaged(String reason) {
        return new ProblemException(IndicatorsProblem.MALFORMED_FILE,
                "Behind record " + records + ": " + reason + ". Nothing was stored.",
                ProblemError.cell(records, null, reason));
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
