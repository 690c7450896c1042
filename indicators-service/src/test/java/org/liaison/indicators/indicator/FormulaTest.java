package org.liaison.indicators.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.indicators.membership.Members;

/** How formulas are read, and which mixtures of units they refuse. */
class FormulaTest {

    private final List<StoredSeries> series = List.of(series("gdp", "constant 2010 US$"), series("gdp15", "constant 2015 US$"),
            series("cd", "current US$"), series("kn", "constant LCU"), series("idx", null), series("idx2", null),
            series("pct", "% of GDP"), series("pop", "persons"), series("trade_flow", "1000 US$"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            log10(gdp*gdppc)                                     | log10(gdp * gdppc)
            NY.GDP.MKTP.KD/1000                                  | NY.GDP.MKTP.KD / 1000
            a+b*c                                                | a + (b * c)
            max_over_neighbours(power,outside("NATO"))-power     | max_over_neighbours(power, outside("NATO")) - power
            indicator("2.1_POP") * -1                            | indicator("2.1_POP") * -1
            a > 0 ? log(a) : 0.5                                 | choose(a > 0, log(a), 0.5)
            """)
    void shouldReadFormulasAndWriteThemInOneWay(String text, String written) {
        Expression expression = ExpressionParser.parse(text);

        assertThat(expression).hasToString(written);
        if (!written.startsWith("choose")) {
            assertThat(ExpressionParser.parse(written)).isEqualTo(expression);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "a +", "nonsense(a)", "log10(a, b)", "[a, b]", "a.b(c)", "{'a': 1}", "true", "a in b",
            "[1].all(x, x > 0)",
            "((((((((((((((((((((((((((((((((((((((((((((((((((((a))))))))))))))))))))))))))))))))))))))))))))))))))))" })
    void shouldRefuseWhatIsNoFormula(String text) {
        assertThatThrownBy(() -> ExpressionParser.parse(text)).hasMessageMatching("(?s).+");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gdp + cd                              | constant 2010 US$ | current US$
            gdp * gdp15                           | constant 2010 US$ | constant 2015 US$
            gdp / cd                              | constant 2010 US$ | current US$
            gdp - membership_share(trade_flow, "NATO") | constant 2010 US$ | no unit
            max(gdp, pct)                         | constant 2010 US$ | % of GDP
            mean(gdp, idx)                        | constant 2010 US$ | unstated
            gdp > cd                              | constant 2010 US$ | current US$
            log10(gdp) + log10(gdp15)             | constant 2010 US$ | constant 2015 US$
            coalesce(gdp, cd)                     | constant 2010 US$ | current US$
            """)
    void shouldNameBothInputsWithTheirUnitsWhereTheyDoNotGoTogether(String formula, String one, String other) {
        assertThatThrownBy(() -> unit(formula)).hasMessageContaining(one).hasMessageContaining(other);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gdp / pop                                   | constant 2010 US$ * (persons)^-1
            2 * gdp + 1                                 | constant 2010 US$
            kn / in_year(kn, 2010) * in_year(cd, 2010)  | constant 2010 US$
            gdp / gdp                                   |
            log10(gdp)                                  |
            idx + idx2                                  |
            unitless(gdp) / unitless(cd)                |
            as_unit(idx, "current US$") + cd            | current US$
            per_capita(gdp, pop)                        | constant 2010 US$
            flow_total(trade_flow)                      | 1000 US$
            gdp > 5 ? gdp : -gdp                        | constant 2010 US$
            sqrt(gdp * gdp)                             | constant 2010 US$
            """)
    void shouldFollowUnitsThroughAFormula(String formula, String unit) {
        assertThat(unit(formula)).isEqualTo(unit);
    }

    @Test
    void shouldCheckAStatedUnitAgainstTheInputs() {
        assertThatCode(() -> unit("gdp / 1000000", "million constant 2010 US$")).doesNotThrowAnyException();
        assertThatThrownBy(() -> unit("gdp", "current US$")).hasMessageContaining("current US$")
                .hasMessageContaining("constant 2010 US$");
        assertThatThrownBy(() -> unit("gdp", "share")).hasMessageContaining("share");
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"text\" + gdp", "outside(\"NATO\")", "lag(gdp, 1.5)", "lag(gdp, gdp)",
            "membership_share(gdp + 1, \"NATO\")",
            "membership_share(trade_flow, \"NATO\", \"sideways\")", "max_over_neighbours(gdp, \"max\")", "in_year(gdp, 5)" })
    void shouldRefuseArgumentsThatAFunctionDoesNotTake(String formula) {
        assertThatThrownBy(() -> unit(formula)).hasMessageMatching("(?s).+");
    }

    @Test
    void shouldKeepTheVersionsThatAFormulaWasWrittenAgainst() {
        Definition power = new Definition("mine", 1, "t", null, ExpressionParser.parse("power + 0 * gdp"), null,
                MissingRule.PROPAGATE, Map.of("power", 1), false);

        assertThat(Inputs.codes(power, new Definitions())).contains("NY.GDP.MKTP.KD", "NY.GDP.PCAP.CD", "gdp");
    }

    private String unit(String formula) {
        return unit(formula, null);
    }

    private String unit(String formula, String stated) {
        Definition definition = new Definition("x", 1, "x", null, ExpressionParser.parse(formula), stated,
                MissingRule.PROPAGATE, Map.of(), false);
        Compilation compilation = new Compilation(new Definitions(), new SeriesChoice(series, false),
                organisation -> new Members(organisation, null, List.of()));
        return compilation.compile(definition).unit().text();
    }

    private static StoredSeries series(String code, String unit) {
        return new StoredSeries(code.hashCode(), "v-" + code, "label", "table", "0", code, code, unit, 2000, 2018,
                LocalDate.EPOCH,
                Instant.EPOCH);
    }
}
