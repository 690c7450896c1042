package org.liaison.standalone.sample.covariate;

import java.util.List;

import org.dhatim.fastexcel.Worksheet;

/**
 * The KOF Globalisation Index's layout: one row per country and year, the overall index in column KOFGI, an aggregate at the
 * end.
 */
final class KofFile {

    private static final List<String> COLUMNS = List.of("code", "country", "year", "KOFGI", "KOFGIdf", "KOFGIdj", "KOFEcGI",
            "KOFEcGIdf",
            "KOFEcGIdj", "KOFSoGI", "KOFSoGIdf", "KOFSoGIdj", "KOFPoGI", "KOFPoGIdf", "KOFPoGIdj");
    private static final int OVERALL = COLUMNS.indexOf("KOFGI");

    private KofFile() {
    }

    static byte[] write(Simulation simulation) {
        return Spreadsheet.write(workbook -> {
            var sheet = workbook.newWorksheet("SIMULATED");
            for (int i = 0; i < COLUMNS.size(); i++) {
                sheet.value(0, i, COLUMNS.get(i));
            }
            int row = 1;
            for (Country country : simulation.countries()) {
                for (var cell : simulation.globalisation(country.iso3()).entrySet()) {
                    row(sheet, row++, country.iso3(), country.name(), cell.getKey(), cell.getValue());
                }
            }
            for (int year = Simulation.FIRST_YEAR; year <= Simulation.LAST_YEAR; year++) {
                row(sheet, row++, "WLD", "World", year, mean(simulation, year));
            }
        });
    }

    private static void row(Worksheet sheet, int row, String code, String country, int year, double overall) {
        sheet.value(row, 0, code);
        sheet.value(row, 1, country);
        sheet.value(row, 2, year);
        sheet.value(row, OVERALL, overall);
        for (int i = OVERALL + 1; i < COLUMNS.size(); i++) {
            // The parts must not be mistaken for the whole: they lie beside it, so a reader that takes the wrong column is found out.
            sheet.value(row, i, Simulation.round(overall * (1 - 0.01 * (i - OVERALL)), 6));
        }
    }

    private static double mean(Simulation simulation, int year) {
        return Simulation.round(
                simulation.countries().stream().mapToDouble(country -> simulation.globalisation(country.iso3()).get(year))
                        .average().orElseThrow(),
                6);
    }
}
