package org.liaison.indicators.country;

/**
 * A state or territory, of today or former.
 *
 * @param iso3 ISO 3166-1 alpha-3, and XKX for Kosovo; for a former state its code in ISO 3166-3, else of the Correlates of War
 * @param iso2 ISO 3166-1 alpha-2, and XK for Kosovo; null where there is none
 * @param numeric ISO 3166-1 numeric, null where there is none
 * @param cow number in the Correlates of War state list, null where it is not a member of that system
 * @param gw number in the Gleditsch-Ward list with its microstates, null where it is in neither
 * @param populationMillions rough population around 2015, used only to tell apart values of different entities; null if unknown
 * @param existence from the end of the state it was part of, where it became one of its own since 1945; to its own end
 */
public record Country(String iso3, String iso2, Integer numeric, String name, Integer cow, Integer gw,
        Double populationMillions, Period existence) {

    public boolean isFormer() {
        return !existence.isOpen();
    }
}
