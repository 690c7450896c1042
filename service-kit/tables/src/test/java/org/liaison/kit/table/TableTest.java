package org.liaison.kit.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TableTest {

    private final Table numbers = Awkward.column(Column.integer("x", ""), 1, 2, 3, 4, 5);

    @Test
    void shouldGoOnBehindTheKeyOfTheLastRowSeen() throws IOException {
        var keys = new ArrayList<String>();
        numbers.rows(null, 2, (key, values) -> keys.add(key));
        var values = new ArrayList<Object>();

        numbers.rows(keys.get(1), 2, (key, row) -> values.add(row[0]));

        assertThat(values).containsExactly(3, 4);
    }

    @Test
    void shouldWriteOnlyTheRowsAskedFor() throws IOException {
        var out = new ByteArrayOutputStream();

        TableFormat.CSV.writer().write(numbers, "3", Long.MAX_VALUE, out);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("x\n5\n");
    }

    @ParameterizedTest
    @EnumSource
    void shouldRefuseTwoColumnsOfOneName(TableFormat format) {
        var table = Table.of("t", List.of(Column.text("x", ""), Column.integer("x", "")), List.of());

        assertThatThrownBy(() -> Awkward.bytes(table, format)).hasMessageContaining("two columns named x");
    }

    @ParameterizedTest
    @EnumSource
    void shouldRefuseARowThatDoesNotFitTheColumnsAndLeaveNoFileBehind(TableFormat format) throws IOException {
        var table = Table.of("t", List.of(Column.text("x", "")), List.<Object[]> of(new Object[] { "a", "b" }));

        long before = temporaryFiles();
        assertThatThrownBy(() -> format.writer().spool(table, null, -1)).hasMessageContaining("2 cells for 1 columns");
        assertThat(temporaryFiles()).isLessThanOrEqualTo(before);
    }

    private static long temporaryFiles() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(f -> f.getFileName().toString().startsWith("liaison-table-")).count();
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldSpoolTheSameNumberOfBytesAsItWrites(TableFormat format) throws IOException {
        try (var spooled = format.writer().spool(numbers, null, -1)) {
            assertThat(spooled.size()).isEqualTo(Files.size(spooled.path()));
            // A workbook holds the time of its writing, compressed: two of them may differ by a byte.
            if (format != TableFormat.XLSX) {
                assertThat(spooled.size()).isEqualTo(Awkward.bytes(numbers, format).length);
            }
        }
    }

    @Test
    void shouldTakeAnyObjectAsTextAndAnyFittingNumberAsWhole() {
        var id = UUID.randomUUID();

        assertThat(ColumnType.TEXT.convert(id)).isEqualTo(id.toString());
        assertThat(ColumnType.INTEGER.convert(BigInteger.valueOf(Long.MAX_VALUE))).isEqualTo(Long.MAX_VALUE);
        assertThat(ColumnType.INTEGER.convert((short) 7)).isEqualTo(7L);
        assertThat(ColumnType.DECIMAL.convert(7)).isEqualTo(7.0);
        assertThatThrownBy(() -> ColumnType.INTEGER.convert(1.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ColumnType.BOOLEAN.convert("true")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldRefuseAColumnWithoutAName() {
        assertThatThrownBy(() -> Column.text(" ", "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldNotReplaceANameThatIsReservedOnlyInPart() {
        assertThat(DtaNames.of(List.of("in", "int", "str20", "strong", "_n", "a b", "a-b", "a_b")))
                .containsExactly("_in", "_int", "_str20", "strong", "__n", "a_b_2", "a_b_3", "a_b");
    }
}
