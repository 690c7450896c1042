package org.liaison.collector.source;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

import org.liaison.collector.source.SiteProfile.DateOrder;

/**
 * Finds dates in a text, whatever words stand around them. The patterns are the site's; where it has none for a language, those
 * in use in that language: names of months before or after the day, and numbers in the order of the site. Safe for use by
 * several threads; time is linear in the length of the text.
 */
public final class DateReader {

    /**
     * A date found in a text.
     *
     * @param date that was read
     * @param text it was read from
     * @param start of that text, in chars
     * @param end of that text, exclusive
     * @param pattern that matched
     * @param ambiguous whether day and month may stand the other way round and the profile has no {@code date_order}
     */
    public record Found(LocalDate date, String text, int start, int end, String pattern, boolean ambiguous) {
    }

    /** A line that holds a date is short; a longer text is cut so that a wrong selector finds nothing far down. */
    private static final int LONGEST_LINE = 300;
    private static final List<String> NAMED = List.of("d MMMM uuuu", "MMMM d uuuu", "uuuu MMMM d");
    private static final List<String> NUMBERS = List.of("uuuu-MM-dd", "uuuu/MM/dd", "uuuu.MM.dd", "dd.MM.uuuu");
    private static final List<String> EUROPEAN = List.of("dd/MM/uuuu", "dd-MM-uuuu");
    private static final List<String> AMERICAN = List.of("MM/dd/uuuu", "MM-dd-uuuu");
    private static final List<String> WITHOUT_YEAR = List.of("d MMMM", "MMMM d");
    private static final Map<String, List<String>> BY_LANGUAGE = Map.of("ja", List.of("uuuu年M月d日"), "zh", List.of("uuuu年M月d日"),
            "ko", List.of("uuuu년 M월 d일"));
    private static final Map<String, MonthNames> NAMES = new ConcurrentHashMap<>();
    private static final Map<String, String> OTHER_WAY = Map.of("dd/MM/uuuu", "MM/dd/uuuu", "dd-MM-uuuu", "MM-dd-uuuu");

    private final Map<String, DateForm> forms = new LinkedHashMap<>();
    private final Set<String> unordered = new LinkedHashSet<>();
    private final List<MonthNames> months;

    /**
     * @param language of the names of months
     * @param patterns of java.time, tried in turn
     */
    public DateReader(String language, List<String> patterns) {
        this(List.of(language));
        patterns.forEach(this::add);
    }

    private DateReader(List<String> languages) {
        this.months = Stream.concat(languages.stream(), Stream.of("en")).distinct()
                .map(language -> NAMES.computeIfAbsent(language, MonthNames::new)).toList();
    }

    /** @return a reader for the site's pages in its first language */
    public static DateReader of(SiteProfile profile) {
        return of(profile, profile.languages().get(0));
    }

    /** @return a reader for the site's pages in a language; the site's other languages are tried behind it */
    public static DateReader of(SiteProfile profile, String language) {
        List<String> languages = Stream.concat(Stream.of(language), profile.languages().stream()).distinct().toList();
        DateReader reader = new DateReader(languages);
        languages.forEach(l -> profile.dates().getOrDefault(l, List.of()).forEach(reader::add));
        if (!profile.dates().containsKey(language)) {
            NAMED.forEach(reader::add);
            BY_LANGUAGE.getOrDefault(language, List.of()).forEach(reader::add);
        }
        NUMBERS.forEach(reader::add);
        reader.numbers(profile.dateOrder());
        WITHOUT_YEAR.forEach(reader::add);
        return reader;
    }

    private void numbers(DateOrder order) {
        if (order == null) {
            EUROPEAN.stream().filter(p -> !forms.containsKey(p) && !forms.containsKey(OTHER_WAY.get(p)))
                    .forEach(unordered::add);
        }
        (order == DateOrder.MDY ? AMERICAN : EUROPEAN).forEach(this::add);
        (order == DateOrder.MDY ? EUROPEAN : AMERICAN).forEach(this::add);
    }

    private void add(String pattern) {
        optional(pattern).forEach(p -> forms.putIfAbsent(p, new DateForm(p)));
    }

    /** A part in square brackets may be missing. */
    private static List<String> optional(String pattern) {
        int open = pattern.indexOf('[');
        int close = pattern.lastIndexOf(']');
        if (open < 0 || close < open) {
            return List.of(pattern);
        }
        return List.of(pattern.replace("[", "").replace("]", ""), pattern.substring(0, open) + pattern.substring(close + 1));
    }

    /** @throws IllegalArgumentException where the pattern is none of a date */
    static void check(String pattern) {
        optional(pattern).forEach(DateForm::new);
    }

    /** @return the first date of a line whose day and month are beyond doubt */
    public Optional<LocalDate> read(String line) {
        return read(line, null);
    }

    /**
     * @param year of dates that show none, such as "Monday 9 September" on a page of an archive of one year; may be null
     * @return the first date of a line whose day and month are beyond doubt
     */
    public Optional<LocalDate> read(String line, Integer year) {
        return findAll(line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line, year).stream()
                .filter(f -> !f.ambiguous()).map(Found::date).findFirst();
    }

    /**
     * @param year of dates that show none; null leaves them out
     * @return all dates of a text in order
     */
    public List<Found> findAll(String text, Integer year) {
        DateTokens tokens = new DateTokens(text);
        Map<String, Optional<Month>> named = new HashMap<>();
        Function<String, Optional<Month>> month = word -> named.computeIfAbsent(word, this::month);
        List<Found> all = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            // most words of a text are no month, and no date begins there
            if (!tokens.isNumber(i) && month.apply(tokens.folded(i)).isEmpty()) {
                continue;
            }
            Found found = at(tokens, i, text, month, year);
            if (found != null) {
                all.add(found);
                while (i + 1 < tokens.size() && tokens.start(i + 1) < found.end()) {
                    i++;
                }
            }
        }
        return all;
    }

    private Found at(DateTokens tokens, int at, String text, Function<String, Optional<Month>> month, Integer year) {
        for (DateForm form : forms.values()) {
            if (form.beginsWithNumber() == tokens.isNumber(at) && (year != null || form.hasYear())) {
                Optional<DateForm.Match> match = form.read(tokens, at, month, form.hasYear() ? null : year);
                if (match.isPresent()) {
                    return found(match.get(), tokens, at, form, text);
                }
            }
        }
        return null;
    }

    private Found found(DateForm.Match match, DateTokens tokens, int at, DateForm form, String text) {
        int start = tokens.start(at);
        int end = tokens.end(match.last());
        int day = match.date().getDayOfMonth();
        boolean ambiguous = unordered.contains(form.pattern()) && day <= 12 && day != match.date().getMonthValue();
        return new Found(match.date(), text.substring(start, end), start, end, form.pattern(), ambiguous);
    }

    private Optional<Month> month(String word) {
        return months.stream().flatMap(m -> m.find(word).stream()).findFirst();
    }
}
