package org.liaison.indicators.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.indicators.country.NatoMembership;
import org.liaison.indicators.indicator.Definitions;
import org.liaison.indicators.indicator.Plan;
import org.liaison.indicators.indicator.SeriesChoice;
import org.liaison.indicators.indicator.StoredSeries;
import org.liaison.indicators.neighbour.Neighbour;
import org.liaison.indicators.neighbour.NeighbourList;

/** The derivations, on numbers small enough to check by hand. */
class EvaluationTest {

    private static final List<String> DEMOCRACY = List.of("v2x_polyarchy", "v2x_libdem", "v2x_partipdem", "v2x_delibdem",
            "v2x_egaldem");

    private final NatoMembership nato = new NatoMembership();
    private final Cells cells = new Cells(2016, 2018);
    private final FlowTotals flows = new FlowTotals(Set.of("SRB", "MNE", "JPN"), nato);
    private Evaluation evaluation;

    @BeforeEach
    void evaluate() {
        List<StoredSeries> series = Stream
                .concat(Stream.of("NY.GDP.MKTP.KD", "NY.GDP.PCAP.KD", "PV.EST", "KOFGI", "trade_flow"), DEMOCRACY.stream())
                .map(code -> new StoredSeries(code.hashCode(), "v", "v", "s", "0", code, code, "constant 2010 US$", 2016, 2018,
                        LocalDate.EPOCH, Instant.EPOCH))
                .toList();
        Plan plan = Plan.of(List.of(), new Definitions(), new SeriesChoice(series, false), code -> true);
        Map<String, List<Neighbour>> neighbours = Map.of("SRB",
                Stream.of("BIH", "HUN", "MNE", "XKX").map(iso3 -> new Neighbour(iso3, "land")).toList());
        evaluation = new Evaluation(plan, cells, flows, new NeighbourList() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public String vintage() {
                return null;
            }

            @Override
            public List<Neighbour> of(String iso3, int year) {
                return neighbours.getOrDefault(iso3, List.of());
            }
        }, nato);
    }

    private void economy(String iso3, int year, double gdp, double gdppc) {
        cells.put("NY.GDP.MKTP.KD", iso3, year, gdp);
        cells.put("NY.GDP.PCAP.KD", iso3, year, gdppc);
    }

    @Test
    void shouldTakePowerAsTheDecimalLogarithmOfTheProduct() {
        economy("SRB", 2016, 1e10, 1e3);
        cells.put("NY.GDP.MKTP.KD", "SRB", 2017, 1e10);

        assertThat(evaluation.value("power", "SRB", 2016)).isCloseTo(13, within(1e-12));
        assertThat(evaluation.value("power", "SRB", 2017)).isNull();
    }

    @Test
    void shouldCompareWithTheStrongestNeighbourOutsideTheAllianceOfThatYear() {
        for (int year : new int[] { 2016, 2017 }) {
            economy("SRB", year, 1e10, 1e3);
            economy("HUN", year, 1e14, 1e3);
            economy("MNE", year, 1e11, 1e3);
            economy("BIH", year, 1e9, 1e3);
        }

        // Montenegro joined in June 2017; Hungary was in; Kosovo has no data.
        assertThat(evaluation.value("power_difference", "SRB", 2016)).isCloseTo(1, within(1e-12));
        assertThat(evaluation.value("power_difference", "SRB", 2017)).isCloseTo(-1, within(1e-12));
    }

    @Test
    void shouldHaveNoDifferenceWithoutANeighbourOutsideTheAlliance() {
        economy("JPN", 2016, 1e10, 1e3);

        assertThat(evaluation.value("power_difference", "JPN", 2016)).isNull();
    }

    @Test
    void shouldAverageTheFiveIndicesAndMissOneAsMissingAll() {
        for (int index = 0; index < 5; index++) {
            cells.put(DEMOCRACY.get(index), "SRB", 2016, 0.1 * (index + 1));
            if (index > 0) {
                cells.put(DEMOCRACY.get(index), "SRB", 2017, 0.5);
            }
        }

        assertThat(evaluation.value("democracy", "SRB", 2016)).isCloseTo(0.3, within(1e-12));
        assertThat(evaluation.value("democracy", "SRB", 2017)).isNull();
    }

    @Test
    void shouldTakeTradeWithTheMembersOfTheYearInBothDirections() {
        for (int year : new int[] { 2016, 2017 }) {
            flows.add("SRB", "MNE", year, 10);
            flows.add("MNE", "SRB", year, 20);
            flows.add("SRB", "DEU", year, 30);
            flows.add("RUS", "SRB", year, 40);
        }

        assertThat(evaluation.value("trade", "SRB", 2016)).isCloseTo(0.3, within(1e-12));
        assertThat(evaluation.value("trade", "SRB", 2017)).isCloseTo(0.6, within(1e-12));
        assertThat(evaluation.value("trade", "JPN", 2017)).isNull();
    }
}
