package org.liaison.indicators.source;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.liaison.indicators.country.Countries;
import org.liaison.indicators.country.Country;

/** A file of the layout and width of V-Dem's country-year file, of drawn numbers; in its full length of 28,000 rows 450 MB. */
public final class FullWidthVdem {

    public static final int ROWS = 28_000;
    public static final int INDICES = 95;

    private static final int COLUMNS = 4000;
    private static final long SEED = 1;
    private static final List<String> COUNTRIES = new Countries().all().stream().limit(200).map(Country::iso3).toList();

    private FullWidthVdem() {
    }

    public static void write(Path file, int rows) throws IOException {
        Random random = new Random(SEED);
        StringBuilder header = new StringBuilder("country_name,country_text_id,country_id,year,historical_date,COWcode");
        int columns = 6;
        for (int index = 0; index < INDICES; index++, columns += 4) {
            String name = index == 0 ? "v2x_polyarchy" : "v2x_index" + index;
            header.append(',').append(name).append(',').append(name).append("_codelow,").append(name).append("_codehigh,")
                    .append(name).append("_sd");
        }
        for (; columns < COLUMNS; columns++) {
            header.append(",v2variable").append(columns);
        }
        String[] cells = new String[1000];
        for (int index = 0; index < cells.length; index++) {
            cells[index] = index % 5 == 0 ? "" : Double.toString(Math.round(random.nextGaussian() * 1000) / 1000.0);
        }
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.append(header).append('\n');
            for (int row = 0; row < rows; row++) {
                String iso3 = COUNTRIES.get(row % COUNTRIES.size());
                int year = 2023 - row / COUNTRIES.size();
                out.append("\"Country, ").append(iso3).append("\",").append(iso3).append(",1,").append(Integer.toString(year))
                        .append(',').append(Integer.toString(year)).append("-12-31,2");
                for (int column = 6; column < COLUMNS; column++) {
                    out.append(',').append(cells[random.nextInt(cells.length)]);
                }
                out.append('\n');
            }
        }
    }
}
