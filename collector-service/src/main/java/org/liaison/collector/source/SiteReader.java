package org.liaison.collector.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import com.google.re2j.Pattern;

/** Speaks to one site in the way its profile says: builds search addresses and reads result pages. Does no I/O. */
public final class SiteReader {

    /**
     * One line of a result page.
     *
     * @param address of the item
     * @param title as the list shows it, may be null
     * @param date as the list shows it, may be null
     */
    public record Row(URI address, String title, LocalDate date) {
    }

    /**
     * A page of results.
     *
     * @param rows lines that lead to items of the site
     * @param claimed number of results the site claims, null where it says nothing
     * @param lines number of lines, those that lead elsewhere included
     */
    public record Results(List<Row> rows, Long claimed, int lines) {
    }

    private final SiteProfile profile;
    private final Addresses addresses;
    private final DateReader dates;
    private final Pattern linkPattern;

    /** @param profile a checked profile */
    public SiteReader(SiteProfile profile) {
        this.profile = profile;
        this.addresses = new Addresses(profile);
        this.dates = new DateReader(profile.languages().get(0), profile.datePatterns());
        this.linkPattern = profile.search().linkPattern() == null ? null : Pattern.compile(profile.search().linkPattern());
    }

    /** @return identity rules of the site */
    public Addresses addresses() {
        return addresses;
    }

    /** @return address of page {@code page} (from 0) of the search for a name in a closed period */
    public URI searchAddress(String name, LocalDate from, LocalDate to, int page) {
        SiteProfile.Search search = profile.search();
        DateTimeFormatter format = DateTimeFormatter.ofPattern(search.dateFormat());
        String query = new TreeMap<>(search.parameters()).entrySet().stream().map(p -> p.getKey() + "=" + encode(p.getValue()
                .replace("{query}", search.query().replace("{name}", name)).replace("{from}", format.format(from))
                .replace("{to}", format.format(to))
                .replace("{start}", Integer.toString(search.first() + page * search.pageSize()))
                .replace("{page}", Integer.toString(search.first() + page)))).collect(Collectors.joining("&"));
        return URI.create(profile.base()).resolve(search.path() + "?" + query);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** @return the lines of a result page */
    public Results results(byte[] html, String charset, URI address) {
        Document page = parse(html, charset, address);
        SiteProfile.Search search = profile.search();
        Selector link = Selector.of(search.link()).orAttribute("href");
        List<Row> rows = new ArrayList<>();
        int lines = 0;
        for (Element line : page.select(search.row())) {
            lines++;
            link.read(line).flatMap(href -> resolve(address, href)).filter(this::wanted)
                    .ifPresent(target -> rows.add(new Row(target, read(search.title(), line).orElse(null),
                            read(search.date(), line).flatMap(dates::read).orElse(null))));
        }
        return new Results(rows, read(search.total(), page).flatMap(SiteReader::number).orElse(null), lines);
    }

    private boolean wanted(URI address) {
        return addresses.belongs(address) && (linkPattern == null || linkPattern.matcher(address.toString()).find());
    }

    private static Optional<URI> resolve(URI base, String href) {
        try {
            URI target = base.resolve(href.strip().replace(" ", "%20"));
            return Optional.of(new URI(target.getScheme(), target.getRawAuthority(), null, null, null)
                    .resolve(target.getRawPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery())));
        } catch (java.net.URISyntaxException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> read(String selector, Element root) {
        return selector == null ? Optional.empty() : Selector.of(selector).read(root);
    }

    private static Optional<Long> number(String text) {
        StringBuilder digits = new StringBuilder();
        for (char c : text.toCharArray()) {
            boolean separator = c == ',' || c == '.' || c == '\'' || Character.isWhitespace(c) || c == '\u00A0';
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (digits.length() > 0 && !separator) {
                break;
            }
        }
        return digits.length() == 0 || digits.length() > 12 ? Optional.empty() : Optional.of(Long.valueOf(digits.toString()));
    }

    private static Document parse(byte[] html, String charset, URI address) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(html), charset, address.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
