package org.liaison.kit.table;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.SerializedString;

/**
 * Writes each row as a JSON object, with the columns' names as keys: numbers in the shortest form that reads back as the
 * same number, days as ISO 8601, missing cells as {@code null}. The caller owns the generator and what surrounds the rows.
 */
public final class JsonRows implements RowSink {

    /**
     * A factory whose generators write numbers in their shortest form, leave closing the stream to its owner, and do not
     * complete a document that an error cut short, so that it can never be taken for a whole one.
     */
    public static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    private final JsonGenerator json;
    private final SerializableString[] names;
    private final RowSink checked;

    /**
     * @param json positioned where an object may be written, best made by {@link #FACTORY}
     * @param table the table that the rows are of
     */
    public JsonRows(JsonGenerator json, Table table) {
        List<Column> columns = CheckedRows.columnsOf(table);
        this.json = json;
        this.names = columns.stream().map(c -> new SerializedString(c.name())).toArray(SerializableString[]::new);
        this.checked = CheckedRows.of(columns, this::write);
    }

    @Override
    public void accept(String key, Object... values) throws IOException {
        checked.accept(key, values);
    }

    private void write(String key, Object... values) throws IOException {
        json.writeStartObject();
        for (int i = 0; i < names.length; i++) {
            json.writeFieldName(names[i]);
            cell(values[i]);
        }
        json.writeEndObject();
    }

    private void cell(Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean bool) {
            json.writeBoolean(bool);
        } else if (value instanceof LocalDate date) {
            json.writeString(date.toString());
        } else {
            json.writeString((String) value);
        }
    }
}
