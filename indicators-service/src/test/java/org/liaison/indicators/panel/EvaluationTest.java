package org.liaison.indicators.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.indicators.country.NatoMembership;
import org.liaison.indicators.country.Period;
import org.liaison.indicators.indicator.Catalog;
import org.liaison.indicators.indicator.Definition;
import org.liaison.indicators.indicator.Definitions;
import org.liaison.indicators.indicator.ExpressionParser;
import org.liaison.indicators.indicator.MissingRule;
import org.liaison.indicators.indicator.Node;
import org.liaison.indicators.indicator.Plan;
import org.liaison.indicators.indicator.PlannedColumn;
import org.liaison.indicators.indicator.SeriesChoice;
import org.liaison.indicators.indicator.StoredSeries;
import org.liaison.indicators.membership.Members;
import org.liaison.indicators.membership.Membership;
import org.liaison.indicators.neighbour.Neighbour;
import org.liaison.indicators.neighbour.NeighbourList;

/** The derivations, on numbers small enough to check by hand. */
class EvaluationTest {

    private static final List<String> DEMOCRACY = List.of("v2x_polyarchy", "v2x_libdem", "v2x_partipdem", "v2x_delibdem",
            "v2x_egaldem");

    private static final Map<String, List<Neighbour>> NEIGHBOURS = Map.of("SRB",
            Stream.of("BIH", "HUN", "MNE", "XKX").map(iso3 -> new Neighbour(iso3, "land")).toList());

    private final NatoMembership nato = new NatoMembership();
    private final Members members = new Members("NATO", null,
            Stream.of("HUN", "MNE", "DEU").map(iso3 -> new Membership("NATO", iso3,
                    new Period(nato.since(iso3).orElseThrow(), null), "day", null, null)).toList());
    private final Map<String, StoredSeries> series = new HashMap<>();
    private final Grid grid = new Grid(List.of("SRB", "MNE", "JPN", "BIH", "HUN", "XKX"), 2012, 2018);
    private final Map<String, PlannedColumn> columns = new HashMap<>();
    private MissingRule missing = MissingRule.PROPAGATE;
    private Numbers numbers;
    private Evaluation evaluation;

    @BeforeEach
    void evaluate() {
        evaluate(Interpolation.NONE, "power", "power_difference", "democracy", "trade", "stability");
    }

    private void evaluate(Interpolation interpolation, String... formulas) {
        Stream.concat(Stream.of("NY.GDP.MKTP.KD", "NY.GDP.PCAP.KD", "PV.EST", "KOFGI", "trade_flow"), DEMOCRACY.stream())
                .forEach(code -> series.computeIfAbsent(code,
                        one -> new StoredSeries(one.hashCode(), "v", "v", "s", "0", one, one,
                                one.startsWith("NY") ? "constant 2010 US$" : null, 2012, 2018, LocalDate.EPOCH,
                                Instant.EPOCH)));
        Definitions shipped = new Definitions();
        numbers = new Numbers(grid, interpolation);
        for (String formula : formulas) {
            Catalog catalog = new Catalog() {
                @Override
                public Optional<Definition> find(String name, Integer version) {
                    return name.equals(formula) && shipped.find(name, null).isEmpty()
                            ? Optional.of(new Definition(formula, 1, formula, null, ExpressionParser.parse(formula), null,
                                    missing, Map.of("power", 1, "power_difference", 1), false))
                            : shipped.find(name, version);
                }

                @Override
                public List<Definition> all() {
                    return shipped.all();
                }

                @Override
                public List<Definition> shipped() {
                    return shipped.shipped();
                }
            };
            Plan plan = Plan.of(List.of(formula),
                    new Plan.Sources(catalog, new SeriesChoice(series.values(), false), name -> members, code -> true), false);
            columns.put(formula, plan.columns().get(0));
        }
        evaluation = new Evaluation(grid, numbers, new NeighbourList() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public String vintage() {
                return null;
            }

            @Override
            public String version() {
                return "1";
            }

            @Override
            public Integer lastYear() {
                return null;
            }

            @Override
            public List<Neighbour> of(String iso3, int year) {
                return NEIGHBOURS.getOrDefault(iso3, List.of());
            }
        });
    }

    private Double value(String variable, String iso3, int year) {
        return evaluation.value(columns.get(variable).node(), iso3, year);
    }

    private void put(String code, String iso3, int year, double value) {
        numbers.put(series.get(code).id(), iso3, year, value);
    }

    private void flow(String from, String to, int year, double value) {
        columns.get("trade").node().walk(node -> {
            if (node instanceof Node.Flow flow) {
                numbers.expect(flow);
            }
        });
        numbers.addFlow(series.get("trade_flow").id(), from, to, year, value);
    }

    private void economy(String iso3, int year, double gdp, double gdppc) {
        put("NY.GDP.MKTP.KD", iso3, year, gdp);
        put("NY.GDP.PCAP.KD", iso3, year, gdppc);
    }

    @Test
    void shouldTakePowerAsTheDecimalLogarithmOfTheProduct() {
        economy("SRB", 2016, 1e10, 1e3);
        put("NY.GDP.MKTP.KD", "SRB", 2017, 1e10);

        assertThat(value("power", "SRB", 2016)).isCloseTo(13, within(1e-12));
        assertThat(value("power", "SRB", 2017)).isNull();
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
        assertThat(value("power_difference", "SRB", 2016)).isCloseTo(1, within(1e-12));
        assertThat(value("power_difference", "SRB", 2017)).isCloseTo(-1, within(1e-12));
    }

    @Test
    void shouldHaveNoDifferenceWithoutANeighbourOutsideTheAlliance() {
        economy("JPN", 2016, 1e10, 1e3);

        assertThat(value("power_difference", "JPN", 2016)).isNull();
    }

    @Test
    void shouldAverageTheFiveIndicesAndMissOneAsMissingAll() {
        for (int index = 0; index < 5; index++) {
            put(DEMOCRACY.get(index), "SRB", 2016, 0.1 * (index + 1));
            if (index > 0) {
                put(DEMOCRACY.get(index), "SRB", 2017, 0.5);
            }
        }

        assertThat(value("democracy", "SRB", 2016)).isCloseTo(0.3, within(1e-12));
        assertThat(value("democracy", "SRB", 2017)).isNull();
    }

    @Test
    void shouldTakeTradeWithTheMembersOfTheYearInBothDirections() {
        for (int year : new int[] { 2016, 2017 }) {
            flow("SRB", "MNE", year, 10);
            flow("MNE", "SRB", year, 20);
            flow("SRB", "DEU", year, 30);
            flow("RUS", "SRB", year, 40);
        }

        assertThat(value("trade", "SRB", 2016)).isCloseTo(0.3, within(1e-12));
        assertThat(value("trade", "SRB", 2017)).isCloseTo(0.6, within(1e-12));
        assertThat(value("trade", "JPN", 2017)).isNull();
    }

    @Test
    void shouldLookBackAndAtAFixedYear() {
        evaluate(Interpolation.NONE, "PV.EST - lag(PV.EST, 2)", "PV.EST / in_year(PV.EST, 2014)");
        put("PV.EST", "SRB", 2014, 2);
        put("PV.EST", "SRB", 2016, 5);

        assertThat(value("PV.EST - lag(PV.EST, 2)", "SRB", 2016)).isEqualTo(3);
        assertThat(value("PV.EST - lag(PV.EST, 2)", "SRB", 2014)).isNull();
        assertThat(value("PV.EST / in_year(PV.EST, 2014)", "SRB", 2016)).isEqualTo(2.5);
    }

    @Test
    void shouldTreatMissingInputsAsTheDefinitionSays() {
        String sum = "sum(PV.EST, KOFGI)";
        missing = MissingRule.SKIP;
        evaluate(Interpolation.NONE, sum, "PV.EST + KOFGI");
        put("PV.EST", "SRB", 2016, 2);
        assertThat(value(sum, "SRB", 2016)).isEqualTo(2);
        assertThat(value(sum, "SRB", 2017)).isNull();
        assertThat(value("PV.EST + KOFGI", "SRB", 2016)).isNull();

        missing = MissingRule.ZERO;
        evaluate(Interpolation.NONE, "PV.EST + KOFGI");
        put("PV.EST", "SRB", 2016, 2);
        assertThat(value("PV.EST + KOFGI", "SRB", 2016)).isEqualTo(2);
        assertThat(value("PV.EST + KOFGI", "SRB", 2017)).isZero();
    }

    @Test
    void shouldChooseBranchesAndFirstValues() {
        evaluate(Interpolation.NONE, "PV.EST > 1 ? KOFGI : -KOFGI", "coalesce(PV.EST, KOFGI)", "is_missing(PV.EST)");
        put("PV.EST", "SRB", 2016, 2);
        put("KOFGI", "SRB", 2016, 60);
        put("KOFGI", "SRB", 2017, 61);

        assertThat(value("PV.EST > 1 ? KOFGI : -KOFGI", "SRB", 2016)).isEqualTo(60);
        assertThat(value("PV.EST > 1 ? KOFGI : -KOFGI", "SRB", 2017)).isNull();
        assertThat(value("coalesce(PV.EST, KOFGI)", "SRB", 2017)).isEqualTo(61);
        assertThat(value("is_missing(PV.EST)", "SRB", 2017)).isEqualTo(1);
    }

    @Test
    void shouldTakeExtremesAndMeansOverNeighbours() {
        String[] formulas = { "max_over_neighbours(PV.EST)", "min_over_neighbours(PV.EST)", "mean_over_neighbours(PV.EST)",
                "extremum_over_neighbours(PV.EST, \"min\", inside(\"NATO\"))" };
        evaluate(Interpolation.NONE, formulas);
        put("PV.EST", "BIH", 2016, -1);
        put("PV.EST", "HUN", 2016, 4);
        put("PV.EST", "MNE", 2016, 0);

        assertThat(Stream.of(formulas).map(formula -> value(formula, "SRB", 2016))).containsExactly(4.0, -1.0, 1.0, 4.0);
        assertThat(value(formulas[0], "JPN", 2016)).isNull();
    }

    @Test
    void shouldFillGapsOnlyWithinTheAskedLengthAndMarkWhatRestsOnThem() {
        evaluate(new Interpolation(Interpolation.Method.LINEAR, 2), "PV.EST * 10");
        put("PV.EST", "SRB", 2012, 1);
        put("PV.EST", "SRB", 2015, 4);
        put("PV.EST", "JPN", 2012, 1);
        put("PV.EST", "JPN", 2016, 5);

        assertThat(value("PV.EST * 10", "SRB", 2013)).isEqualTo(20);
        assertThat(evaluation.isInterpolated(columns.get("PV.EST * 10").node(), "SRB", 2013)).isTrue();
        assertThat(evaluation.isInterpolated(columns.get("PV.EST * 10").node(), "SRB", 2015)).isFalse();
        assertThat(value("PV.EST * 10", "SRB", 2016)).isNull();
        assertThat(value("PV.EST * 10", "JPN", 2014)).isNull();
        assertThat(numbers.anchors(series.get("PV.EST"), "SRB", 2013)).containsExactly(2012, 2015);
    }

    @Test
    void shouldCarryTheLastValueForward() {
        evaluate(new Interpolation(Interpolation.Method.CARRY_FORWARD, 2), "PV.EST * 10");
        put("PV.EST", "SRB", 2012, 1);

        assertThat(Stream.of(2012, 2013, 2014, 2015).map(year -> value("PV.EST * 10", "SRB", year))).containsExactly(10.0, 10.0,
                10.0, null);
        assertThat(numbers.anchors(series.get("PV.EST"), "SRB", 2014)).containsExactly(2012);
    }
}
