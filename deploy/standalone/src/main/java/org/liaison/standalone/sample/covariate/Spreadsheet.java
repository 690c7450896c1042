package org.liaison.standalone.sample.covariate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.Workbook;

/** Writes workbooks whose bytes depend on their cells alone. */
final class Spreadsheet {

    private static final LocalDateTime FIXED_TIME = LocalDateTime.of(2020, 1, 1, 0, 0);

    private Spreadsheet() {
    }

    static byte[] write(Consumer<Workbook> content) {
        try {
            Path file = Files.createTempFile("liaison-sample", ".xlsx");
            try {
                try (var out = Files.newOutputStream(file); var workbook = new Workbook(out, "Liaison sample", "1.0")) {
                    content.accept(workbook);
                }
                return withoutClock(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The library stamps the time of creation into the file; the same seed must give the same bytes. */
    private static byte[] withoutClock(Path workbook) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipFile(workbook.toFile()); var out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                byte[] content = in.getInputStream(entry).readAllBytes();
                if (entry.getName().equals("docProps/core.xml")) {
                    content = new String(content, StandardCharsets.UTF_8)
                            .replaceAll("(<dcterms:created[^>]*>)[^<]*", "$1" + FIXED_TIME + ":00Z")
                            .getBytes(StandardCharsets.UTF_8);
                }
                var copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(FIXED_TIME);
                out.putNextEntry(copy);
                out.write(content);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
