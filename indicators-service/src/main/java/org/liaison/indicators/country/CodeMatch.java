package org.liaison.indicators.country;

/**
 * What a publisher's country code stands for.
 *
 * @param iso3 the country, null where the code is none
 * @param reason why there is no country; null where there is one
 */
public record CodeMatch(String iso3, String reason) {

    static CodeMatch of(String iso3) {
        return new CodeMatch(iso3, null);
    }

    static CodeMatch none(String reason) {
        return new CodeMatch(null, reason);
    }

    public boolean found() {
        return iso3 != null;
    }
}
