package org.liaison.indicators.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.indicators.Api;
import org.liaison.indicators.IndicatorsStack;
import org.liaison.indicators.SharedFolder;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/**
 * Every cell of the reference panel, computed from the publishers' real files through HTTP. The shipped
 * {@code power_difference} differs where the strongest neighbour has no GDP in the release of late 2019: there the reference
 * goes on from the year before, as a formula does here, and the coverage report names the neighbour.
 */
@QuarkusTest
@WithTestResource(IndicatorsStack.class)
class PanelCellsIT {

    private static final String PARTNER_YEARS = "/panel?partners=all&years=2011:2018&variables=";

    private final Map<String, NamedCsvRecord> reference = new HashMap<>();

    @BeforeEach
    void upload() {
        StudyFiles.read(SharedFolder.data("panel/panel.csv"))
                .forEach(row -> reference.put(row.getField("iso3") + row.getField("year"), row));
        StudyFiles.upload();
        StudyFormulas.define();
    }

    private List<String> differences(Map<String, String> columns, String rest) {
        List<Map<String, Object>> rows = Api.rows(PARTNER_YEARS + String.join(",", columns.keySet()) + rest);
        assertThat(rows).hasSize(reference.size());
        List<String> differences = new ArrayList<>();
        for (Map<String, Object> row : rows) {
            String key = row.get("iso3").toString() + row.get("year");
            columns.forEach((ours, theirs) -> {
                String printed = reference.get(key).getField(theirs);
                if (!agree((Number) row.get(ours), printed)) {
                    differences.add(key + " " + theirs + ": " + row.get(ours) + " against " + printed);
                }
            });
        }
        return differences;
    }

    /** Equal when rounded to the printed decimals; files of that folder carry twelve digits. */
    private static boolean agree(Number actual, String printed) {
        if (printed.isEmpty() || actual == null) {
            return printed.isEmpty() && actual == null;
        }
        int decimals = printed.contains(".") ? printed.length() - printed.indexOf('.') - 1 : 0;
        double expected = Double.parseDouble(printed);
        // Trailing zeros are not printed there: six decimals at most.
        double offset = Math.max(Math.pow(10, -Math.max(decimals, Math.abs(expected) < 1e4 ? 6 : 0)) * 0.5001,
                Math.abs(expected) * 5e-12);
        return Math.abs(actual.doubleValue() - expected) <= offset;
    }

    @Test
    void shouldGiveEveryCellOfTheVintagesThatTheArticleIsNearestTo() {
        assertThat(differences(Map.ofEntries(Map.entry("NY.GDP.MKTP.KD", "gdp_const2010usd"),
                Map.entry("NY.GDP.PCAP.KD", "gdppc_const2010usd"), Map.entry("NY.GDP.MKTP.CD", "gdp_current_usd"),
                Map.entry("NY.GDP.PCAP.CD", "gdppc_current_usd"), Map.entry("power", "power_log10_const2010"),
                Map.entry("power_current", "power_log10_current"), Map.entry("stability", "stability_wgi2019"),
                Map.entry("v2x_polyarchy", "v2x_polyarchy_v12"), Map.entry("v2x_libdem", "v2x_libdem_v12"),
                Map.entry("v2x_partipdem", "v2x_partipdem_v12"), Map.entry("v2x_delibdem", "v2x_delibdem_v12"),
                Map.entry("v2x_egaldem", "v2x_egaldem_v12"), Map.entry("democracy", "democracy_mean5_v12"),
                Map.entry("KOFGI", "kofgi_2022"), Map.entry("KOFPoGI", "kofpogi_2022"), Map.entry("trade", "trade_nato_share"),
                Map.entry("trade_exports", "export_nato_share"), Map.entry("trade_imports", "import_nato_share"),
                Map.entry("trade_total", "trade_total_kusd"), Map.entry("trade_nato", "trade_nato_kusd")),
                StudyFiles.vintages("gdp", "wgi", "vdem12", "baci", "kof22"))).isEmpty();
    }

    @Test
    void shouldGiveEveryCellOfTheOtherVintages() {
        assertThat(differences(Map.of("democracy", "democracy_mean5_v13"), StudyFiles.vintages("vdem13"))).isEmpty();
        assertThat(differences(Map.of("KOFGI", "kofgi_2018_2"), StudyFiles.vintages("kof18"))).isEmpty();
        assertThat(differences(Map.of("power_december", "power_log10_const2010_wdi20191220"),
                StudyFiles.vintages("december", "gdp_constant"))).isEmpty();
        assertThat(differences(Map.of("power_current", "power_log10_current_wdi2024", "power_rebuilt",
                "power_log10_const2010_rebuilt_wdi2024"), StudyFiles.vintages("gdp2024", "gdppc2024", "kn2024", "knpc2024")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "neighbours, landsea", "land, land", "cow_400, cow400", "japan_russia, landsea_jpn_rus" })
    void shouldGiveEveryPowerDifferenceAndItsStrongestNeighbour(String list, String theirs) {
        String neighbours = "&neighbours=" + (list.startsWith("cow") ? list : StudyFiles.id(list));
        String rest = neighbours + StudyFiles.vintages(StudyFormulas.VINTAGES);

        assertThat(differences(Map.of("difference_outside", "power_diff_" + theirs), rest)).isEmpty();
        // A request for each cell: of the other lists those that differ from the first are enough.
        String column = "strongest_nonnato_nb_" + theirs;
        List<String> others = reference.values().stream()
                .filter(row -> theirs.equals("landsea")
                        || !row.getField(column).equals(row.getField("strongest_nonnato_nb_landsea")))
                .filter(row -> {
                    String strongest = Api.get("/panel/provenance?variable=difference_outside&iso3=" + row.getField("iso3")
                            + "&year=" + row.getField("year") + rest).then().statusCode(200).extract()
                            .path("neighbourhood.strongest");
                    return !row.getField(column).equals(strongest == null ? "" : strongest);
                }).map(row -> row.getField("iso3") + row.getField("year")).toList();
        assertThat(others).isEmpty();
    }

    @Test
    void shouldExplainEveryDifferenceOfTheShippedVariable() {
        String rest = "&neighbours=" + StudyFiles.id("neighbours") + StudyFiles.vintages("gdp");
        Set<String> explained = new HashSet<>();
        for (Map<String, Object> gap : Api
                .rows(PARTNER_YEARS.replace("/panel?", "/panel/coverage?") + "power_difference" + rest)) {
            String key = gap.get("iso3").toString() + gap.get("year");
            if ("neighbour_without_data".equals(gap.get("reason"))
                    && reference.get(key).getField("strongest_nonnato_nb_landsea").equals(gap.get("input_iso3"))) {
                explained.add(key + " power_diff_landsea");
            }
        }

        List<String> differences = differences(Map.of("power_difference", "power_diff_landsea"), rest);

        assertThat(differences).extracting(one -> one.substring(0, one.indexOf(':')))
                .containsExactlyInAnyOrderElementsOf(explained);
    }

    @Test
    void shouldKnowTheMembersOfEachYear() {
        for (int year = 2011; year <= 2018; year++) {
            Set<Object> members = new HashSet<>();
            Api.rows("/memberships?organisation=NATO&at=" + year + "-12-31").forEach(row -> members.add(row.get("iso3")));
            String suffix = Integer.toString(year);
            reference.forEach((key, row) -> {
                if (key.endsWith(suffix)) {
                    assertThat(members.contains(row.getField("iso3"))).as(key)
                            .isEqualTo(row.getField("nato_member_end_of_year").equals("1"));
                }
            });
        }
    }
}
