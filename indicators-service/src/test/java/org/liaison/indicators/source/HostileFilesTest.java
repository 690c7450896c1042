package org.liaison.indicators.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.liaison.kit.problem.ProblemException;

/** Files that are broken or meant to break the reader. */
class HostileFilesTest {

    private static final long SEED = 20190215;

    @Test
    void shouldRefuseAWorkbookThatInflatesWithoutEnd() throws IOException {
        byte[] bomb = zip("xl/workbook.xml", out -> {
            byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int megabyte = 0; megabyte < 600; megabyte++) {
                out.write(blanks);
            }
        });

        assertThatThrownBy(() -> Samples.read(bomb, null, null)).hasMessageContaining("xl/workbook.xml");
    }

    @Test
    void shouldRefuseAWorkbookWithADocumentType() throws IOException {
        byte[] attack = zip("xl/workbook.xml", out -> out.write(
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>".getBytes(
                        StandardCharsets.UTF_8)));

        assertThatThrownBy(() -> Samples.read(attack, null, null)).hasMessageContaining("document type");
    }

    @Test
    void shouldRefuseAnEncryptedWorkbook() {
        byte[] encrypted = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3, 4 };

        assertThatThrownBy(() -> Samples.read(encrypted, null, null)).hasMessageContaining("encrypted");
    }

    @Test
    void shouldRefuseALineWithoutEnd() {
        String endless = "iso3,year,x\nSWE,2014,\"" + "a".repeat(3 << 20);

        assertThatThrownBy(() -> Samples.read(endless)).isInstanceOf(ProblemException.class);
    }

    @Test
    void shouldReadTheCsvInAnArchiveOfTheWorldBank() throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry("Metadata_Country_API.csv"));
            zip.write("a,b\n".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("API.csv"));
            zip.write("iso3,year,x\nSWE,2014,1\n".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(Samples.observations(Samples.read(archive.toByteArray(), null, null))).hasSize(1);
    }

    @Test
    void shouldReadOrRefuseButNeverFailOnDamagedFiles() {
        byte[] text = "\"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\",\"2017\",\r\n\"Chad\",\"TCD\",\"GDP (current US$)\",\"NY.GDP.MKTP.CD\",\"1.5\",\r\n"
                .getBytes(StandardCharsets.UTF_8);
        byte[] workbook = Samples.workbook(Map.of("Sheet1",
                List.of(List.of("code", "country", "year", "KOFGI"), List.of("TCD", "Chad", 2016, 40.5))));
        Random random = new Random(SEED);

        for (int variant = 0; variant < 300; variant++) {
            byte[] damaged = damaged(variant % 2 == 0 ? text : workbook, random);
            try {
                assertThat(Samples.read(damaged, null, null).series()).isNotNull();
            } catch (ProblemException refused) {
                assertThat(refused.type().status()).as("variant " + variant).isEqualTo(422);
            }
        }
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] damaged = random.nextBoolean() ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
        for (int change = random.nextInt(4); change > 0 && damaged.length > 0; change--) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        return damaged;
    }

    @FunctionalInterface
    private interface Content {
        void write(ZipOutputStream out) throws IOException;
    }

    private static byte[] zip(String name, Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            content.write(zip);
        }
        return bytes.toByteArray();
    }
}
