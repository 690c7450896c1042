package org.liaison.indicators.source.grid;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
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

    // Real workbooks have tens of parts; V-Dem's CSV, the largest file, has some 400 MB.
    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_TEXT_BYTES = 2L << 30;

    private static final long MOST_DIRECTORY = 16L << 20;
    private static final int END_RECORD = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int END_SIGNATURE = 0x06054b50;

    private static final String WORKBOOK = "xl/workbook.xml";
    private static final Set<String> TABLES = Set.of("csv", "tsv", "tab", "xlsx", "parquet");
    private static final Set<String> PAGES = Set.of("json");

    private ZipFiles() {
    }

    static Grid open(Path file) throws IOException {
        checkDirectory(file);
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
        checkDirectory(file);
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

    /** The list of parts is held in memory as soon as an archive is opened; the record at the end tells how long it is. */
    private static void checkDirectory(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            int length = (int) Math.min(channel.size(), END_RECORD + LONGEST_COMMENT);
            ByteBuffer tail = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
            long from = channel.size() - length;
            while (tail.hasRemaining() && channel.read(tail, from + tail.position()) >= 0) {
                // until the tail is there
            }
            for (int at = 0; at <= length - END_RECORD; at++) {
                if (tail.getInt(at) == END_SIGNATURE && (tail.getInt(at + 12) & 0xFFFFFFFFL) > MOST_DIRECTORY) {
                    throw unsafe("its list of parts is longer than " + (MOST_DIRECTORY >> 20) + " MB");
                }
            }
        }
    }

    private static void checkEntries(ZipFile zip) {
        if (zip.size() > MOST_ENTRIES) {
            throw unsafe("it has " + zip.size() + " parts, more than " + MOST_ENTRIES);
        }
        for (ZipEntry entry : entries(zip)) {
            String name = entry.getName().replace('\\', '/');
            if (name.startsWith("/") || name.indexOf('\0') >= 0 || List.of(name.split("/", -1)).contains("..")
                    || name.length() > 1 && name.charAt(1) == ':') {
                throw unsafe("its part '" + shown(entry) + "' is named to lie outside of the archive");
            }
        }
    }

    /** The name of a part as a problem shows it. */
    static String shown(ZipEntry entry) {
        String name = entry.getName().replaceAll("\\p{Cntrl}", "?");
        return name.length() <= 80 ? name : name.substring(0, 80) + "...";
    }

    static ProblemException damagedPart(String part) {
        return new ProblemException(IndicatorsProblem.UNKNOWN_LAYOUT,
                "The archive is damaged or cut off: its part '" + part + "' cannot be read. Nothing was stored.");
    }

    private static ProblemException damaged() {
        return new ProblemException(IndicatorsProblem.UNKNOWN_LAYOUT, "The archive is damaged or cut off. Nothing was stored.");
    }

    private static void checkWorkbook(ZipFile zip) throws IOException {
        WorkbookParts parts = new WorkbookParts(zip);
        for (ZipEntry entry : entries(zip)) {
            parts.check(entry);
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
        if (tables.isEmpty()) {
            // Named unlike any table; the content decides.
            tables = entries(zip).stream().filter(entry -> !entry.isDirectory() && !isDescription(entry)).toList();
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
        return endings.contains(last.substring(last.lastIndexOf('.') + 1)) && !isDescription(entry);
    }

    /** The World Bank adds two files that describe the data, macOS one for each file. */
    private static boolean isDescription(ZipEntry entry) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('/') + 1).startsWith("metadata_") || name.startsWith("__macosx");
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
                try (InputStream in = BoundedInput.of(zip, entry, left)) {
                    left -= in.transferTo(out);
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
        return new ProblemException(IndicatorsProblem.UNSAFE_FILE, "The file is refused: " + reason + ". Nothing was stored.");
    }
}
