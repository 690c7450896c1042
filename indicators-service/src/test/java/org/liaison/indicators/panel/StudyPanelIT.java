package org.liaison.indicators.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.indicators.Api;
import org.liaison.indicators.IndicatorsStack;
import org.liaison.indicators.SharedFolder;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The article's covariates from the publishers' real files, through HTTP, against its Table 2 and the reference panel. */
@QuarkusTest
@WithTestResource(IndicatorsStack.class)
class StudyPanelIT {

    private Path panel;

    @BeforeEach
    void upload() {
        panel = SharedFolder.data("panel/panel.csv");
        StudyFiles.upload();
    }

    @Test
    void shouldReproduceTheArticlesPowerAndStability() {
        List<Map<String, Object>> rows = panel("power,stability", "gdp", "wgi");

        assertThat(rows).hasSize(312);
        assertSummary(rows, "power", 312, 14.898, 1.193, 12.661, 17.481);
        assertSummary(rows, "stability", 312, -0.141, 1.001, -2.810, 1.587);
    }

    @Test
    void shouldReproduceTheReferenceFiguresOfTheOtherVariables() {
        assertSummary(panel("democracy,trade,globalisation", "vdem12", "baci", "kof22"), "democracy", 312, 0.405, 0.260, 0.067,
                0.856);
        assertSummary(panel("democracy", "vdem13"), "democracy", 312, 0.404, 0.261, 0.064, 0.863);
        assertSummary(panel("trade", "baci"), "trade", 312, 0.417, 0.203, 0.080, 0.789);
        assertSummary(panel("globalisation", "kof22"), "globalisation", 312, 68.389, 12.351, 40.506, 90.811);
        assertSummary(panel("globalisation", "kof18"), "globalisation", 234, 68.796, 12.294, 41.455, 91.168);
        assertSummary(panel("KOFPoGI,KOFGIdf", "kof22"), "KOFPoGI", 312, 72.734, 14.732, 36.693, 96.399);
        assertSummary(panel("v2x_polyarchy", "vdem12"), "v2x_polyarchy", 312, 0.502, 0.273, 0.080, 0.926);
        assertSummary(panel("power", "gdp2024", "gdppc2024"), "power", 312, 14.962, 1.174, 12.738, 17.489);
    }

    @Test
    void shouldGiveTheDifferenceToTheStrongestNeighbourByEachDefinitionOfNeighbourhood() {
        // Iran has no GDP of 2018 in this release; the reference took it from another one, which shows in Armenia's row.
        assertSummary(power("&neighbours=" + StudyFiles.id("neighbours")), "power_difference", 304, 1.066, 1.167, -1.089, 4.050,
                0.005);
        assertSummary(power("&neighbours=cow_150", "cow"), "power_difference", 288, 1.059, 1.201, -1.372, 4.050, 0.005);
        assertSummary(power("&neighbours=cow_400", "cow"), "power_difference", 296, 1.060, 1.194, -1.372, 4.050, 0.005);
        assertSummary(power("&neighbours=land"), "power_difference", 256, 1.14, 1.19, -1.149, 4.050, 0.02);
        // The shipped list has no pairs that only share waters within 400 miles, such as Turkmenistan and Russia.
        assertSummary(power(""), "power_difference", 304, 1.008, 1.201, -1.149, 4.050);
    }

    @Test
    void shouldAgreeCellByCellWithTheReferencePanel() throws IOException {
        String neighbours = "&neighbours=" + StudyFiles.id("neighbours");
        Map<String, String> columns = new TreeMap<>(Map.of("gdp", "gdp_const2010usd", "gdppc", "gdppc_const2010usd", "power",
                "power_log10_const2010", "power_difference", "power_diff_landsea", "stability", "stability_wgi2019",
                "democracy", "democracy_mean5_v12", "trade", "trade_nato_share", "globalisation", "kofgi_2022"));
        List<Map<String, Object>> rows = Api.rows("/panel?partners=all&years=2011:2018&variables="
                + String.join(",", columns.keySet()) + neighbours + vintages("gdp", "wgi", "vdem12", "baci", "kof22"));
        Map<String, NamedCsvRecord> expected = new HashMap<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(panel)) {
            reader.forEach(row -> expected.put(row.getField("iso3") + row.getField("year"), row));
        }

        assertThat(rows).hasSize(320).allSatisfy(row -> columns.forEach((ours, theirs) -> {
            String key = row.get("iso3").toString() + row.get("year");
            // Iran's GDP of 2018 is missing in this release; see above.
            if (!(ours.equals("power_difference") && key.equals("ARM2018"))) {
                assertCell(key + " " + ours, (Number) row.get(ours), expected.get(key).getField(theirs));
            }
        }));
    }

    private static void assertCell(String what, Number actual, String printed) {
        if (printed.isEmpty()) {
            assertThat(actual).as(what).isNull();
        } else {
            int decimals = printed.contains(".") ? printed.length() - printed.indexOf('.') - 1 : 0;
            double expected = Double.parseDouble(printed);
            double offset = Math.max(Math.pow(10, -decimals) * 0.5001, Math.abs(expected) * 1e-9);
            assertThat(actual).as(what).isNotNull();
            assertThat(actual.doubleValue()).as(what).isCloseTo(expected, within(Math.max(offset, 5.001e-7)));
        }
    }

    @Test
    void shouldRefuseToMultiplyDollarsOfDifferentYears() {
        var answer = Api.get("/panel?partners=SWE&years=2014&variables=power" + vintages("gdp2015", "gdppc")).then();

        answer.statusCode(422);
        assertThat(answer.extract().<String> path("detail")).contains("constant 2015 US$").contains("constant 2010 US$");
    }

    @Test
    void shouldRefuseTwoListedVintagesOfOneIndicator() {
        var answer = Api.get("/panel?partners=SWE&years=2014&variables=democracy" + vintages("vdem12", "vdem13")).then();

        answer.statusCode(422);
        assertThat(answer.extract().<String> path("detail")).contains(StudyFiles.id("vdem12"))
                .contains(StudyFiles.id("vdem13"));
    }

    @Test
    void shouldTakeTheNewestReleaseWithoutAList() {
        assertThat(Api.rows("/panel?partners=SWE&years=2014&variables=globalisation").get(0))
                .isEqualTo(Api.rows("/panel?partners=SWE&years=2014&variables=globalisation" + vintages("kof22")).get(0));
    }

    @Test
    void shouldFollowACellBackToRowsOfTheFiles() {
        var answer = Api
                .get("/panel/provenance?iso3=KGZ&year=2018&variable=power_difference&neighbours=" + StudyFiles.id("neighbours")
                        + vintages("gdp"))
                .then().statusCode(200).extract();

        assertThat(answer.<String> path("neighbourhood.strongest")).isEqualTo("CHN");
        assertThat(answer.<Double> path("value")).isCloseTo(4.050, within(0.001));
        assertThat(answer.<List<String>> path("inputs.iso3")).containsExactly("KGZ", "KGZ", "CHN", "CHN");
        assertThat(answer.<List<String>> path("inputs.column")).containsOnly("value");
        assertThat(answer.<List<Integer>> path("inputs.row")).allMatch(row -> row > 1);
        assertThat(answer.<List<String>> path("inputs.sha256")).containsOnly(
                Api.get("/vintages/" + StudyFiles.id("gdp")).then().extract().<String> path("sha256"));
    }

    private static List<Map<String, Object>> power(String neighbours, String... vintages) {
        return vintages.length == 0 ? panel("power_difference" + neighbours, "gdp")
                : panel("power_difference" + neighbours, "gdp", vintages[0]);
    }

    private static List<Map<String, Object>> panel(String variables, String... vintages) {
        // The article leaves out Montenegro.
        return Api.rows("/panel?partners=all&years=2011:2018&variables=" + variables + vintages(vintages)).stream()
                .filter(row -> !"MNE".equals(row.get("iso3"))).toList();
    }

    private static String vintages(String... names) {
        return "&vintages=" + String.join(",", java.util.Arrays.stream(names).map(StudyFiles::id).toList());
    }

    private static void assertSummary(List<Map<String, Object>> rows, String variable, int n, double... expected) {
        double[] values = rows.stream().map(row -> (Number) row.get(variable)).filter(Objects::nonNull)
                .mapToDouble(Number::doubleValue).toArray();
        double mean = java.util.Arrays.stream(values).average().orElseThrow();
        double sd = Math.sqrt(java.util.Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1));
        double min = java.util.Arrays.stream(values).min().orElseThrow();
        double max = java.util.Arrays.stream(values).max().orElseThrow();
        double tolerance = expected.length > 4 ? expected[4] : 0.001;
        assertThat(values).as(variable).hasSize(n);
        assertThat(new double[] { mean, sd, min, max }).as(variable)
                .containsExactly(new double[] { expected[0], expected[1], expected[2], expected[3] }, within(tolerance));
    }
}
