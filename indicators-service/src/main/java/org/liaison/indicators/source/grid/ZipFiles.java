package org.liaison.indicators.source.grid;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.liaison.indicators.IndicatorsProblem;
import org.liaison.kit.problem.ProblemException;

/**
 * Archives: workbooks, and downloads that hold one table or the pages of an answer in JSON. Every entry is inflated once within
 * bounds before anything parses it.
 */
final class ZipFiles {

    // Real workbooks have tens of parts and inflate to some 20 MB; V-Dem's CSV, the largest file, to some 400 MB.
    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_WORKBOOK_BYTES = 512L << 20;
    private static final long MOST_TEXT_BYTES = 2L << 30;

    private static final String WORKBOOK = "xl/workbook.xml";
    private static final Set<String> TABLES = Set.of("csv", "tsv", "tab", "xlsx", "parquet");
    private static final Set<String> PAGES = Set.of("json");

    private ZipFiles() {
    }

    static Grid open(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            checkEntries(zip);
            if (zip.getEntry(WORKBOOK) == null) {
                return new ExtractedGrid(extract(zip, tables(zip)));
            }
        } catch (ZipException | EOFException e) {
            throw damaged();
        }
        return openWorkbook(file);
    }

    /** A workbook; an archive in an archive is refused. */
    static Grid openWorkbook(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            checkEntries(zip);
            if (zip.getEntry(WORKBOOK) == null) {
                throw unsafe("there is an archive in the archive");
            }
            checkWorkbook(zip);
        } catch (ZipException | EOFException e) {
            throw damaged();
        }
        return new WorkbookGrid(file);
    }

    private static void checkEntries(ZipFile zip) {
        if (zip.size() > MOST_ENTRIES) {
            throw unsafe("it has " + zip.size() + " parts, more than " + MOST_ENTRIES);
        }
    }

    private static ProblemException damaged() {
        return new ProblemException(IndicatorsProblem.UNKNOWN_LAYOUT, "The archive is damaged or cut off.");
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

    /** The one table of an archive, or the pages of a web service's answer in the order of the numbers in their names. */
    private static List<ZipEntry> tables(ZipFile zip) {
        List<ZipEntry> tables = entries(zip).stream().filter(entry -> is(entry, TABLES)).toList();
        List<ZipEntry> pages = entries(zip).stream().filter(entry -> is(entry, PAGES))
                .sorted(Comparator.comparing(ZipFiles::sortable)).toList();
        if (tables.isEmpty() && !pages.isEmpty()) {
            return pages;
        }
        if (tables.size() != 1) {
            throw new ProblemException(IndicatorsProblem.UNKNOWN_LAYOUT,
                    "The archive should hold one table besides the metadata, or pages in JSON, and holds " + tables.size()
                            + " tables.");
        }
        return tables;
    }

    private static boolean is(ZipEntry entry, Set<String> endings) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        String last = name.substring(name.lastIndexOf('/') + 1);
        // The World Bank adds two files that describe the data, macOS one for each file.
        return endings.contains(last.substring(last.lastIndexOf('.') + 1)) && !last.startsWith("metadata_")
                && !name.startsWith("__macosx");
    }

    /** The name with its numbers of equal length, so that page 10 comes behind page 9. */
    private static String sortable(ZipEntry entry) {
        StringBuilder sortable = new StringBuilder();
        StringBuilder digits = new StringBuilder();
        for (char letter : (entry.getName() + "/").toCharArray()) {
            if (letter >= '0' && letter <= '9') {
                digits.append(letter);
            } else {
                sortable.append("0".repeat(Math.max(0, 20 - digits.length()))).append(digits).append(letter);
                digits.setLength(0);
            }
        }
        return sortable.toString();
    }

    private static Path extract(ZipFile zip, List<ZipEntry> entries) throws IOException {
        Path copy = Files.createTempFile("extracted-", ".data");
        try (OutputStream out = Files.newOutputStream(copy)) {
            long left = MOST_TEXT_BYTES;
            for (ZipEntry entry : entries) {
                try (InputStream in = zip.getInputStream(entry)) {
                    left -= new BoundedInput(in, left).transferTo(out);
                }
                if (entries.size() > 1) {
                    out.write('\n');
                }
            }
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
