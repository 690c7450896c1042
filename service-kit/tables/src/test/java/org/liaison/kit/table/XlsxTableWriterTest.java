package org.liaison.kit.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxTableWriterTest {

    private static final LocalDate FIRST_NUMERIC_DAY = LocalDate.of(1900, 3, 1);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3 })
    void shouldReadBackEveryAwkwardRow(long seed) throws IOException {
        var table = Awkward.table(seed);

        var rows = rows(Awkward.bytes(table, TableFormat.XLSX), "awkward");

        assertThat(rows).hasSize(121);
        for (int column = 0; column < table.columns().size(); column++) {
            String name = table.columns().get(column).name();
            assertThat(rows.get(0).getCellAsString(column)).contains(name);
            var expected = Awkward.cells(table, name);
            for (int i = 0; i < expected.size(); i++) {
                assertThat(value(rows.get(i + 1), column, expected.get(i))).as(name).isEqualTo(expected(expected.get(i)));
            }
        }
    }

    private static Object value(Row row, int column, Object like) {
        var cell = row.getOptionalCell(column).filter(c -> c.getType() != CellType.EMPTY).orElse(null);
        if (cell == null) {
            return null;
        }
        return switch (cell.getType()) {
            case STRING -> cell.asString();
            case BOOLEAN -> cell.asBoolean();
            case NUMBER ->
                like instanceof LocalDate ? cell.asDate().toLocalDate() : (Object) Double.valueOf(cell.getRawValue());
            default -> throw new AssertionError("unexpected cell " + cell);
        };
    }

    /** A whole number is read as double; what a double or an Excel day cannot hold is text. */
    private static Object expected(Object cell) {
        if (cell instanceof Long number) {
            return Math.abs((double) number) > 0x1p53 || number == (1L << 53) + 1 ? number.toString()
                    : (Object) number.doubleValue();
        }
        return cell instanceof LocalDate day && day.isBefore(FIRST_NUMERIC_DAY) ? day.toString() : cell;
    }

    @Test
    void shouldReadBackEveryAwkwardRowInReadxl() throws IOException, InterruptedException {
        var table = Awkward.table(4);

        var read = Foreign.readxl(Awkward.file(folder, table, TableFormat.XLSX));

        assertThat(read.rows()).isEqualTo(120);
        for (Column column : table.columns()) {
            assertThat(read.columns().get(column.name())).as(column.name())
                    .containsExactlyElementsOf(Awkward.cells(table, column.name()).stream()
                            .map(XlsxTableWriterTest::expected).map(XlsxTableWriterTest::unlessBlank)
                            .collect(Collectors.toList()));
        }
    }

    /** The reader takes blank text for missing. */
    private static Object unlessBlank(Object cell) {
        return cell instanceof String text && text.isBlank() ? null : cell;
    }

    @Test
    void shouldKeepTheRowsInOrderWhenThereAreMany() throws IOException {
        var table = new GeneratedTable(2_345, List.of(Column.integer("row", "")), row -> new Object[] { row });

        assertThat(rows(Awkward.bytes(table, TableFormat.XLSX), "generated").stream().skip(1))
                .extracting(r -> r.getCellAsNumber(0).orElseThrow().longValueExact())
                .containsExactlyElementsOf(LongStream.range(0, 2_345).boxed().toList());
    }

    @Test
    void shouldDescribeTheColumnsOnASecondSheet() throws IOException {
        var rows = rows(Awkward.bytes(Awkward.table(1), TableFormat.XLSX), "codebook");

        assertThat(rows).extracting(r -> r.getCellText(0) + "|" + r.getCellText(1) + "|" + r.getCellText(2)).containsExactly(
                "name|type|label", "iso3|text|Country, \"code\"", "headline|text|Überschrift – 見出し", "year|integer|Year",
                "big|integer|", "p_value|decimal|P value", "counted|boolean|Whether it counts", "day|date|Day");
    }

    @Test
    void shouldHoldTheLongestTextAndRefuseOneCharacterMore() throws IOException {
        var longest = "x".repeat(32_767);

        assertThat(rows(Awkward.bytes(Awkward.column(Column.text("x", ""), longest), TableFormat.XLSX), "one").get(1)
                .getCellText(0)).isEqualTo(longest);
        assertThatThrownBy(() -> Awkward.bytes(Awkward.column(Column.text("x", ""), longest + "x"), TableFormat.XLSX))
                .isInstanceOf(TableTooLargeException.class).hasMessageContaining("row 1, column x");
    }

    @Test
    void shouldRefuseMoreRowsThanASheetHoldsBeforeTheFirstByte() {
        var out = new ByteArrayOutputStream();
        var table = new GeneratedTable(1_048_576, List.of(Column.bool("x", "")), row -> new Object[] { true });

        assertThatThrownBy(() -> TableFormat.XLSX.writer().write(table, null, -1, out))
                .isInstanceOf(TableTooLargeException.class).hasMessageContaining("1048575");
        assertThat(out.size()).isZero();
    }

    @Test
    void shouldWriteATableThatIsItselfCalledCodebook() throws IOException {
        var table = Table.of("Codebook", List.of(Column.text("x", "")), List.<Object[]> of(new Object[] { "y" }));

        assertThat(rows(Awkward.bytes(table, TableFormat.XLSX), "data")).hasSize(2);
    }

    private static List<Row> rows(byte[] workbook, String sheet) throws IOException {
        try (var reader = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            return reader.findSheet(sheet).orElseThrow().read();
        }
    }
}
