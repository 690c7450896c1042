package org.liaison.modelling.data;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How a CSV file separates its cells, told from its header line: by commas; where it has none, by semicolons, with decimal
 * commas, as spreadsheets write in most of Europe and as R's {@code read.csv2} reads; or by tabs.
 */
enum CsvDialect {

    COMMA(','),
    SEMICOLON(';'),
    TAB('\t');

    private static final Pattern DECIMAL_COMMA = Pattern.compile("\\s*[+-]?\\d*,\\d+(?:[eE][+-]?\\d+)?\\s*");
    /** As long as a header may be before it is taken for a file with commas. */
    private static final int MOST_CHARACTERS = 1 << 20;

    private final char separator;

    CsvDialect(char separator) {
        this.separator = separator;
    }

    /** The dialect of a text; a separator within quotes does not count. */
    static CsvDialect of(Reader text) throws IOException {
        boolean quoted = false;
        CsvDialect found = COMMA;
        for (int i = 0; i < MOST_CHARACTERS; i++) {
            int c = text.read();
            if (c < 0 || !quoted && (c == '\n' || c == '\r')) {
                return found;
            }
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == ',') {
                return COMMA;
            } else if (!quoted && found == COMMA) {
                found = c == ';' ? SEMICOLON : c == '\t' ? TAB : COMMA;
            }
        }
        return found;
    }

    char separator() {
        return separator;
    }

    /** The cells of a row with decimal points. */
    List<String> cells(List<String> cells) {
        return this != SEMICOLON ? cells
                : cells.stream().map(cell -> DECIMAL_COMMA.matcher(cell).matches() ? cell.replace(',', '.') : cell).toList();
    }
}
