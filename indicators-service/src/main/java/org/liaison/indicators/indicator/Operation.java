package org.liaison.indicators.indicator;

import java.util.List;

/** How a variable comes from others. */
public sealed interface Operation {

    /** A publisher's indicator: the first of the codes that a vintage has. */
    record Indicator(List<String> codes) implements Operation {
    }

    /** Decimal logarithm of the product of variables, which must share one unit. */
    record Log10Product(List<String> variables) implements Operation {
    }

    /** Arithmetic mean of indicators; missing where one is missing. */
    record Mean(List<String> codes) implements Operation {
    }

    /** The variable's largest value among the neighbours outside NATO, minus the country's own. */
    record StrongestNeighbour(String variable) implements Operation {
    }

    /** Share of a country's flows, in both directions, whose counterpart is a NATO member at the end of the year. */
    record MemberShare(String code) implements Operation {
    }
}
