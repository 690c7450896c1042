package org.liaison.indicators.country;

/**
 * What a publisher's country code stands for.
 *
 * @param iso3 the country, null where the code is none
 * @param reason why there is no country; null where there is one
 * @param isGroup whether the code stands for several countries
 */
public record CodeMatch(String iso3, String reason, boolean isGroup) {

    static CodeMatch of(String iso3) {
        return new CodeMatch(iso3, null, false);
    }

    static CodeMatch none(String reason) {
        return new CodeMatch(null, reason, false);
    }

    static CodeMatch group(String reason) {
        return new CodeMatch(null, reason, true);
    }

    /** The same with the name that stands beside the code in the file. */
    public CodeMatch named(String name) {
        return found() || name.isEmpty() || reason.contains(name) ? this
                : new CodeMatch(null, reason + " (" + name + ")", isGroup);
    }

    public boolean found() {
        return iso3 != null;
    }
}
