package org.liaison.collector.source;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the first date in a text. The patterns are the site's; words around the date do not matter. */
public final class DateReader {

    /** A date line is short; a longer text is cut so that a wrong selector costs no time. */
    private static final int LONGEST = 300;

    private final List<DateTimeFormatter> formats = new ArrayList<>();

    /**
     * @param language of the names of months
     * @param patterns of java.time, tried in turn
     */
    public DateReader(String language, List<String> patterns) {
        Locale locale = Locale.forLanguageTag(language);
        for (String pattern : patterns) {
            formats.add(format(pattern.replace("MMM.", "MMM"), locale));
        }
    }

    private static DateTimeFormatter format(String pattern, Locale locale) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().parseLenient().appendPattern(pattern).toFormatter(locale);
    }

    /** @return the first date that one of the patterns reads at the beginning of a word */
    public Optional<LocalDate> read(String text) {
        String line = plain(text);
        for (int i = 0; i < line.length(); i++) {
            if (Character.isLetterOrDigit(line.charAt(i)) && (i == 0 || !Character.isLetterOrDigit(line.charAt(i - 1)))) {
                Optional<LocalDate> date = at(line, i);
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<LocalDate> at(String line, int position) {
        for (DateTimeFormatter format : formats) {
            ParsePosition parsed = new ParsePosition(position);
            TemporalAccessor fields = format.parseUnresolved(line, parsed);
            boolean whole = fields != null
                    && (parsed.getIndex() == line.length() || !Character.isDigit(line.charAt(parsed.getIndex())));
            if (whole) {
                try {
                    LocalDate date = LocalDate.parse(line.substring(position, parsed.getIndex()), format);
                    if (date.getYear() > 1900 && date.getYear() < 2200) {
                        return Optional.of(date);
                    }
                } catch (DateTimeException e) {
                    // this pattern read letters that are no date, such as 31 February: the next may do better
                    continue;
                }
            }
        }
        return Optional.empty();
    }

    /** Without the dot after a short month, "Sept" as "Sep", one kind of blank. */
    private static String plain(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        StringBuilder out = new StringBuilder(cut.length());
        for (int i = 0; i < cut.length(); i++) {
            char c = cut.charAt(i);
            boolean dotOfMonth = c == '.' && i > 0 && Character.isLetter(cut.charAt(i - 1));
            if (Character.isWhitespace(c) || c == '\u00A0') {
                if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
                    out.append(' ');
                }
            } else if (!dotOfMonth) {
                out.append(c);
            }
        }
        return out.toString().replace("Sept ", "Sep ");
    }
}
