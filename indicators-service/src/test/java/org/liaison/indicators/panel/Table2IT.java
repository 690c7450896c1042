package org.liaison.indicators.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.liaison.indicators.Api;
import org.liaison.indicators.IndicatorsStack;
import org.liaison.indicators.SharedFolder;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/**
 * Every definition with which the reference folder compares the article's Table 2: number, mean, standard deviation, least and
 * largest value, and where these are. All of them can be computed from the files there, by formulas.
 */
@QuarkusTest
@WithTestResource(IndicatorsStack.class)
class Table2IT {

    /** How a row is asked for: a name of a definition or code, years, neighbours and vintages. */
    private record Recipe(String variable, String years, String neighbours, String... vintages) {
    }

    @BeforeEach
    void upload() {
        StudyFiles.upload();
        StudyFormulas.define();
    }

    @TestFactory
    Stream<DynamicTest> shouldReproduceEveryDefinitionOfTable2() {
        return StudyFiles.read(SharedFolder.data("panel/table2_comparison.csv")).stream()
                .map(row -> dynamicTest(row.getField("variable") + ": " + row.getField("definition"), () -> check(row)));
    }

    private static void check(NamedCsvRecord expected) {
        Recipe recipe = recipe(expected.getField("variable"), expected.getField("definition"));
        assertThat(recipe).as("how to compute '" + expected.getField("definition") + "'").isNotNull();
        boolean withMontenegro = expected.getField("definition").contains("Montenegro");
        List<Map<String, Object>> rows = Api.rows("/panel?partners=all&years=" + recipe.years() + "&variables="
                + recipe.variable() + (recipe.neighbours() == null ? "" : "&neighbours=" + recipe.neighbours())
                + StudyFiles.vintages(recipe.vintages())).stream()
                .filter(row -> row.get(recipe.variable()) != null && (withMontenegro || !row.get("iso3").equals("MNE")))
                .toList();
        double[] values = rows.stream().mapToDouble(row -> (Double) row.get(recipe.variable())).toArray();
        double mean = java.util.Arrays.stream(values).average().orElseThrow();
        double sd = Math.sqrt(java.util.Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1));
        Comparator<Map<String, Object>> order = Comparator.comparing(row -> (Double) row.get(recipe.variable()));
        Map<String, Object> least = rows.stream().min(order).orElseThrow();
        Map<String, Object> largest = rows.stream().max(order).orElseThrow();

        assertThat(values).hasSize(Integer.parseInt(expected.getField("n")));
        assertThat(new double[] { mean, sd, (Double) least.get(recipe.variable()), (Double) largest.get(recipe.variable()) })
                .containsExactly(
                        Stream.of("mean", "sd", "min", "max").mapToDouble(name -> Double.parseDouble(expected.getField(name)))
                                .toArray(),
                        within(0.001));
        assertThat(least.get("iso3") + " " + least.get("year")).isEqualTo(expected.getField("argmin"));
        assertThat(largest.get("iso3") + " " + largest.get("year")).isEqualTo(expected.getField("argmax"));
    }

    private static Recipe recipe(String variable, String definition) {
        return switch (variable) {
            case "Power (log)" -> power(definition);
            case "Power difference" -> difference(definition);
            case "Stability" -> panel("stability", "wgi");
            case "Democracy" -> democracy(definition);
            case "Globalisation" -> new Recipe(definition.substring(0, definition.indexOf(',')),
                    definition.contains("2011-2016") ? "2011:2016" : "2011:2018", null,
                    definition.contains("2018_2") ? "kof18" : "kof22");
            case "Trade" -> panel(definition.startsWith("(X+M") ? "trade"
                    : definition.startsWith("exports") ? "trade_exports"
                            : definition.startsWith("imports") ? "trade_imports" : "trade_mean_of_both",
                    "baci");
            default -> null;
        };
    }

    private static Recipe power(String definition) {
        if (definition.contains("rebuilt")) {
            return panel("power_rebuilt", "gdp2024", "gdppc2024", "kn2024", "knpc2024");
        }
        if (definition.contains("2019-12-20")) {
            return panel("power_december", "december", "gdp_constant");
        }
        if (definition.contains("current")) {
            return definition.contains("2024") ? panel("power_current", "gdp2024", "gdppc2024") : panel("power_current", "gdp");
        }
        return panel(definition.startsWith("natural") ? "power_natural" : "power", "gdp");
    }

    private static Recipe difference(String definition) {
        String list = definition.contains("Japan") || definition.startsWith("the same") ? StudyFiles.id("japan_russia")
                : definition.contains("landsea") ? StudyFiles.id("neighbours")
                        : definition.contains("cow") ? "cow_" + definition.substring(definition.indexOf("cow") + 3)
                                : StudyFiles.id("land");
        if (definition.contains("current")) {
            return new Recipe("difference_current", "2011:2018", list, "gdp");
        }
        return new Recipe(definition.startsWith("any") ? "difference_any"
                : definition.startsWith("the same") ? "difference_or_zero" : "difference_outside", "2011:2018", list,
                StudyFormulas.VINTAGES);
    }

    private static Recipe democracy(String definition) {
        return panel(definition.startsWith("v2x_") ? definition.substring(0, definition.indexOf(' ')) : "democracy",
                definition.contains("v13") ? "vdem13" : "vdem12");
    }

    private static Recipe panel(String variable, String... vintages) {
        return new Recipe(variable, "2011:2018", null, vintages);
    }
}
