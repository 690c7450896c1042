package org.liaison.collector.page;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jsoup.nodes.Document;
import org.liaison.collector.page.DateCandidate.Role;
import org.liaison.collector.source.DateReader;
import org.liaison.collector.source.Selector;
import org.liaison.collector.source.SiteProfile;

/**
 * Collects every day that an item page gives for its publication, in the order in which they are trusted: the selectors of the
 * profile, meta data, structured data, marked times, the address, the dateline, the title, the text. A day of "last updated" is
 * kept as such and is never the day of publication.
 */
final class DateEvidence {

    private static final List<String> UPDATED = List.of("updated", "modified", "mis à jour", "mis a jour", "mise à jour",
            "aktualisiert", "geändert", "обновлен", "оновлен", "ažuriran", "ажуриран", "actualizad", "aggiornat", "uppdaterad");
    private static final int DATELINE = 160;
    private static final int LEAD = 400;
    private static final int SHOWN = 80;

    private final SiteProfile profile;
    private final DateFinder finder;
    private final DateReader patterns;

    DateEvidence(SiteProfile profile) {
        this.profile = profile;
        List<String> languages = new ArrayList<>(profile.languages());
        languages.addAll(profile.dates().keySet());
        this.finder = new DateFinder(new CalendarNames(languages), profile.dateOrder());
        this.patterns = DateReader.of(profile);
    }

    DateFinder finder() {
        return finder;
    }

    /** @return candidates of publication and update, the most trusted first; ranks are given later */
    List<DateCandidate> of(Document page, SiteProfile.Item layout, URI address, String title) {
        List<DateCandidate> found = new ArrayList<>();
        for (String selector : layout.date()) {
            Selector.of(selector).read(page).ifPresent(text -> selected(found, text, address));
        }
        found.addAll(DeclaredDates.of(page, finder));
        AddressDate.day(address).ifPresent(day -> found.add(
                new DateCandidate(Role.PUBLICATION, day, "address", 0, address.getRawPath(), null)));
        if (title != null) {
            named(found, title, "title", title.length(), address);
        }
        return found;
    }

    /** Candidates that the text gives: in a dateline, or in its first lines. */
    List<DateCandidate> ofText(String body, URI address) {
        List<DateCandidate> found = new ArrayList<>();
        if (body != null) {
            named(found, body, "dateline", DATELINE, address);
            named(found, body, "text", LEAD, address);
        }
        return found;
    }

    private void selected(List<DateCandidate> found, String text, URI address) {
        int before = found.size();
        add(found, text, "selector", text.length(), address);
        if (found.size() == before) {
            patterns.read(text).ifPresent(day -> found.add(
                    new DateCandidate(Role.PUBLICATION, day, "selector", 0, shown(text), null)));
        }
    }

    private void named(List<DateCandidate> found, String text, String source, int length, URI address) {
        List<DateCandidate> here = new ArrayList<>();
        add(here, text.substring(0, Math.min(text.length(), length)), source, length, address);
        here.stream().filter(c -> found.stream().noneMatch(f -> f.date().equals(c.date()) && f.text().equals(c.text())))
                .forEach(found::add);
    }

    private void add(List<DateCandidate> found, String text, String source, int length, URI address) {
        int from = 0;
        for (FoundDate date : finder.all(text)) {
            boolean update = updated(text.substring(from, date.start()));
            from = date.end();
            boolean inDateline = !source.equals("dateline") || bracketed(text, date);
            Optional<LocalDate> day = date.complete() ? date.first(date.year())
                    : date.month() == 0 ? Optional.empty() : AddressDate.year(address).flatMap(date::first);
            if (day.isPresent() && inDateline && date.end() <= length) {
                found.add(new DateCandidate(update ? Role.UPDATE : Role.PUBLICATION, day.get(), source, 0,
                        shown(text.substring(date.start(), date.end())), note(date, day.get())));
            }
        }
    }

    private String note(FoundDate date, LocalDate day) {
        if (date.swapped()) {
            return "day and month can be read either way; the other reading is " + date.other().orElse(day);
        }
        if (!date.complete()) {
            return "the year is taken from the address" + (date.weekday() == null || date.weekday() == day.getDayOfWeek() ? ""
                    : "; the weekday does not fit");
        }
        return date.weekday() != null && date.weekday() != day.getDayOfWeek() ? "the weekday does not fit" : null;
    }

    /** "(May 18, 2016)", or a day before a dash. */
    private static boolean bracketed(String text, FoundDate date) {
        char before = date.start() == 0 ? '(' : text.charAt(date.start() - 1);
        String after = text.substring(date.end(), Math.min(text.length(), date.end() + 3)).strip();
        return before == '(' && after.startsWith(")") || after.startsWith("-") || after.startsWith("\u2013")
                || after.startsWith("\u2014");
    }

    private static boolean updated(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return UPDATED.stream().anyMatch(small::contains);
    }

    static String shown(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) : text;
    }
}
