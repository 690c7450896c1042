package org.liaison.indicators.panel;

import java.util.List;

/**
 * What a panel is asked for.
 *
 * @param partners ISO3 codes in order
 * @param years in order; empty for all years that the inputs cover
 * @param variables in the asked order; empty for all that the vintages allow
 * @param neighbours name of a definition of neighbourhood; null for the default
 * @param vintages ids; empty for the newest release of each indicator
 * @param sideBySide whether releases of one indicator stand beside each other
 * @param memberships ids of uploaded lists of members that go before the register
 */
record PanelQuery(List<String> partners, List<Integer> years, List<String> variables, String neighbours,
        List<String> vintages, boolean sideBySide, List<String> memberships, Interpolation interpolation) {
}
