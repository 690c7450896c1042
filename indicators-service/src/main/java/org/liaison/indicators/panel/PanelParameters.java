package org.liaison.indicators.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.liaison.indicators.country.Partners;
import org.liaison.indicators.observation.Years;
import org.liaison.kit.http.Parameters;
import org.liaison.kit.problem.ProblemException;

/** Which panel is meant; the same for the panel itself and for all that describes it. Use as {@code @BeanParam}. */
public class PanelParameters {

    private static final String FRAMEWORK = "framework:";

    @RestQuery
    @Parameter(description = "ISO3 codes, all (the register without Russia and Afghanistan), framework:PfP (MD, ICI, PatG; those of all), or a list of these", example = "SWE,JPN")
    String partners;

    @RestQuery
    @Parameter(description = "Years or ranges; all that the data cover without it", example = "2011:2018")
    String years;

    @RestQuery
    @Parameter(description = "power, power_difference, stability, democracy, trade, globalisation, gdp, gdppc, names of defined indicators (name@2 for a version), or codes of publishers", example = "power,stability")
    String variables;

    @RestQuery
    @Parameter(description = "A definition of neighbourhood, as `/neighbours/lists` has them, with `@version` or without: land, land_sea (default), cow_land, cow_12, cow_24, cow_150, cow_400, or the id or label of an uploaded list", example = "land_sea")
    String neighbours;

    @RestQuery
    @Parameter(description = "Ids of vintages; the newest release of each indicator without it")
    String vintages;

    @RestQuery("side_by_side")
    @Parameter(description = "true gives a column for each release where the listed vintages have an indicator more than once: gdp@wdi_2019_12_20", example = "false")
    boolean sideBySide;

    @RestQuery
    @Parameter(description = "Ids of uploaded lists of members that go before the register")
    String memberships;

    @RestQuery
    @Parameter(description = "linear or carry_forward fills missing years of inputs and marks the cells; nothing is filled without it", example = "linear")
    String interpolate;

    @RestQuery("max_gap")
    @Parameter(description = "Most missing years in a row that are filled; 3 where absent", example = "2")
    Integer maxGap;

    PanelQuery query(Partners register) {
        return new PanelQuery(partners(register), Years.parse(years), list(variables), neighbours, list(vintages), sideBySide,
                list(memberships), Interpolation.parse(interpolate, maxGap));
    }

    private List<String> partners(Partners register) {
        List<String> asked = Parameters.commaList(partners);
        if (partners != null && asked.isEmpty()) {
            throw ProblemException.parameter("partners", "expected ISO3 codes, all, or framework:PfP");
        }
        TreeSet<String> codes = new TreeSet<>();
        for (String one : asked.isEmpty() ? List.of("all") : asked) {
            codes.addAll(
                    one.equals("all") ? register.all() : one.startsWith(FRAMEWORK) ? framework(one, register) : List.of(one));
        }
        return new ArrayList<>(codes);
    }

    private static List<String> framework(String asked, Partners register) {
        String framework = asked.substring(FRAMEWORK.length());
        List<String> members = register.all().stream().filter(iso3 -> register.isIn(iso3, framework)).toList();
        if (members.isEmpty()) {
            throw ProblemException.parameter("partners",
                    "unknown framework '" + framework + "'; there are " + String.join(", ", register.frameworks()));
        }
        return members;
    }

    private static List<String> list(String value) {
        return Parameters.commaList(value).stream().distinct().toList();
    }
}
