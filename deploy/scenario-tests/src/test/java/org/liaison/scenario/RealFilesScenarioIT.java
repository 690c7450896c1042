package org.liaison.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** The publishers' own files in, the article's covariates out. */
class RealFilesScenarioIT {

    private static final RunningSuite SUITE = RunningSuite.shared();

    @Test
    void shouldReproducePowerAndStabilityOfTheArticle() throws IOException {
        Path raw = Repository.shared("data/raw");
        String gdp = upload(raw.resolve("worldbank_wdi/wdi_late2019_gdp_2008-2018_from_flucht_rdf.csv"), "table",
                "{\"duplicates\": \"nearest_to_neighbouring_years\"}");
        String stability = upload(raw.resolve("worldbank_wgi/wgidataset_2019update.xlsx"), null, null);

        List<Map<String, Object>> panel = SUITE.request().queryParam("partners", String.join(",", sample()))
                .queryParam("years", "2011:2018").queryParam("variables", "power,stability")
                .queryParam("vintages", gdp + "," + stability).get("/api/indicators/v1/panel").then().statusCode(200).extract()
                .path("data");

        assertThat(panel).hasSize(39 * 8);
        assertMoments(panel, "power", 14.898, 1.193, 12.661, 17.481);
        assertMoments(panel, "stability", -0.141, 1.001, -2.810, 1.587);
    }

    @Test
    void shouldKnowAFileThatItHas() throws IOException {
        Path file = Repository.shared("data/raw/worldbank_wgi/API_PV.EST_DS2_en_csv_v2_7919.csv");
        String first = upload(file, null, null);

        String second = SUITE.admin().contentType("application/octet-stream").body(Files.readAllBytes(file))
                .post("/api/indicators/v1/vintages").then().statusCode(200).extract().path("id");

        assertThat(second).isEqualTo(first);
    }

    private static String upload(Path file, String source, String mapping) {
        var request = SUITE.admin().multiPart("file", file.toFile());
        if (source != null) {
            request.queryParam("source", source);
        }
        if (mapping != null) {
            request.multiPart("mapping", mapping, "application/json");
        }
        var answer = request.post("/api/indicators/v1/vintages");
        assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201);
        return answer.jsonPath().getString("id");
    }

    private static List<String> sample() throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(Repository.shared("data/partners.csv"))) {
            return csv.stream().filter(row -> "yes".equals(row.getField("in_paper_sample"))).map(row -> row.getField("iso3"))
                    .toList();
        }
    }

    private static void assertMoments(List<Map<String, Object>> panel, String variable, double mean, double sd, double min,
            double max) {
        List<Double> values = panel.stream().map(row -> row.get(variable)).filter(Objects::nonNull)
                .map(value -> ((Number) value).doubleValue()).toList();
        DoubleSummaryStatistics statistics = values.stream().mapToDouble(Double::doubleValue).summaryStatistics();
        double squares = values.stream().mapToDouble(value -> Math.pow(value - statistics.getAverage(), 2)).sum();
        double deviation = Math.sqrt(squares / (values.size() - 1));
        System.out.printf("%s: n %d mean %.4f sd %.4f min %.4f max %.4f%n", variable, values.size(), statistics.getAverage(),
                deviation, statistics.getMin(), statistics.getMax());
        assertThat(statistics.getAverage()).isCloseTo(mean, within(0.001));
        assertThat(deviation).isCloseTo(sd, within(0.001));
        assertThat(statistics.getMin()).isCloseTo(min, within(0.001));
        assertThat(statistics.getMax()).isCloseTo(max, within(0.001));
    }
}
