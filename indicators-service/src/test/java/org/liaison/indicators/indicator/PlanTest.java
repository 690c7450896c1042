package org.liaison.indicators.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.liaison.indicators.membership.Members;

/** From the names of variables to series of vintages. */
class PlanTest {

    private static final String GDP = "NY.GDP.MKTP.KD";
    private static final String GDPPC = "NY.GDP.PCAP.KD";

    private final Definitions definitions = new Definitions();

    @Test
    void shouldTakeTheNewestReleaseOfAnIndicator() {
        Plan plan = plan(List.of("stability"), false, series(1, "a", "PV.EST", "x", "2019-01-01"),
                series(2, "b", "PV.EST", "x", "2024-01-01"));

        assertThat(plan.series().values().iterator().next().vintage()).isEqualTo("b");
    }

    @Test
    void shouldRefuseTwoListedVintagesOfOneIndicator() {
        assertThatThrownBy(() -> plan(List.of("stability"), true, series(1, "a", "PV.EST", "x", "2019-01-01"),
                series(2, "b", "PV.EST", "x", "2024-01-01"))).hasMessageContaining("a (label a)")
                .hasMessageContaining("b (label b)");
    }

    @Test
    void shouldRefuseDollarsOfDifferentYearsAndNameBoth() {
        assertThatThrownBy(() -> plan(List.of("power_difference"), true, series(1, "a", GDP, "constant 2015 US$", "2026-02-24"),
                series(2, "b", GDPPC, "constant 2010 US$", "2019-12-20"))).hasMessageContaining("constant 2015 US$")
                .hasMessageContaining("constant 2010 US$");
    }

    @Test
    void shouldTakeAnUnstatedPriceBaseOnlyWithinOneFile() {
        String unstated = "constant US$ of an unstated year";

        assertThat(plan(List.of("power"), true, series(1, "a", GDP, unstated, "2019-01-01"),
                series(2, "a", GDPPC, unstated, "2019-01-01")).columns()).hasSize(1);
        assertThatThrownBy(() -> plan(List.of("power"), true, series(1, "a", GDP, unstated, "2019-01-01"),
                series(2, "b", GDPPC, unstated, "2019-01-01"))).hasMessageContaining("unstated");
    }

    @Test
    void shouldRefuseConstantDollarsTimesCurrentOnes() {
        assertThatThrownBy(() -> plan(List.of("power"), true, series(1, "a", "NY.GDP.MKTP.CD", "current US$", "2024-06-28"),
                series(2, "b", GDPPC, "constant 2010 US$", "2019-12-20"))).hasMessageContaining("current US$")
                .hasMessageContaining("constant 2010 US$");
    }

    @Test
    void shouldGiveWhatTheVintagesAllowWhereNothingIsNamed() {
        Plan plan = plan(List.of(), false, series(1, "a", GDP, "constant 2010 US$", "2019-01-01"),
                series(2, "b", "KOFGI", "index", "2020-01-01"));

        assertThat(plan.columns()).extracting(PlannedColumn::name).containsExactly("gdp", "globalisation");
    }

    @Test
    void shouldTellAnUnknownVariableFromOneWithoutData() {
        assertThatThrownBy(() -> plan(List.of("strength"), false)).hasMessageContaining("variables")
                .hasMessageContaining("strength");
        assertThatThrownBy(() -> plan(List.of("democracy"), false)).hasMessageContaining("v2x_polyarchy");
    }

    private Plan plan(List<String> names, boolean listed, StoredSeries... series) {
        return Plan.of(names, sources(listed, series), false);
    }

    private Plan.Sources sources(boolean listed, StoredSeries... series) {
        return new Plan.Sources(definitions, new SeriesChoice(List.of(series), listed),
                organisation -> new Members(organisation, null, List.of()), code -> false);
    }

    @Test
    void shouldGiveAColumnForEachReleaseSideBySide() {
        Plan plan = Plan.of(List.of("power", "stability"),
                sources(true, series(1, "a", GDP, "constant 2010 US$", "2019-12-20"),
                        series(2, "b", GDPPC, "constant 2010 US$", "2019-12-20"),
                        series(3, "c", GDP, "constant 2015 US$", "2026-02-24"),
                        series(4, "d", GDPPC, "constant 2015 US$", "2026-02-24"),
                        series(5, "w", "PV.EST", "x", "2019-01-01")),
                true);

        assertThat(plan.columns()).extracting(PlannedColumn::name).containsExactly("power@label_a", "power@label_c",
                "stability");
    }

    @Test
    void shouldRefuseSideBySideWithoutAList() {
        assertThatThrownBy(() -> Plan.of(List.of("gdp"), sources(false), true)).hasMessageContaining("side_by_side");
    }

    private static StoredSeries series(long id, String vintage, String code, String unit, String released) {
        return new StoredSeries(id, vintage, "label " + vintage, "wdi", "0", code, code, unit, 2000, 2018,
                LocalDate.parse(released), Instant.EPOCH);
    }
}
