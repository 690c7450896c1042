package org.liaison.indicators.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;

import org.liaison.indicators.country.Countries;
import org.liaison.indicators.country.Country;

/**
 * A file in a publisher's layout whose countries, years, indicators and numbers are drawn.
 *
 * @param lines what stands above the header
 * @param columns names of the columns
 * @param code position of the column of letters that older lists write differently; -1 where there is none
 * @param foreignAnywhere whether a column of somebody's own may stand anywhere; else behind the publisher's
 * @param numbers values that have to be read
 */
record DrawnFile(List<String> lines, List<String> columns, List<List<String>> rows, int code, boolean foreignAnywhere,
        List<Double> numbers) {

    // As the World Bank's and other lists wrote them for long.
    private static final Map<String, String> OLD_CODES = Map.of("AND", "ADO", "ROU", "ROM", "COD", "ZAR", "TLS", "TMP", "PSE",
            "WBG", "XKX", "KSV");
    private static final List<Country> COUNTRIES = new Countries().all().stream()
            .filter(one -> one.numeric() != null && one.cow() != null && one.gw() != null && one.cow().equals(one.gw()))
            .toList();

    /** A way to draw files of one layout. */
    record Layout(String name, String source, Function<Random, DrawnFile> drawing) {

        DrawnFile draw(Random random) {
            return drawing.apply(random);
        }
    }

    static List<Layout> layouts() {
        return List.of(new Layout("World Bank bulk", "wdi", DrawnFile::bulk),
                new Layout("V-Dem", "vdem", random -> byYear(random, "country_text_id",
                        List.of("v2x_" + word(random), "v2x_" + word(random)), List.of("country_name", "COWcode"))),
                new Layout("KOF", "kof", random -> byYear(random, "code", List.of("KOFGI", "KOFPoGI"), List.of("country"))),
                new Layout("QoG time series", "qog", DrawnFile::qog), new Layout("BACI", "baci", DrawnFile::baci),
                new Layout("COW trade", "cow_trade", DrawnFile::cowTrade),
                new Layout("COW capabilities", "cow_nmc", random -> cowNumbers(random)),
                new Layout("COW contiguity", "cow_contiguity", DrawnFile::contiguity),
                new Layout("Penn World Table", "pwt",
                        random -> byYear(random, "countrycode", List.of("rgdpe", "rgdpo"),
                                List.of("country", "currency_unit"))),
                new Layout("Maddison", "maddison",
                        random -> byYear(random, "countrycode", List.of("gdppc", "pop"), List.of("country", "region"))),
                new Layout("IMF time series", "imf_dots", DrawnFile::imf), new Layout("SDMX-CSV", "imf_dots", DrawnFile::sdmx),
                new Layout("wide table", "table",
                        random -> byYear(random, "iso3", List.of(word(random) + "1", word(random) + "2"),
                                List.of())),
                new Layout("long table", "table", DrawnFile::tall), new Layout("table of years", "table", DrawnFile::years),
                new Layout("table of neighbours", "table", DrawnFile::neighbours));
    }

    String text() {
        return write(lines, columns, rows, "\n", false, false);
    }

    int header() {
        return lines.size();
    }

    /** The same data as people leave it: other order, quotes, line ends, marks, columns of their own, old codes. */
    String disturbed(Random random) {
        List<Integer> order = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            order.add(column);
        }
        List<String> names = new ArrayList<>(columns);
        List<List<String>> cells = new ArrayList<>(rows.stream().map(row -> (List<String>) new ArrayList<>(row)).toList());
        if (code >= 0 && random.nextBoolean()) {
            cells.forEach(row -> row.set(code, OLD_CODES.getOrDefault(row.get(code), row.get(code))));
        }
        Collections.shuffle(order, random);
        if (random.nextBoolean()) {
            names.add("my remarks");
            cells.forEach(row -> row.add("see, \"there\" " + word(random)));
            order.add(foreignAnywhere ? random.nextInt(order.size() + 1) : order.size(), order.size());
        }
        Collections.shuffle(cells, random);
        List<String> above = new ArrayList<>(lines);
        if (random.nextBoolean()) {
            above.add(0, "Downloaded for " + word(random));
            above.add(1, "");
        }
        boolean mark = random.nextBoolean();
        return (mark ? "\uFEFF" : "") + write(above, pick(names, order), cells.stream().map(row -> pick(row, order)).toList(),
                random.nextBoolean() ? "\r\n" : "\n", random.nextBoolean(), random.nextBoolean());
    }

    private static List<String> pick(List<String> row, List<Integer> order) {
        return order.stream().map(row::get).toList();
    }

    private static String write(List<String> lines, List<String> columns, List<List<String>> rows, String end, boolean quoted,
            boolean trailing) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append(end));
        List<List<String>> all = new ArrayList<>(List.of(columns));
        all.addAll(rows);
        for (List<String> row : all) {
            text.append(String.join(",", row.stream().map(cell -> quoted || cell.contains(",") || cell.contains("\"")
                    ? '"' + cell.replace("\"", "\"\"") + '"'
                    : cell).toList())).append(trailing ? "," : "").append(end);
        }
        return text.toString();
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int letter = 0; letter < 7; letter++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }

    private static List<Country> countries(Random random, int count) {
        List<Country> drawn = new ArrayList<>(COUNTRIES);
        Collections.shuffle(drawn, random);
        return drawn.subList(0, count);
    }

    /** Collects the numbers that a drawing writes. */
    private static final class Numbers {

        private final Random random;
        private final List<Double> all = new ArrayList<>();

        Numbers(Random random) {
            this.random = random;
        }

        String next() {
            double value = Math.round(random.nextDouble() * 1e6) / 1e3 + 0.5;
            all.add(value);
            return random.nextInt(4) == 0 ? String.format(java.util.Locale.ROOT, "%.6E", value) : Double.toString(value);
        }
    }

    private static DrawnFile byYear(Random random, String place, List<String> indicators, List<String> others) {
        Numbers numbers = new Numbers(random);
        List<String> columns = new ArrayList<>(others);
        columns.addAll(List.of(place, "year"));
        columns.addAll(indicators);
        List<List<String>> rows = new ArrayList<>();
        int first = 1950 + random.nextInt(60);
        for (Country country : countries(random, 4)) {
            for (int year = first; year < first + 3; year++) {
                List<String> row = new ArrayList<>();
                others.forEach(other -> row.add("Republic of " + other + ", the"));
                row.addAll(List.of(country.iso3(), Integer.toString(year)));
                indicators.forEach(indicator -> row.add(numbers.next()));
                rows.add(row);
            }
        }
        return new DrawnFile(List.of(), columns, rows, others.size(), true, numbers.all);
    }

    private static DrawnFile bulk(Random random) {
        Numbers numbers = new Numbers(random);
        int first = 1960 + random.nextInt(50);
        List<String> columns = new ArrayList<>(List.of("Country Name", "Country Code", "Indicator Name", "Indicator Code"));
        for (int year = first; year < first + 4; year++) {
            columns.add(Integer.toString(year));
        }
        List<List<String>> rows = new ArrayList<>();
        String indicator = word(random).toUpperCase(java.util.Locale.ROOT) + ".KD";
        for (Country country : countries(random, 5)) {
            rows.add(List.of("Some, Place", country.iso3(), "Quantity (constant 2015 US$)", indicator, numbers.next(), "",
                    numbers.next(), numbers.next()));
        }
        rows.add(List.of("Arab World", "ARB", "Quantity (constant 2015 US$)", indicator, "1", "2", "3", "4"));
        return new DrawnFile(List.of("\"Data Source\",\"World Development Indicators\",", "",
                "\"Last Updated Date\",\"2023-05-04\",", ""), columns, rows, 1, true, numbers.all);
    }

    private static DrawnFile qog(Random random) {
        Numbers numbers = new Numbers(random);
        String indicator = "xx_" + word(random);
        List<List<String>> rows = new ArrayList<>();
        for (Country country : countries(random, 5)) {
            rows.add(List.of(country.numeric().toString(), "Name", "2009", "Name", country.numeric().toString(), country.iso3(),
                    country.cow().toString(), "QoG_Std_TS_jan23", numbers.next()));
        }
        return new DrawnFile(List.of(),
                List.of("ccode", "cname", "year", "cname_qog", "ccode_qog", "ccodealp", "ccodecow", "version",
                        indicator),
                rows, -1, true,
                numbers.all);
    }

    private static DrawnFile baci(Random random) {
        Numbers numbers = new Numbers(random);
        List<Country> countries = countries(random, 6);
        List<List<String>> rows = new ArrayList<>();
        for (int pair = 0; pair < 5; pair++) {
            rows.add(List.of("2017", countries.get(pair).numeric().toString(), countries.get(pair + 1).numeric().toString(),
                    numbers.next()));
        }
        return new DrawnFile(List.of(), List.of("t", "i", "j", "v"), rows, -1, true, numbers.all);
    }

    private static DrawnFile cowTrade(Random random) {
        Numbers numbers = new Numbers(random);
        List<Country> countries = countries(random, 6);
        List<List<String>> rows = new ArrayList<>();
        for (int pair = 0; pair < 5; pair++) {
            rows.add(List.of(countries.get(pair).cow().toString(), countries.get(pair + 1).cow().toString(), "2009",
                    numbers.next(), numbers.next()));
        }
        return new DrawnFile(List.of(), List.of("ccode1", "ccode2", "year", "flow1", "flow2"), rows, -1, true, numbers.all);
    }

    private static DrawnFile cowNumbers(Random random) {
        Numbers numbers = new Numbers(random);
        List<List<String>> rows = new ArrayList<>();
        for (Country country : countries(random, 5)) {
            rows.add(List.of("ABC", country.cow().toString(), "2009", numbers.next(), numbers.next()));
        }
        return new DrawnFile(List.of(), List.of("stateabb", "ccode", "year", "milex", "cinc"), rows, -1, true, numbers.all);
    }

    private static DrawnFile contiguity(Random random) {
        List<Country> countries = countries(random, 6);
        List<List<String>> rows = new ArrayList<>();
        for (int pair = 0; pair < 5; pair++) {
            rows.add(List.of(countries.get(pair).cow().toString(), countries.get(pair + 1).cow().toString(),
                    Integer.toString(1 + random.nextInt(5)), "1995-01-01", "2016-12-01"));
        }
        return new DrawnFile(List.of(), List.of("ccode1", "ccode2", "conttype", "stdate", "enddate"), rows, -1, true,
                List.of());
    }

    private static DrawnFile imf(Random random) {
        Numbers numbers = new Numbers(random);
        Map<String, String> codes = Map.of("Austria", "122", "Japan", "158", "Germany", "134", "Kenya", "664");
        List<String> names = new ArrayList<>(new TreeMap<>(codes).keySet());
        Collections.shuffle(names, random);
        List<List<String>> rows = new ArrayList<>();
        for (int pair = 0; pair < 3; pair++) {
            rows.add(List.of(names.get(pair), codes.get(names.get(pair)), "Goods, Value of Exports, US Dollars", "TXG_FOB_USD",
                    names.get(pair + 1), codes.get(names.get(pair + 1)), "Value", numbers.next(), numbers.next()));
        }
        return new DrawnFile(List.of(), Arrays.asList("Country Name", "Country Code", "Indicator Name", "Indicator Code",
                "Counterpart Country Name", "Counterpart Country Code", "Attribute", "2012", "2013"), rows, -1, true,
                numbers.all);
    }

    private static DrawnFile sdmx(Random random) {
        Numbers numbers = new Numbers(random);
        List<Country> countries = countries(random, 6);
        List<List<String>> rows = new ArrayList<>();
        for (int pair = 0; pair < 5; pair++) {
            rows.add(List.of("IMF:DOT(1.0)", "A", countries.get(pair).iso2(), "TMG_CIF_USD", countries.get(pair + 1).iso2(),
                    "2012", numbers.next(), "0", "A"));
        }
        return new DrawnFile(List.of(), List.of("DATAFLOW", "FREQ", "REF_AREA", "INDICATOR", "COUNTERPART_AREA", "TIME_PERIOD",
                "OBS_VALUE", "UNIT_MULT", "OBS_STATUS"), rows, -1, false, numbers.all);
    }

    private static DrawnFile tall(Random random) {
        Numbers numbers = new Numbers(random);
        List<List<String>> rows = new ArrayList<>();
        for (Country country : countries(random, 5)) {
            rows.add(List.of(country.iso3(), "2004", "one." + word(random), numbers.next()));
        }
        return new DrawnFile(List.of(), List.of("iso3", "year", "indicator_code", "value"), rows, 0, true, numbers.all);
    }

    private static DrawnFile years(Random random) {
        Numbers numbers = new Numbers(random);
        List<List<String>> rows = new ArrayList<>();
        for (Country country : countries(random, 5)) {
            rows.add(List.of(country.iso3(), word(random), numbers.next(), numbers.next()));
        }
        return new DrawnFile(List.of(), List.of("iso3", "indicator", "1999", "2000"), rows, 0, true, numbers.all);
    }

    private static DrawnFile neighbours(Random random) {
        List<Country> countries = countries(random, 6);
        List<List<String>> rows = new ArrayList<>();
        for (int pair = 0; pair < 5; pair++) {
            rows.add(List.of(countries.get(pair).iso3(), countries.get(pair + 1).iso3()));
        }
        return new DrawnFile(List.of(), List.of("iso3", "neighbour_iso3"), rows, 0, true, List.of());
    }
}
