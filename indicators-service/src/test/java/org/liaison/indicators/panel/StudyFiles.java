package org.liaison.indicators.panel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.liaison.indicators.Api;
import org.liaison.indicators.SharedFolder;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/** The publishers' files of the reference folder, uploaded once as a user would. */
final class StudyFiles {

    private static final String WDI = "raw/worldbank_wdi/";
    private static final String LATE_2019 = WDI + "wdi_late2019_gdp_2008-2018_from_flucht_rdf.csv";
    private static final String COLUMNS = "\"iso3\": \"iso3\", \"year\": \"year\", \"indicator\": \"indicator_code\", "
            + "\"value\": \"value\", \"duplicates\": \"nearest_to_neighbouring_years\"";
    private static final Map<String, String> IDS = new HashMap<>();

    private StudyFiles() {
    }

    /** Uploads everything that is not there yet; skips the test without the folder. */
    static void upload() {
        SharedFolder.data("panel/panel.csv");
        if (!IDS.isEmpty()) {
            return;
        }
        IDS.put("gdp", Api.id(Api.uploadForm("?source=table", SharedFolder.data(LATE_2019), "{" + COLUMNS + "}")));
        IDS.put("gdp_constant", Api.id(Api.uploadForm("?source=table", SharedFolder.data(LATE_2019), "{" + COLUMNS
                + ", \"indicators\": {\"NY.GDP.MKTP.KD\": \"NY.GDP.MKTP.KD\", \"NY.GDP.PCAP.KD\": \"NY.GDP.PCAP.KD\"}, \"units\": "
                + "{\"NY.GDP.MKTP.KD\": \"constant 2010 US$\", \"NY.GDP.PCAP.KD\": \"constant 2010 US$\"}}")));
        upload("gdppc", "?source=wdi", WDI + "API_NY.GDP.PCAP.KD_DS2_en_csv_v2_20191220.csv");
        IDS.put("december", renamed("gdppc", "NY.GDP.PCAP.KD", "gdppc_december"));
        upload("gdp2015", "", WDI + "API_NY.GDP.MKTP.KD_DS2_en_csv_v2_213435.csv");
        upload("gdp2024", "", WDI + "API_NY.GDP.MKTP.CD_DS2_en_csv_v2_2002465.csv");
        upload("gdppc2024", "", WDI + "API_NY.GDP.PCAP.CD_DS2_en_csv_v2_1887433.csv");
        upload("kn2024", "", WDI + "API_NY.GDP.MKTP.KN_DS2_en_csv_v2_2001151.csv");
        upload("knpc2024", "", WDI + "API_NY.GDP.PCAP.KN_DS2_en_csv_v2_2788412.csv");
        upload("wgi", "?source=wgi", "raw/worldbank_wgi/wgidataset_2019update.xlsx");
        upload("vdem12", "?source=vdem", "raw/vdem/V-Dem-CY-subset-v12.csv");
        upload("vdem13", "?source=vdem", "raw/vdem/V-Dem-CY-subset-v13.csv");
        upload("kof18", "?source=kof", "raw/kof/KOFGI_2018_2.xlsx");
        upload("kof22", "?source=kof", "raw/kof/KOFGI_2022_public.xlsx");
        upload("baci", "?source=baci", "raw/trade_baci/baci_totals_partners_2011_2018.csv");
        upload("cow", "?source=cow_contiguity", "raw/cow/peacesciencer_cow_contdir_v320.csv");
        upload("neighbours", "?source=table", "neighbours.csv");
        IDS.put("land", Api.id(Api.upload("?source=table", neighbours(row -> row.getField("any_land").equals("1")))));
        IDS.put("japan_russia", Api.id(Api.upload("?source=table", neighbours(row -> !row.getField("iso3").equals("JPN")
                || row.getField("neighbour_iso3").equals("RUS")))));
    }

    private static void upload(String name, String query, String file) {
        IDS.put(name, Api.id(Api.upload(query, SharedFolder.data(file))));
    }

    /** An indicator of a vintage under a name of the user's choice, to be had beside another vintage's. */
    private static String renamed(String vintage, String code, String name) {
        List<String> lines = new ArrayList<>(List.of("iso3,year," + name));
        Api.rows("/observations?indicator=" + code + "&years=2005:2019&vintages=" + id(vintage))
                .forEach(row -> lines.add(row.get("iso3") + "," + row.get("year") + "," + row.get("value")));
        return Api.id(Api.uploadText("?source=table", String.join("\n", lines) + "\n",
                "{\"units\": {\"" + name + "\": \"constant 2010 US$\"}}"));
    }

    private static String neighbours(Predicate<NamedCsvRecord> wanted) {
        List<String> lines = new ArrayList<>(List.of("iso3,neighbour_iso3"));
        read(SharedFolder.data("neighbours.csv")).stream().filter(wanted)
                .forEach(row -> lines.add(row.getField("iso3") + "," + row.getField("neighbour_iso3")));
        return String.join("\n", lines) + "\n";
    }

    static List<NamedCsvRecord> read(Path csv) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String id(String name) {
        return IDS.get(name);
    }

    /** The query parameter that lists vintages. */
    static String vintages(String... names) {
        return "&vintages=" + String.join(",", List.of(names).stream().map(IDS::get).toList());
    }
}
