package org.liaison.collector.archive;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * Pages that a person has saved from a browser: one HTML file, or a ZIP file of many. The address of a page is the one given
 * with it, else the one the browser wrote into it ({@code saved from url}), else the one by which the page names itself
 * ({@code link rel=canonical}, {@code og:url}). A file {@code addresses.csv} in the ZIP file, with the columns {@code file} and
 * {@code address}, goes before both.
 */
final class SavedPages implements UploadReader {

    private static final String LIST = "addresses.csv";
    private static final int MOST_ENTRIES = 200_000;

    private final String address;
    private final Instant now;

    /** @param address of a single page, null where the page itself says it */
    SavedPages(String address, Instant now) {
        this.address = address;
        this.now = now;
    }

    @Override
    public void read(Path file, Sink sink, Tally tally) throws IOException, BadArchiveException {
        if (isZip(file)) {
            readZip(file, sink, tally);
            return;
        }
        if (Files.size(file) > MOST) {
            throw new BadArchiveException("The page is larger than " + MOST + " bytes.");
        }
        byte[] html = Files.readAllBytes(file);
        String found = Optional.ofNullable(address).or(() -> addressOf(html)).orElseThrow(() -> new BadArchiveException(
                "The page does not say its address; give it as parameter 'address'."));
        sink.accept(page(found, now, html));
    }

    static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] begin = in.readNBytes(4);
            return begin.length == 4 && begin[0] == 'P' && begin[1] == 'K' && begin[2] == 3 && begin[3] == 4;
        }
    }

    private void readZip(Path file, Sink sink, Tally tally) throws IOException, BadArchiveException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw new BadArchiveException("The file has more than " + MOST_ENTRIES + " entries.");
            }
            Map<String, String> addresses = addresses(zip);
            long taken = 0;
            long read = 0;
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (entry.isDirectory() || !(name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml"))) {
                    continue;
                }
                byte[] html = inflate(zip, entry);
                Optional<String> found = Optional.ofNullable(addresses.get(entry.getName())).or(() -> addressOf(html));
                tally.share = (double) ++read / zip.size();
                if (found.isEmpty()) {
                    tally.skipped++;
                } else {
                    taken++;
                    sink.accept(page(found.get(), entry.getTime() < 0 ? now : Instant.ofEpochMilli(entry.getTime()), html));
                }
            }
            if (taken == 0) {
                throw new BadArchiveException("The file holds no HTML page that says its address.");
            }
        } catch (ZipException e) {
            throw new BadArchiveException("The ZIP file is damaged, encrypted or not whole.");
        }
    }

    private static byte[] inflate(ZipFile zip, ZipEntry entry) throws IOException, BadArchiveException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(MOST + 1);
            long packed = Math.max(1, entry.getCompressedSize());
            if (bytes.length > MOST || bytes.length > RATIO_COUNTS_FROM && bytes.length / MOST_RATIO > packed) {
                throw new BadArchiveException("The entry " + entry.getName() + " inflates to more than is allowed.");
            }
            return bytes;
        }
    }

    private static Map<String, String> addresses(ZipFile zip) throws IOException, BadArchiveException {
        Map<String, String> addresses = new HashMap<>();
        ZipEntry list = zip.getEntry(LIST);
        if (list != null) {
            try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                    .ofNamedCsvRecord(new String(inflate(zip, list), StandardCharsets.UTF_8))) {
                for (NamedCsvRecord row : csv) {
                    row.findField("file").ifPresent(file -> row.findField("address").ifPresent(a -> addresses.put(file, a)));
                }
            } catch (RuntimeException e) {
                throw new BadArchiveException(LIST + " is not CSV with the columns file and address.");
            }
        }
        return addresses;
    }

    private static UploadedRecord page(String address, Instant time, byte[] html) throws BadArchiveException {
        try {
            URI uri = URI.create(address.strip());
            if (uri.getHost() != null && uri.getScheme() != null && uri.getScheme().startsWith("http")) {
                return new UploadedRecord(uri.toString(), time, Capture.RESOURCE, "text/html", html, null);
            }
        } catch (IllegalArgumentException e) {
            // as one without a host
        }
        throw new BadArchiveException("'" + address + "' is not an address of the web.");
    }

    /** @return the address that a page says it has */
    static Optional<String> addressOf(byte[] html) {
        try {
            Document page = Jsoup.parse(new java.io.ByteArrayInputStream(html), null, "");
            for (Node node : page.childNodes()) {
                Optional<String> saved = node instanceof Comment comment ? savedFrom(comment.getData()) : Optional.empty();
                if (saved.isPresent()) {
                    return saved;
                }
            }
            for (Element head : page.select("link[rel=canonical][href], meta[property=og:url][content]")) {
                String found = head.normalName().equals("link") ? head.attr("href") : head.attr("content");
                if (found.startsWith("http://") || found.startsWith("https://")) {
                    return Optional.of(found);
                }
            }
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Browsers write {@code saved from url=(0031)https://example.org/page}. */
    private static Optional<String> savedFrom(String comment) {
        int at = comment.indexOf("saved from url=(");
        int close = at < 0 ? -1 : comment.indexOf(')', at);
        return close < 0 ? Optional.empty()
                : Optional.of(comment.substring(close + 1).strip()).filter(a -> a.startsWith("http"))
                        .map(a -> a.split("\\s")[0]);
    }
}
