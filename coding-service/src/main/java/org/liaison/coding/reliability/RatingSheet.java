package org.liaison.coding.reliability;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;

import jakarta.ws.rs.core.MediaType;

import org.liaison.coding.upload.TableFile;
import org.liaison.kit.problem.KitProblem;
import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;

/**
 * Ratings from a spreadsheet. Long: columns unit, coder, value and, if wanted, date and occasion. Wide: a column unit, if
 * wanted
 * date and occasion, and one column for each coder, whose head is the coder's name.
 */
final class RatingSheet implements TableFile.Sink {

    private static final List<String> LONG = List.of("unit", "coder", "value", "date", "occasion");

    private final RatingTable table = new RatingTable((row, coder, field, detail) -> ProblemError.cell(row,
            this.wide && field.equals("value") ? coder : field, detail));
    private List<String> head;
    private boolean wide;

    private RatingSheet() {
    }

    static RatingTable read(Path file, MediaType type) throws IOException {
        RatingSheet sheet = new RatingSheet();
        TableFile.read(file, type, sheet);
        return sheet.table;
    }

    @Override
    public void row(long number, String[] cells) {
        if (number == 0) {
            head(Arrays.asList(cells));
            return;
        }
        String unit = cell(cells, "unit");
        LocalDate day = day(number, cell(cells, "date"));
        int occasion = occasion(number, cell(cells, "occasion"));
        if (!wide) {
            table.add(number, unit, cell(cells, "coder"), cell(cells, "value"), day, occasion);
            return;
        }
        for (int i = 0; i < cells.length; i++) {
            if (!LONG.contains(head.get(i))) {
                table.add(number, unit, head.get(i), cells[i], day, occasion);
            }
        }
    }

    private void head(List<String> names) {
        head = names;
        boolean coder = names.contains("coder");
        boolean value = names.contains("value");
        wide = !coder && !value;
        if (!names.contains("unit")) {
            throw refused("unit", "this column is missing");
        }
        if (coder != value) {
            throw refused(coder ? "value" : "coder", "this column is missing");
        }
        for (String name : names) {
            if (name.isEmpty()) {
                throw refused(null, "a column has no name");
            }
            if (names.indexOf(name) != names.lastIndexOf(name)) {
                throw refused(name, "this column is there twice");
            }
            if (!wide && !LONG.contains(name)) {
                throw refused(name, "unknown beside coder and value; there are " + String.join(", ", LONG));
            }
        }
    }

    private static ProblemException refused(String column, String detail) {
        return new ProblemException(KitProblem.UNPROCESSABLE, "The head of the table does not fit: " + detail + ".",
                ProblemError.cell(0, column, detail));
    }

    private String cell(String[] cells, String name) {
        int at = head.indexOf(name);
        return at < 0 || cells[at].isEmpty() ? null : cells[at];
    }

    private static LocalDate day(long number, String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw cellFault(number, "date", "'" + text + "' is no day such as 2014-03-18");
        }
    }

    private static int occasion(long number, String text) {
        try {
            return text == null ? 1 : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw cellFault(number, "occasion", "'" + text + "' is no whole number");
        }
    }

    private static ProblemException cellFault(long number, String column, String detail) {
        return new ProblemException(KitProblem.UNPROCESSABLE, "The ratings cannot be used: " + detail + ".",
                ProblemError.cell(number, column, detail));
    }
}
