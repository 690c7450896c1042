package org.liaison.indicators.indicator;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A unit of measurement: a product of powers of what publishers state. Dollars of different price bases are different units,
 * and so are dollars and thousands of dollars.
 */
public final class Unit {

    /** A share, a ratio, a count without a name. */
    static final Unit NONE = new Unit(Map.of());

    // Begins the names of units that a file does not state.
    private static final String UNSTATED = "unstated ";

    private static final Pattern PRICE_BASE = Pattern.compile("constant\\s+(\\d{4}|lcu)|current");
    private static final Pattern DERIVED = Pattern.compile("(log10|log|sqrt|power) of ");
    private static final Pattern SHARE = Pattern.compile("(share|ratio|fraction|dimensionless|1|none)");
    private static final Pattern MONEY = Pattern.compile("\\$|\\b(dollars?|euros?|eur|usd|lcu|sdr)\\b");
    // Codes of the World Bank for money in constant and current prices.
    private static final Pattern MONEY_CODE = Pattern.compile("NY\\.GDP\\..*\\.(KD|CD|KN|CN)");

    private final SortedMap<String, Integer> powers;

    private Unit(Map<String, Integer> powers) {
        this.powers = Collections.unmodifiableSortedMap(new TreeMap<>(powers));
    }

    /** A unit as it is stated. */
    public static Unit stated(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        return SHARE.matcher(plain).matches() ? NONE : new Unit(Map.of(text.strip(), 1));
    }

    /** The unit of a series. Series of one file without a stated unit, or of an unstated base year, are in the same one. */
    static Unit of(StoredSeries series) {
        String text = series.unit();
        if (text == null || text.isBlank()) {
            boolean money = MONEY_CODE.matcher(series.code()).matches();
            return new Unit(Map.of(UNSTATED + (money ? "price base of " : "unit of ") + series.vintage(), 1));
        }
        return text.contains("unstated") ? new Unit(Map.of(text + " in " + series.vintage(), 1)) : stated(text);
    }

    Unit times(Unit other, int sign) {
        Map<String, Integer> product = new TreeMap<>(powers);
        other.powers.forEach((base, power) -> product.merge(base, sign * power, Integer::sum));
        product.values().removeIf(power -> power == 0);
        return new Unit(product);
    }

    Unit power(int exponent) {
        Map<String, Integer> raised = new TreeMap<>();
        powers.forEach((base, power) -> raised.put(base, power * exponent));
        raised.values().removeIf(power -> power == 0);
        return new Unit(raised);
    }

    /** The unit of a square root. */
    Unit root() {
        if (powers.values().stream().anyMatch(power -> power % 2 != 0)) {
            return of("sqrt");
        }
        Map<String, Integer> halves = new TreeMap<>();
        powers.forEach((base, power) -> halves.put(base, power / 2));
        return new Unit(halves);
    }

    /** A unit that only equals itself, e.g. that of a logarithm; without unit where this has none. */
    Unit of(String function) {
        return powers.isEmpty() ? NONE
                : new Unit(Map.of((isUnstated() ? UNSTATED : "") + function + " of " + this, 1));
    }

    /** Constant prices of a year, of current prices of that year; else the same. */
    Unit inYear(int year) {
        Map<String, Integer> fixed = new TreeMap<>();
        powers.forEach((base, power) -> fixed.put(
                base.toLowerCase(Locale.ROOT).startsWith("current ") ? "constant " + year + base.substring("current".length())
                        : base,
                power));
        return new Unit(fixed);
    }

    boolean isNone() {
        return powers.isEmpty();
    }

    /** Whether a file does not say what the unit is, and it is not known to be money. */
    boolean isUnstated() {
        return powers.keySet().stream().anyMatch(base -> base.startsWith(UNSTATED + "unit"));
    }

    private boolean isMoney(String base) {
        return MONEY.matcher(base.toLowerCase(Locale.ROOT)).find() || base.startsWith(UNSTATED + "price base");
    }

    private boolean hasMoney() {
        return powers.keySet().stream().anyMatch(this::isMoney);
    }

    /** Whether numbers of both units may be added or compared. A file that says nothing is believed, but not about money. */
    boolean agrees(Unit other) {
        if (sameAs(other)) {
            return true;
        }
        return (isUnstated() || other.isUnstated()) && !hasMoney() && !other.hasMoney();
    }

    /** Whether numbers of both units may be multiplied or divided: money only by money of the same price base. */
    boolean multiplies(Unit other) {
        for (String base : powers.keySet()) {
            for (String another : other.powers.keySet()) {
                if (isMoney(base) && isMoney(another) && !base.equalsIgnoreCase(another)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether numbers of this unit can be what an author states: money of the same prices, or no money. */
    boolean allows(Unit stated) {
        String own = priceBase();
        String other = stated.priceBase();
        return (own == null || other == null || own.equals(other)) && (!hasMoney() || !stated.isNone());
    }

    private String priceBase() {
        Matcher found = PRICE_BASE.matcher(toString().toLowerCase(Locale.ROOT));
        return found.find() ? found.group() : null;
    }

    private boolean sameAs(Unit other) {
        return lower().equals(other.lower());
    }

    private Map<String, Integer> lower() {
        Map<String, Integer> lower = new TreeMap<>();
        powers.forEach((base, power) -> lower.put(base.toLowerCase(Locale.ROOT), power));
        return lower;
    }

    /** For people, and for columns of panels; null where there is none, or where a file does not state it. */
    public String text() {
        boolean told = powers.keySet().stream()
                .noneMatch(base -> base.startsWith(UNSTATED) || DERIVED.matcher(base).lookingAt());
        return powers.isEmpty() || !told ? null : toString();
    }

    @Override
    public String toString() {
        if (powers.isEmpty()) {
            return "no unit";
        }
        StringBuilder text = new StringBuilder();
        powers.forEach((base, power) -> text.append(text.isEmpty() ? "" : " * ")
                .append(power == 1 ? base : "(" + base + ")^" + power));
        return text.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Unit unit && sameAs(unit);
    }

    @Override
    public int hashCode() {
        return Objects.hash(lower());
    }
}
