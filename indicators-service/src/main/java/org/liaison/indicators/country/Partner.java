package org.liaison.indicators.country;

import java.util.List;

/**
 * A state in a partnership format of NATO.
 *
 * @param officialName the name NATO used for it in the years 2011 to 2018
 * @param frameworks PfP/EAPC, MD, ICI, PatG, and formats on top (EOP, NRC, MAP)
 * @param since year of joining the framework; null where that is not sure
 * @param inAll whether {@code partners=all} includes it
 */
public record Partner(String iso3, String officialName, List<String> frameworks, Integer since, boolean inAll) {
}
