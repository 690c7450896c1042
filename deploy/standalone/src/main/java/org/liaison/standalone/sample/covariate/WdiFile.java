package org.liaison.standalone.sample.covariate;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;

/**
 * The World Bank's bulk layout: byte order mark, four lines before the header, every cell quoted, a comma at the end of each
 * line, a column
 * for every year since 1960 and regional aggregates among the countries.
 */
final class WdiFile {

    private static final int FIRST_COLUMN_YEAR = 1960;
    private static final int LAST_COLUMN_YEAR = 2019;
    private static final List<String> AGGREGATES = List.of("Arab World,ARB", "European Union,EUU", "World,WLD");

    private final StringBuilder text = new StringBuilder("\uFEFF");

    static byte[] write(Simulation simulation, String indicator, String code, ToDoubleFunction<Simulation.Output> value) {
        var file = new WdiFile();
        file.line("Data Source", "World Development Indicators (layout only: SIMULATED values, not data)");
        file.text.append("\r\n");
        file.line("Last Updated Date", "2019-12-20");
        file.text.append("\r\n");
        file.header();
        for (Country country : simulation.countries()) {
            var years = simulation.output(country.iso3());
            file.row(country.name(), country.iso3(), indicator, code,
                    year -> years.containsKey(year) ? value.applyAsDouble(years.get(year)) : Double.NaN);
        }
        for (String aggregate : AGGREGATES) {
            String[] names = aggregate.split(",", 2);
            file.row(names[0], names[1], indicator, code, year -> total(simulation, year, value));
        }
        return file.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static double total(Simulation simulation, int year, ToDoubleFunction<Simulation.Output> value) {
        double sum = simulation.countries().stream().map(country -> simulation.output(country.iso3()).get(year))
                .filter(output -> output != null).mapToDouble(value).sum();
        return sum == 0 ? Double.NaN : sum;
    }

    private void header() {
        cells("Country Name", "Country Code", "Indicator Name", "Indicator Code");
        for (int year = FIRST_COLUMN_YEAR; year <= LAST_COLUMN_YEAR; year++) {
            cells(String.valueOf(year));
        }
        text.append("\r\n");
    }

    private void row(String country, String iso3, String indicator, String code,
            IntToDoubleFunction values) {
        cells(country, iso3, indicator, code);
        for (int year = FIRST_COLUMN_YEAR; year <= LAST_COLUMN_YEAR; year++) {
            double value = values.applyAsDouble(year);
            cells(Double.isNaN(value) ? "" : new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString());
        }
        text.append("\r\n");
    }

    private void line(String... cells) {
        cells(cells);
        text.append("\r\n");
    }

    private void cells(String... cells) {
        for (String cell : cells) {
            text.append('"').append(cell.replace("\"", "\"\"")).append("\",");
        }
    }
}
