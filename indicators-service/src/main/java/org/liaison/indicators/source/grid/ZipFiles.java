package org.liaison.indicators.source.grid;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.liaison.indicators.IndicatorsProblem;
import org.liaison.kit.problem.ProblemException;

/**
 * Archives: workbooks, and downloads that hold one CSV. Every entry is inflated once within bounds before anything parses it.
 */
final class ZipFiles {

    // Real workbooks have tens of parts and inflate to some 20 MB; V-Dem's CSV, the largest file, to some 400 MB.
    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_WORKBOOK_BYTES = 512L << 20;
    private static final long MOST_TEXT_BYTES = 2L << 30;

    private ZipFiles() {
    }

    static Grid open(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw unsafe("it has " + zip.size() + " parts, more than " + MOST_ENTRIES);
            }
            if (zip.getEntry("xl/workbook.xml") != null) {
                checkWorkbook(zip);
            } else {
                return new ExtractedGrid(extract(zip, onlyTable(zip)));
            }
        } catch (ZipException | EOFException e) {
            throw new ProblemException(IndicatorsProblem.UNKNOWN_LAYOUT, "The archive is damaged or cut off.");
        }
        return new WorkbookGrid(file);
    }

    private static void checkWorkbook(ZipFile zip) throws IOException {
        long total = 0;
        byte[] buffer = new byte[1 << 16];
        for (ZipEntry entry : entries(zip)) {
            try (InputStream in = zip.getInputStream(entry)) {
                int length = in.readNBytes(buffer, 0, 4096);
                if (new String(buffer, 0, length, StandardCharsets.ISO_8859_1).contains("<!DOCTYPE")) {
                    throw unsafe("a part declares a document type");
                }
                for (; length > 0; length = in.read(buffer)) {
                    total += length;
                    if (total > MOST_WORKBOOK_BYTES) {
                        throw unsafe("it inflates to more than " + (MOST_WORKBOOK_BYTES >> 20) + " MB");
                    }
                }
            }
        }
    }

    private static ZipEntry onlyTable(ZipFile zip) {
        List<ZipEntry> tables = entries(zip).stream().filter(entry -> {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            String last = name.substring(name.lastIndexOf('/') + 1);
            // The World Bank adds two files that describe the data.
            return last.endsWith(".csv") && !last.startsWith("metadata_") && !name.startsWith("__macosx");
        }).toList();
        if (tables.size() != 1) {
            throw new ProblemException(IndicatorsProblem.UNKNOWN_LAYOUT,
                    "The archive should hold one CSV file besides the metadata, and holds " + tables.size() + ".");
        }
        return tables.get(0);
    }

    private static Path extract(ZipFile zip, ZipEntry entry) throws IOException {
        Path copy = Files.createTempFile("extracted-", ".csv");
        try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(new BoundedInput(in, MOST_TEXT_BYTES), copy, StandardCopyOption.REPLACE_EXISTING);
            return copy;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    private static List<ZipEntry> entries(ZipFile zip) {
        List<ZipEntry> entries = new ArrayList<>();
        zip.entries().asIterator().forEachRemaining(entries::add);
        return entries;
    }

    static ProblemException unsafe(String reason) {
        return new ProblemException(IndicatorsProblem.UNSAFE_FILE, "The file is refused: " + reason + ".");
    }
}
