package org.liaison.kit.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Tables of the values that formats get wrong. */
final class Awkward {

    static final List<Column> COLUMNS = List.of(Column.text("iso3", "Country, \"code\""),
            Column.text("headline", "Überschrift – 見出し"), Column.integer("year", "Year"), Column.integer("big", ""),
            Column.decimal("p_value", "P value"), Column.bool("counted", "Whether it counts"), Column.date("day", "Day"));

    private static final List<String> TEXTS = Arrays.asList(null, "", " ", "plain", " leading and trailing ", "a,b;c\td",
            "say \"hi\"", "\"", "two\nlines", "'quoted'", "NA", "null", "NaN", ".", "-", "=1+1", "+1", "-1", "@SUM(A1)",
            "\tTab", "＝1+1", "<b>&amp;</b>", "😀 👩‍👩‍👧", "مرحبا بالعالم", "e\u0301 combining", "日本語", "\uFEFFmark", "0012",
            "1e5", "TRUE", "\\N", "x".repeat(2045), "é".repeat(120));
    private static final List<Long> WHOLES = Arrays.asList(null, 0L, -1L, 2011L, 2_147_483_620L, -2_147_483_647L);
    private static final List<Long> BIG = Arrays.asList(null, 0L, Long.MAX_VALUE, Long.MIN_VALUE, (1L << 53) + 1,
            2_147_483_621L);
    private static final List<Double> DECIMALS = Arrays.asList(null, 0.0, -0.0, 1e-300, Double.MIN_VALUE, Double.MIN_NORMAL,
            0.1, 1.0 / 3, -1.5, 1e23, 5e-8, 123456789.123456789, 8.9e307, -Double.MAX_VALUE, 3.0);
    private static final List<LocalDate> DAYS = Arrays.asList(null, LocalDate.of(1960, 1, 1), LocalDate.of(1959, 12, 31),
            LocalDate.of(1582, 10, 4), LocalDate.of(1, 1, 1), LocalDate.of(1899, 12, 31), LocalDate.of(1900, 2, 28),
            LocalDate.of(1900, 3, 1), LocalDate.of(2024, 2, 29), LocalDate.of(9999, 12, 31));

    private Awkward() {
    }

    /** Random combinations, the first rows of which hold every value at least once. */
    static Table table(long seed) {
        var random = new Random(seed);
        var rows = new ArrayList<Object[]>();
        for (int i = 0; i < 120; i++) {
            rows.add(new Object[] { pick(TEXTS, i, random), pick(TEXTS, i + 7, random), pick(WHOLES, i, random),
                    pick(BIG, i, random), decimal(i, random), i % 3 == 0 ? null : random.nextBoolean(),
                    pick(DAYS, i, random) });
        }
        return Table.of("awkward", COLUMNS, rows);
    }

    private static <T> T pick(List<T> values, int row, Random random) {
        return values.get(row < 40 ? row % values.size() : random.nextInt(values.size()));
    }

    private static Double decimal(int row, Random random) {
        double any = Double.longBitsToDouble(random.nextLong());
        return row < 60 || !Double.isFinite(any) || any >= 0x1p1023 ? pick(DECIMALS, row, random) : Double.valueOf(any);
    }

    /** The cells of one column as they went in. */
    static List<Object> cells(Table table, String column) throws IOException {
        int index = table.columns().stream().map(Column::name).toList().indexOf(column);
        var cells = new ArrayList<Object>();
        table.rows(null, -1, (key, values) -> cells.add(values[index]));
        return cells;
    }

    static byte[] bytes(Table table, TableFormat format) {
        return bytes(table, format.writer());
    }

    static byte[] bytes(Table table, TableWriter writer) {
        try {
            var out = new ByteArrayOutputStream();
            writer.write(table, null, -1, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Table table, TableFormat format) {
        return new String(bytes(table, format), StandardCharsets.UTF_8);
    }

    static Path file(Path folder, Table table, TableFormat format) throws IOException {
        return Files.write(folder.resolve(table.name() + "." + format.extension()), bytes(table, format));
    }

    /** A table of one column. */
    static Table column(Column column, Object... cells) {
        return Table.of("one", List.of(column), Arrays.stream(cells).map(c -> new Object[] { c }).toList());
    }
}
