package org.liaison.indicators.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Random;

import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.table.Column;
import org.liaison.kit.table.Table;
import org.liaison.kit.table.TableFormat;

/** Tables in Apache Parquet. */
class ParquetTableTest {

    private static final long SEED = 7;

    private static byte[] file(List<Column> columns, List<Object[]> rows) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            TableFormat.PARQUET.writer().write(Table.of("sample", columns, rows), null, -1, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] sample() {
        return file(
                List.of(Column.text("iso3", ""), Column.integer("year", ""), Column.decimal("gdp", ""), Column.bool("nato", ""),
                        Column.date("day", "")),
                List.of(new Object[] { "SWE", 2014L, 0.1, false, LocalDate.of(2014, 12, 31) },
                        new Object[] { "NOR", 2014L, null, true, null },
                        new Object[] { "ARB", 2014L, 3.0, null, null }, new Object[] { "NOR", 2015L, 1e-300, null, null }));
    }

    @Test
    void shouldReadATableByTheNamesOfItsColumnsAndNumberItsRecords() {
        Reading reading = Samples.read(sample(), null, null);

        assertThat(Samples.observations(reading)).containsExactly(new Observation("gdp", "SWE", null, 2014, 0.1, 1, "gdp"),
                new Observation("nato", "SWE", null, 2014, 0, 1, "nato"),
                new Observation("nato", "NOR", null, 2014, 1, 2, "nato"),
                new Observation("gdp", "NOR", null, 2015, 1e-300, 4, "gdp"));
        assertThat(Samples.places(reading.rejected()))
                .contains(new Samples.Place(0, "day", "the column holds text and is not read"));
    }

    @Test
    void shouldReadAMappedTableAndAFewOfManyColumns() {
        Reading reading = Samples.read(sample(), "table", "{\"indicators\": {\"gdp\": \"NY.GDP.MKTP.KD\"}}");

        assertThat(Samples.observations(reading)).extracting(Observation::series).containsOnly("NY.GDP.MKTP.KD").hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = { "snappy", "zstd", "gzip", "lz4_raw", "uncompressed" })
    void shouldReadWhatOtherProgramsWriteInEveryUsualCompression(String compression, @TempDir Path folder) throws Exception {
        Path file = folder.resolve("flows.parquet");
        try (Connection duck = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
                Statement statement = duck.createStatement()) {
            statement.execute("copy (select 'SWE' as iso3, (1000 + i % 1000)::smallint as year, i * 0.5 as x, "
                    + "(i / 8)::decimal(9, 3) as y, i::float as z from range(1000) t(i)) to '" + file
                    + "' (format parquet, compression " + compression + ")");
        }

        List<Observation> read = Samples.observations(Samples.read(Files.readAllBytes(file), null, null));

        assertThat(read).hasSize(3000).contains(new Observation("x", "SWE", null, 1999, 499.5, 1000, "x"),
                new Observation("y", "SWE", null, 1001, 0.125, 2, "y"), new Observation("z", "SWE", null, 1007, 7, 8, "z"));
    }

    @Test
    void shouldReadOrRefuseButNeverFailOnDamagedFiles() {
        byte[] whole = sample();
        Random random = new Random(SEED);
        for (int variant = 0; variant < 300; variant++) {
            byte[] damaged = variant % 3 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int change = random.nextInt(4); change > 0 && damaged.length > 4; change--) {
                damaged[4 + random.nextInt(damaged.length - 4)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(Samples.read(damaged, null, null).series()).isNotNull();
            } catch (ProblemException refused) {
                assertThat(refused.type().status()).as("variant " + variant).isEqualTo(422);
            }
        }
        assertThatThrownBy(() -> Samples.read("PAR1PAR1")).isInstanceOf(ProblemException.class);
    }
}
