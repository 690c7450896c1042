package org.liaison.indicators.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks in which cells are computed. */
class WorkbookFormulaTest {

    @TempDir
    Path folder;

    @Test
    void shouldReadAFormulaByItsStoredResultAndRejectOneWithout() throws IOException {
        byte[] plain = Samples.workbook(Map.of("data", List.of(List.of("iso3", "year", "gdp"), List.of("SWE", 2014, 5.25),
                List.of("FIN", 2014, 7.75), List.of("NOR", 2014, 9.5))));
        byte[] computed = replaced(plain, Map.of("<v>5.25</v>", "<f>1.75*3</f><v>5.25</v>", "<v>7.75</v>", "<f>C2+2.5</f>"));

        Reading reading = Samples.read(computed, null, null);

        assertThat(Samples.observations(reading)).extracting(one -> one.iso3() + " " + one.value())
                .containsExactly("SWE 5.25", "NOR 9.5");
        assertThat(reading.malformed()).singleElement().satisfies(one -> {
            assertThat(one.reasonCode()).isEqualTo(RejectionCode.FORMULA);
            assertThat(one.row()).isEqualTo(3);
        });
    }

    private byte[] replaced(byte[] workbook, Map<String, String> texts) throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        Path file = Files.write(folder.resolve("plain.xlsx"), workbook);
        try (ZipFile from = new ZipFile(file.toFile()); ZipOutputStream to = new ZipOutputStream(archive)) {
            for (ZipEntry part : Collections.list(from.entries())) {
                String text = new String(from.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
                for (Map.Entry<String, String> one : texts.entrySet()) {
                    text = text.replace(one.getKey(), one.getValue());
                }
                to.putNextEntry(new ZipEntry(part.getName()));
                to.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return archive.toByteArray();
    }
}
