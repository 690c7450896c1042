package org.liaison.collector.source;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Addresses of the pages of a list, made from templates, and the rule that ends it.
 *
 * @param query template of the text that is searched for, null for a list without search
 * @param rounded whether the site's total is a rounded number, which cannot end the paging
 */
record ListAddress(String path, Map<String, String> parameters, String query, String dateFormat, int first, int pageSize,
        int maxPages, boolean rounded) {

    static ListAddress of(SiteProfile.Search s) {
        return new ListAddress(s.path(), s.parameters(), s.query(), s.dateFormat(), s.first(), s.pageSize(), s.maxPages(),
                s.totalRounded());
    }

    static ListAddress of(SiteProfile.Listing l) {
        return new ListAddress(l.path(), l.parameters(), null, l.dateFormat(), l.first(), l.pageSize(), l.maxPages(),
                l.totalRounded());
    }

    /** @return whether a placeholder such as <code>{year}</code> occurs in path or parameters */
    boolean uses(String placeholder) {
        return path.contains(placeholder) || parameters.values().stream().anyMatch(v -> v.contains(placeholder));
    }

    private boolean paged() {
        return uses("{start}") || uses("{page}");
    }

    /** @return the address of a page from 0; nothing beyond the last that may be asked for */
    Optional<URI> at(URI base, Leg leg, int page) {
        if (page >= maxPages || page > 0 && !paged()) {
            return Optional.empty();
        }
        String asked = new TreeMap<>(parameters).entrySet().stream()
                .map(p -> p.getKey() + "=" + URLEncoder.encode(fill(p.getValue(), leg, page), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String filled = fill(path, leg, page);
        return Optional.of(base.resolve(asked.isEmpty() ? filled : filled + (filled.contains("?") ? "&" : "?") + asked));
    }

    private String fill(String template, Leg leg, int page) {
        DateTimeFormatter format = DateTimeFormatter.ofPattern(dateFormat);
        String text = template.replace("{from}", format.format(leg.from())).replace("{to}", format.format(leg.to()))
                .replace("{year}", Integer.toString(leg.from().getYear()))
                .replace("{start}", Long.toString(first + (long) page * pageSize))
                .replace("{page}", Integer.toString(first + page));
        // last, so that braces in a name are not taken for placeholders
        return query == null ? text : text.replace("{query}", query.replace("{name}", leg.name()));
    }

    /** @return whether there may be another page behind this one */
    boolean goesOn(int page, Listed listed, long fresh) {
        boolean all = listed.claimed() != null && !rounded && (long) (page + 1) * pageSize >= listed.claimed();
        // a line that leads elsewhere shows that the list goes on, although nothing new was found on this page
        return paged() && page + 1 < maxPages && !all && listed.lines() > 0
                && (fresh > 0 || listed.rows().size() < listed.lines());
    }
}
