package org.liaison.kit.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableWriterTest {

    @TempDir
    Path folder;

    @Test
    void shouldWriteAHeaderAndQuoteOnlyWhatNeedsIt() {
        var table = Table.of("t", Awkward.COLUMNS, List.<Object[]> of(
                new Object[] { "FRA", "a \"b\", c", 2011, 5L, 1e-12, true, LocalDate.of(2011, 3, 1) },
                new Object[] { "", null, -1, null, -2.5, false, null }));

        assertThat(Awkward.text(table, TableFormat.CSV)).isEqualTo("""
                iso3,headline,year,big,p_value,counted,day
                FRA,"a ""b"", c",2011,5,1.0E-12,true,2011-03-01
                "",,-1,,-2.5,false,
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = { "=1+1", "+1", "-1", "@x", "\tx", "\rx", "＝x", "＋x", "－x", "＠x" })
    void shouldPutAnApostropheBeforeTextThatStartsLikeAFormula(String text) {
        var table = Awkward.column(Column.text("x", ""), text);

        assertThat(Awkward.text(table, TableFormat.CSV).replace("\"", "")).isEqualTo("x\n'" + text + "\n");
        assertThat(new String(Awkward.bytes(table, TableFormat.CSV.writer(true)), StandardCharsets.UTF_8).replace("\"", ""))
                .isEqualTo("x\n" + text + "\n");
    }

    @Test
    void shouldNeverTouchANegativeNumber() {
        var table = Awkward.column(Column.decimal("x", ""), -1.5, -0.0);

        assertThat(Awkward.text(table, TableFormat.CSV)).isEqualTo("x\n-1.5\n-0.0\n");
    }

    @Test
    void shouldNotWriteABlankLineForAMissingCellInTheOnlyColumn() {
        var table = Awkward.column(Column.decimal("x", ""), 1.0, null, 2.0);

        assertThat(Awkward.text(table, TableFormat.CSV)).isEqualTo("x\n1.0\n\"\"\n2.0\n");
    }

    @Test
    void shouldWriteOnlyTheHeaderForNoRows() {
        assertThat(Awkward.text(Table.of("t", Awkward.COLUMNS, List.of()), TableFormat.CSV))
                .isEqualTo("iso3,headline,year,big,p_value,counted,day\n");
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3 })
    void shouldReadBackEveryAwkwardRowInDuckDb(long seed) throws IOException, SQLException {
        var table = Awkward.table(seed);
        Path file = Files.write(folder.resolve("t.csv"), Awkward.bytes(table, TableFormat.CSV.writer(true)));

        var read = DuckDb.columns("SELECT * FROM read_csv('" + file + "', header=true, delim=',', quote='\"', escape='\"',"
                + " all_varchar=true, allow_quoted_nulls=false, strict_mode=true, new_line='\\n')");

        for (Column column : table.columns()) {
            var expected = Awkward.cells(table, column.name());
            assertThat(read.get(column.name()).stream().map(c -> parse((String) c, column.type())).toList())
                    .as(column.name()).containsExactlyElementsOf(expected);
        }
    }

    private static Object parse(String cell, ColumnType type) {
        if (cell == null) {
            return null;
        }
        return switch (type) {
            case TEXT -> cell;
            case INTEGER -> Long.valueOf(cell);
            case DECIMAL -> Double.valueOf(cell);
            case BOOLEAN -> Boolean.valueOf(cell);
            case DATE -> LocalDate.parse(cell);
        };
    }
}
