package org.liaison.collector.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A java.time pattern of a date, read with tolerance: between numbers the separator is that of the pattern, beside the name of
 * a month commas, dots, dashes and endings of ordinal numbers do not matter. Weekdays and times are passed over.
 */
final class DateForm {

    private enum Kind {
        DAY,
        MONTH,
        MONTH_NAME,
        YEAR,
        SHORT_YEAR,
        WORD
    }

    /**
     * @param before literal between the element before and this one, without blanks
     * @param adjacent whether not even a blank stands there
     */
    private record Element(Kind kind, int digits, String before, boolean adjacent) {

        boolean isNumber() {
            return kind != Kind.MONTH_NAME && kind != Kind.WORD;
        }
    }

    /** A date read in the tokens from {@code first} to {@code last}. */
    record Match(LocalDate date, int last) {
    }

    /** Endings of ordinals, and words that stand between day and month. */
    private static final Set<String> BETWEEN = Set.of("st", "nd", "rd", "th", "er", "of", "de", "го", "ე");
    /** Two digits from here on are of the last century. */
    private static final int PIVOT = 70;

    private final String pattern;
    private final List<Element> elements = new ArrayList<>();
    /** Whether the month is a name: then nothing but marks matters between the parts. */
    private final boolean named;

    /** @throws IllegalArgumentException where the pattern has no day and month, or letters of which no date is made */
    DateForm(String pattern) {
        this.pattern = pattern;
        StringBuilder literal = new StringBuilder();
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < pattern.length();) {
            char c = pattern.charAt(i);
            int end = i + 1;
            if (c == '\'') {
                end = pattern.indexOf('\'', i + 1) + 1;
                literal.append(pattern, i + 1, end == 0 ? pattern.length() : end - 1);
                end = end == 0 ? pattern.length() : end;
            } else if (c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z') {
                while (end < pattern.length() && pattern.charAt(end) == c) {
                    end++;
                }
                Kind kind = kind(c, end - i);
                if (kind != null) {
                    all.add(new Element(kind, end - i, literal.toString().replace(" ", ""),
                            literal.length() == 0));
                }
                literal.setLength(0);
            } else {
                literal.append(c == '\u00A0' ? ' ' : c);
            }
            i = end;
        }
        all.stream().skip(firstOfDate(all)).forEach(elements::add);
        while (!elements.isEmpty() && elements.get(elements.size() - 1).kind() == Kind.WORD) {
            elements.remove(elements.size() - 1);
        }
        named = elements.stream().anyMatch(e -> e.kind() == Kind.MONTH_NAME);
        boolean day = elements.stream().anyMatch(e -> e.kind() == Kind.DAY);
        boolean month = named || elements.stream().anyMatch(e -> e.kind() == Kind.MONTH);
        if (!day || !month) {
            throw new IllegalArgumentException("a date needs day and month");
        }
    }

    private static int firstOfDate(List<Element> all) {
        int first = 0;
        while (first < all.size() && all.get(first).kind() == Kind.WORD) {
            first++;
        }
        return first;
    }

    private static Kind kind(char letter, int count) {
        return switch (letter) {
            case 'd' -> Kind.DAY;
            case 'M', 'L' -> count < 3 ? Kind.MONTH : Kind.MONTH_NAME;
            case 'u', 'y' -> count == 2 ? Kind.SHORT_YEAR : Kind.YEAR;
            case 'E', 'e', 'c' -> Kind.WORD;
            // times of day are not read
            case 'H', 'h', 'k', 'K', 'm', 's', 'S', 'a', 'B', 'n', 'N', 'z', 'Z', 'X', 'x', 'V', 'O', 'v' -> null;
            default -> throw new IllegalArgumentException("no date is made of the letter " + letter);
        };
    }

    String pattern() {
        return pattern;
    }

    /** @return whether dates of this form begin with a number */
    boolean beginsWithNumber() {
        return elements.get(0).isNumber();
    }

    boolean hasYear() {
        return elements.stream().anyMatch(e -> e.kind() == Kind.YEAR || e.kind() == Kind.SHORT_YEAR);
    }

    /**
     * Reads a date that begins at a token.
     *
     * @param months names of months
     * @param year taken where the pattern has none; null reads nothing then
     */
    Optional<Match> read(DateTokens tokens, int at, Function<String, Optional<Month>> months, Integer year) {
        int day = 0;
        int month = 0;
        int read = year == null ? 0 : year;
        int token = at;
        int offset = 0;
        for (int i = 0; i < elements.size(); i++) {
            Element element = elements.get(i);
            boolean glued = i > 0 && element.adjacent() && offset > 0;
            if (i > 0 && !glued) {
                token = next(tokens, token, element, elements.get(i - 1));
                offset = 0;
            }
            if (token < 0 || token >= tokens.size()) {
                return Optional.empty();
            }
            if (element.kind() == Kind.MONTH_NAME || element.kind() == Kind.WORD) {
                Optional<Month> name = tokens.isNumber(token) ? Optional.empty() : months.apply(tokens.folded(token));
                if (element.kind() == Kind.MONTH_NAME && name.isEmpty() || tokens.isNumber(token)) {
                    return Optional.empty();
                }
                month = element.kind() == Kind.MONTH_NAME ? name.get().getValue() : month;
                continue;
            }
            int length = tokens.length(token);
            boolean compact = i + 1 < elements.size() && elements.get(i + 1).isNumber() && elements.get(i + 1).adjacent()
                    && length > element.digits() || glued;
            int end = compact ? offset + element.digits() : length;
            if (!tokens.isNumber(token) || end > length || !fits(element, end - offset)) {
                return Optional.empty();
            }
            int value = tokens.number(token, offset, end);
            offset = end < length ? end : 0;
            switch (element.kind()) {
                case DAY -> day = value;
                case MONTH -> month = value;
                case SHORT_YEAR -> read = value < PIVOT ? 2000 + value : 1900 + value;
                default -> read = value;
            }
        }
        return offset == 0 ? date(read, month, day, token) : Optional.empty();
    }

    private static boolean fits(Element element, int digits) {
        return switch (element.kind()) {
            case YEAR -> digits == 4;
            case SHORT_YEAR -> digits == 2;
            default -> digits == 1 || digits == 2;
        };
    }

    /** @return the token of the next element, -1 where what stands between is no part of a date */
    private int next(DateTokens tokens, int token, Element element, Element before) {
        int next = token + 1;
        if (!named && element.isNumber() && before.isNumber()) {
            return next < tokens.size() && tokens.between(token, next).equals(element.before()) ? next
                    : afterLiteralWord(tokens, token, element);
        }
        // "3rd of March", "1er mars"
        for (int words = 0; words < 2 && next < tokens.size() && BETWEEN.contains(tokens.folded(next)); words++) {
            next++;
        }
        return next < tokens.size() && tokens.onlyMarks(token, next) ? next : -1;
    }

    /** A literal of letters between numbers, such as the year sign in Chinese dates. */
    private static int afterLiteralWord(DateTokens tokens, int token, Element element) {
        int next = token + 2;
        return next < tokens.size() && tokens.between(token, next).equals(element.before()) ? next : -1;
    }

    private static Optional<Match> date(int year, int month, int day, int token) {
        try {
            return year > 1900 && year < 2200 ? Optional.of(new Match(LocalDate.of(year, month, day), token))
                    : Optional.empty();
        } catch (DateTimeException e) {
            // 31 February: another pattern may do better
            return Optional.empty();
        }
    }
}
