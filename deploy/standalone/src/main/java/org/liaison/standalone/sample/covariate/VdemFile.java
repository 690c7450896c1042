package org.liaison.standalone.sample.covariate;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/**
 * V-Dem's country-year layout, cut to the identifying columns and the five high-level indices with their intervals; partners
 * only.
 */
final class VdemFile {

    private static final List<String> INDICES = List.of("v2x_polyarchy", "v2x_libdem", "v2x_partipdem", "v2x_delibdem",
            "v2x_egaldem");
    private static final double HALF_WIDTH = 0.05;

    private VdemFile() {
    }

    static byte[] write(Simulation simulation) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(header());
            simulation.countries().stream().filter(Country::isPartner).forEach(country -> simulation.democracy(country.iso3())
                    .forEach((year, values) -> csv.writeRecord(row(country, year, values))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> header() {
        var columns = new ArrayList<>(
                List.of("country_name", "country_text_id", "country_id", "year", "historical_date", "project", "histname",
                        "COWcode"));
        for (String index : INDICES) {
            columns.addAll(List.of(index, index + "_codelow", index + "_codehigh"));
        }
        return columns;
    }

    private static List<String> row(Country country, int year, double[] values) {
        var cells = new ArrayList<>(
                List.of(country.name(), country.iso3(), country.vdem(), String.valueOf(year), year + "-12-31", "0",
                        "SIMULATED", country.cow()));
        for (double value : values) {
            cells.addAll(List.of(String.valueOf(value), String.valueOf(Simulation.round(Math.max(0, value - HALF_WIDTH), 3)),
                    String.valueOf(Simulation.round(Math.min(1, value + HALF_WIDTH), 3))));
        }
        return cells;
    }
}
