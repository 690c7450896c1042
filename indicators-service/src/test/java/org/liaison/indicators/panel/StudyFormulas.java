package org.liaison.indicators.panel;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;

import org.liaison.indicators.Api;

/**
 * The formulas behind the reference folder's figures, defined as a user would. Where the release of late 2019 has no number, it
 * goes on from the year before with the growth of the release of 2024 (Iran in 2018), or is that release's in prices of 2010
 * (Syria, Palestine).
 */
final class StudyFormulas {

    /** What the differences rest on, with contiguity. */
    static final String[] VINTAGES = { "gdp_constant", "gdp2024", "gdppc2024", "kn2024", "knpc2024", "cow" };

    private StudyFormulas() {
    }

    static void define() {
        define("power_natural", "log(gdp * gdppc)");
        define("power_current", "log10(NY.GDP.MKTP.CD * NY.GDP.PCAP.CD)");
        define("power_december", "log10(gdppc_december * (gdppc_december * gdp / gdppc))");
        define("power_rebuilt", "log10(NY.GDP.MKTP.KN / in_year(NY.GDP.MKTP.KN, 2010) * in_year(NY.GDP.MKTP.CD, 2010)"
                + " * (NY.GDP.PCAP.KN / in_year(NY.GDP.PCAP.KN, 2010) * in_year(NY.GDP.PCAP.CD, 2010)))");
        define("power_extrapolated", "log10(lag(gdp, 1) * (NY.GDP.MKTP.KN / lag(NY.GDP.MKTP.KN, 1))"
                + " * lag(gdppc, 1) * (NY.GDP.PCAP.KN / lag(NY.GDP.PCAP.KN, 1)))");
        define("power_or_rebuilt", "coalesce(power, power_extrapolated, power_rebuilt)");
        define("difference_outside", "max_over_neighbours(power_or_rebuilt, outside(\\\"NATO\\\")) - power_or_rebuilt");
        define("difference_any", "max_over_neighbours(power_or_rebuilt) - power_or_rebuilt");
        define("difference_current", "max_over_neighbours(power_current, outside(\\\"NATO\\\")) - power_current");
        define("trade_exports", "membership_share(trade_flow, \\\"NATO\\\", \\\"exports\\\")");
        define("trade_imports", "membership_share(trade_flow, \\\"NATO\\\", \\\"imports\\\")");
        define("trade_mean_of_both", "mean(trade_exports, trade_imports)");
        define("trade_total", "flow_total(trade_flow)");
        define("trade_nato", "flow_with(trade_flow, \\\"NATO\\\")");
        store("{\"name\": \"difference_or_zero\", \"expression\": \"difference_outside\", \"missing\": \"zero\"}");
    }

    private static void define(String name, String expression) {
        store("{\"name\": \"" + name + "\", \"expression\": \"" + expression + "\"}");
    }

    private static void store(String definition) {
        Api.define(definition).then().statusCode(anyOf(is(200), is(201)));
    }
}
