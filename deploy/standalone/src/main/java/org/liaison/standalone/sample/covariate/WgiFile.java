package org.liaison.standalone.sample.covariate;

import java.util.List;
import java.util.Map;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The Worldwide Governance Indicators' layout of 2019: an introduction, a sheet with the year in row 14 over six columns each,
 * their names in
 * row 15, codes of its own for a few countries, and {@code #N/A} as text where a value is missing.
 */
final class WgiFile {

    private static final String TITLE = "Political Stability and Absence of Violence/Terrorism";
    private static final List<String> COLUMNS = List.of("Estimate", "StdErr", "NumSrc", "Rank", "Lower", "Upper");
    private static final Map<String, String> OWN_CODES = Map.of("XKX", "KSV", "PSE", "WBG", "TLS", "TMP");
    private static final int YEAR_ROW = 13;
    private static final int HEADER_ROW = 14;

    private WgiFile() {
    }

    static byte[] write(Simulation simulation) {
        return Spreadsheet.write(workbook -> {
            introduction(workbook);
            stability(workbook.newWorksheet("Political StabilityNoViolence"), simulation);
        });
    }

    private static void introduction(Workbook workbook) {
        var sheet = workbook.newWorksheet("Introduction");
        sheet.value(0, 0, "SIMULATED by the sample archive in the layout of the Worldwide Governance Indicators, 2019 update");
        sheet.value(1, 0, "The values are drawn from a random process. They say nothing about any country.");
    }

    private static void stability(Worksheet sheet, Simulation simulation) {
        sheet.value(0, 0, TITLE);
        sheet.value(1, 0, "SIMULATED values, not data");
        sheet.value(3, 0, "Legend");
        sheet.value(4, 0, "Estimate");
        sheet.value(4, 1, "Simulated estimate on a scale from about -2.5 (weak) to 2.5 (strong)");
        sheet.value(HEADER_ROW, 0, "Country/Territory");
        sheet.value(HEADER_ROW, 1, "Code");
        for (int year = Simulation.FIRST_YEAR; year <= Simulation.LAST_YEAR; year++) {
            for (int i = 0; i < COLUMNS.size(); i++) {
                sheet.value(YEAR_ROW, column(year) + i, year);
                sheet.value(HEADER_ROW, column(year) + i, COLUMNS.get(i));
            }
        }
        int row = HEADER_ROW + 1;
        for (Country country : simulation.countries()) {
            country(sheet, row++, simulation, country);
        }
    }

    private static void country(Worksheet sheet, int row, Simulation simulation, Country country) {
        sheet.value(row, 0, country.name());
        sheet.value(row, 1, OWN_CODES.getOrDefault(country.iso3(), country.iso3()));
        simulation.stability(country.iso3()).forEach((year, estimate) -> {
            sheet.value(row, column(year), estimate);
            sheet.value(row, column(year) + 1, 0.25);
            sheet.value(row, column(year) + 2, 8);
            for (int i = 3; i < COLUMNS.size(); i++) {
                sheet.value(row, column(year) + i, "#N/A");
            }
        });
    }

    private static int column(int year) {
        return 2 + (year - Simulation.FIRST_YEAR) * COLUMNS.size();
    }
}
