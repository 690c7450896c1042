package org.liaison.collector.source;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import com.google.re2j.Pattern;

/** Reads the lines of an HTML page of results or of a list. */
final class ListPage {

    /** Where such a page keeps what. */
    record Parts(String row, String link, String title, String date, String total, String linkPattern) {

        static Parts of(SiteProfile.Search s) {
            return new Parts(s.row(), s.link(), s.title(), s.date(), s.total(), s.linkPattern());
        }

        static Parts of(SiteProfile.Listing l) {
            return new Parts(l.row(), l.link(), l.title(), l.date(), l.total(), l.linkPattern());
        }
    }

    private final Addresses addresses;
    private final DateReader dates;

    ListPage(Addresses addresses, DateReader dates) {
        this.addresses = addresses;
        this.dates = dates;
    }

    Listed read(Parts parts, byte[] html, String charset, URI address) {
        Document page = Html.parse(html, charset, address);
        Selector link = Selector.of(parts.link()).orAttribute("href");
        Pattern pattern = parts.linkPattern() == null ? null : Pattern.compile(parts.linkPattern());
        List<Row> rows = new ArrayList<>();
        int lines = 0;
        for (Element line : page.select(parts.row())) {
            lines++;
            link.read(line).flatMap(href -> Html.resolve(address, href)).filter(a -> wanted(a, pattern))
                    .ifPresent(target -> rows.add(new Row(target, Html.read(parts.title(), line).orElse(null),
                            Html.read(parts.date(), line).flatMap(d -> dates.read(d, Addresses.year(target))).orElse(null))));
        }
        return new Listed(rows, Html.read(parts.total(), page).flatMap(ListPage::number).orElse(null), lines, List.of());
    }

    private boolean wanted(URI address, Pattern pattern) {
        return addresses.belongs(address) && (pattern == null || pattern.matcher(address.toString()).find());
    }

    /** @return the first number of a text, whatever separates its thousands */
    static Optional<Long> number(String text) {
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
}
