package org.liaison.kit.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Writes more rows than the heap of a small JVM could hold. The long form of this check is {@code
 * -Dtest=ConstantHeapTest -Dliaison.tables.rows=2000000}.
 */
class ConstantHeapTest {

    private static final long ROWS = Long.getLong("liaison.tables.rows", 200_000);
    private static final String HEAP = "-Xmx48m";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void shouldWriteManyRowsInASmallHeap(TableFormat format) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        long rows = format == TableFormat.XLSX ? Math.min(ROWS, XlsxTableWriter.MAX_ROWS) : ROWS;
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), HEAP,
                "-XX:+UseSerialGC", "-Djava.io.tmpdir=" + folder, "-cp", System.getProperty("java.class.path"),
                ConstantHeapTest.class.getName(), format.name(), Long.toString(rows))
                .redirectErrorStream(true).redirectOutput(output.toFile()).start();

        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(output)).contains(format + " " + rows + " rows").doesNotContain("OutOfMemoryError");
        try (var left = Files.list(folder)) {
            assertThat(left.filter(f -> f.getFileName().toString().startsWith("liaison-"))).isEmpty();
        }
        System.out.print(Files.readString(output));
    }

    /** What the small JVM runs. */
    public static void main(String[] arguments) throws IOException {
        var format = TableFormat.valueOf(arguments[0]);
        long size = Long.parseLong(arguments[1]);
        var counted = new Counter();
        long start = System.nanoTime();
        format.writer().write(new GeneratedTable(size, Awkward.COLUMNS, ConstantHeapTest::row), null, -1, counted);
        System.out.println(format + " " + size + " rows, " + counted.bytes + " bytes, "
                + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) + " ms");
    }

    private static Object[] row(long row) {
        String text = "Meeting no. " + row + " on " + Long.toHexString(row * 0x9E3779B97F4A7C15L).repeat(6);
        return new Object[] { "C" + row % 200, text, 2000 + row % 20, row, row / 7.0, row % 2 == 0,
                LocalDate.ofEpochDay(row % 20_000) };
    }

    private static final class Counter extends OutputStream {

        private long bytes;

        @Override
        public void write(int value) {
            bytes++;
        }

        @Override
        public void write(byte[] buffer, int from, int length) {
            bytes += length;
        }
    }

}
