package org.liaison.indicators.country;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A system of country codes. */
public enum CodeSystem {

    ISO3("ISO 3166-1 alpha-3; for former states ISO 3166-3's former alpha-3", false),
    ISO2("ISO 3166-1 alpha-2", false),
    ISO_NUMERIC("ISO 3166-1 numeric", true),
    M49("United Nations M49, three digits", true),
    COW("Correlates of War number", true),
    COW_ABB("Correlates of War abbreviation", false),
    GW("Gleditsch-Ward number", true),
    VDEM("V-Dem country_id", true),
    IMF("IMF number", true),
    WDI("World Bank code", false);

    private final String label;
    private final boolean isNumeric;

    CodeSystem(String label, boolean isNumeric) {
        this.label = label;
        this.isNumeric = isNumeric;
    }

    public String label() {
        return label;
    }

    boolean isNumeric() {
        return isNumeric;
    }

    /** Lists of states: a state that is not a member at a time has no code of them at that time. */
    boolean isStateList() {
        return this == COW || this == COW_ABB || this == GW;
    }

    /** Publishers that report a country under its present code for times in which it was part of another state. */
    boolean reachesBack() {
        return this == VDEM || this == IMF || this == WDI;
    }

    /** As in parameters and headers, e.g. {@code iso_numeric}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The system of a key. */
    public static Optional<CodeSystem> of(String key) {
        return Arrays.stream(values()).filter(system -> system.key().equals(key)).findFirst();
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(CodeSystem::key).toList();
    }
}
