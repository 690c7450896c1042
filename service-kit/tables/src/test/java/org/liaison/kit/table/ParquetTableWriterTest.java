package org.liaison.kit.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Blob;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParquetTableWriterTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3 })
    void shouldReadBackEveryAwkwardRowInDuckDb(long seed) throws IOException, SQLException {
        var table = Awkward.table(seed);

        var read = read(table);

        assertThat(read.keySet()).containsExactlyElementsOf(table.columns().stream().map(Column::name).toList());
        for (Column column : table.columns()) {
            assertThat(read.get(column.name())).as(column.name())
                    .containsExactlyElementsOf(Awkward.cells(table, column.name()));
        }
    }

    @Test
    void shouldDeclareTheTypeOfEachColumnEvenWithoutRows() throws IOException, SQLException {
        Path file = Awkward.file(folder, Table.of("empty", Awkward.COLUMNS, List.of()), TableFormat.PARQUET);

        var described = DuckDb.columns("DESCRIBE SELECT * FROM '" + file + "'");

        assertThat(described.get("column_type"))
                .containsExactly("VARCHAR", "VARCHAR", "BIGINT", "BIGINT", "DOUBLE", "BOOLEAN", "DATE");
        assertThat(DuckDb.columns("SELECT count(*) AS n FROM '" + file + "'")).isEqualTo(Map.of("n", List.of(0L)));
    }

    @Test
    void shouldCarryLabelsAsMetadata() throws IOException, SQLException {
        Path file = Awkward.file(folder, Awkward.table(1), TableFormat.PARQUET);

        var metadata = DuckDb.columns("SELECT value FROM parquet_kv_metadata('" + file + "') WHERE key='label.headline'::BLOB");

        assertThat(metadata.get("value")).hasSize(1);
        assertThat(utf8((Blob) metadata.get("value").get(0))).isEqualTo("Überschrift – 見出し");
    }

    private static String utf8(Blob blob) throws SQLException {
        return new String(blob.getBytes(1, (int) blob.length()), StandardCharsets.UTF_8);
    }

    @Test
    void shouldKeepEveryRowOverManyRowGroups() throws IOException, SQLException {
        var table = new GeneratedTable(150_000, List.of(Column.integer("row", ""), Column.text("text", "")),
                row -> new Object[] { row, row % 10 == 0 ? null : new BigInteger(1024, new Random(row)).toString(32) });
        Path file = Awkward.file(folder, table, TableFormat.PARQUET);

        var read = DuckDb
                .columns("SELECT count(*) AS n, sum(row)::BIGINT AS total, count(DISTINCT text) AS texts FROM '" + file + "'");
        var groups = DuckDb.columns("SELECT num_row_groups AS groups FROM parquet_file_metadata('" + file + "')");

        assertThat(read).isEqualTo(Map.of("n", List.of(150_000L), "total", List.of(150_000L * 149_999 / 2), "texts",
                List.of(135_000L)));
        assertThat((Long) groups.get("groups").get(0)).isGreaterThan(1);
    }

    @Test
    void shouldKeepAColumnNameWithDotsAndSpaces() throws IOException, SQLException {
        var read = read(Awkward.column(Column.integer("a.b c", ""), 1, null));

        assertThat(read.get("a.b c")).containsExactly(1L, null);
    }

    private Map<String, List<Object>> read(Table table) throws IOException, SQLException {
        return DuckDb.columns("SELECT * FROM '" + Awkward.file(folder, table, TableFormat.PARQUET) + "'");
    }
}
