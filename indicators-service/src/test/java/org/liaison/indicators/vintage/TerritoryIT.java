package org.liaison.indicators.vintage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.liaison.indicators.Api;
import org.liaison.indicators.IndicatorsStack;
import org.liaison.indicators.SharedFolder;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** An aggregate among countries, or a territory in a country's place, is told from two values and from a lone one. */
@QuarkusTest
@WithTestResource(IndicatorsStack.class)
class TerritoryIT {

    private static List<Map<String, String>> notes(String vintage) {
        return Api.get("/vintages/" + vintage).then().statusCode(200).extract().path("notes.findAll { it.code == "
                + "'implausible_level' }");
    }

    private static String table(String header, String... rows) {
        return Api.id(Api.upload("?source=table", header + "\n" + String.join("\n", rows) + "\n"));
    }

    @Test
    void shouldReportALoneValueWhosePopulationIsAnothers() {
        String id = table("iso3,year,NY.GDP.MKTP.KN,NY.GDP.PCAP.KN", "SAU,2014,2400e9,6200", "SAU,2015,655e9,20600",
                "SAU,2016,2500e9,6250", "SRB,2015,6.2e9,3500", "SWE,2015,542e9,55400");

        assertThat(notes(id)).hasSize(2).extracting(note -> note.get("message")).anySatisfy(
                message -> assertThat(message).contains("SAU in 2014, 2016").contains("31.7").contains("387 to 400"))
                .anySatisfy(message -> assertThat(message).contains("SRB in 2015").contains("1.8 million").contains("7.1"));
    }

    @Test
    void shouldHoldALoneSeriesAgainstTheOtherVintagesOfItsUnit() {
        String mapping = "{\"units\": {\"%s\": \"constant 1987 US$\"}}";
        String perHead = Api.id(Api.uploadText("?source=table", "iso3,year,NY.GDP.PCAP.KD\nSAU,2015,20600\nSWE,2015,55400\n",
                mapping.formatted("NY.GDP.PCAP.KD")));
        String total = Api.id(Api.uploadText("?source=table", "iso3,year,NY.GDP.MKTP.KD\nSAU,2015,2450e9\nSWE,2015,542e9\n",
                mapping.formatted("NY.GDP.MKTP.KD")));

        assertThat(notes(perHead)).isEmpty();
        assertThat(notes(total)).hasSize(1).first()
                .satisfies(note -> assertThat(note.get("message")).contains("SAU in 2015").contains(perHead));
    }

    @Test
    void shouldReportALoneSeriesThatLeavesItsLevelAndComesBack() {
        String id = table("iso3,year,NY.GDP.MKTP.PP.KD", "SRB,2011,39e9", "SRB,2012,5.9e9", "SRB,2013,40e9", "LBY,2010,75e9",
                "LBY,2011,28e9", "LBY,2012,63e9");

        assertThat(notes(id)).hasSize(1).first()
                .satisfies(note -> assertThat(note.get("message")).contains("SRB leaves its level").contains("2012"));
    }

    /** Other tests leave vintages with numbers in a wrong place; what is found between those and a file is right. */
    @Test
    void shouldFindNothingInPublishersOwnFiles() {
        Set<String> own = new HashSet<>();
        for (String file : List.of("API_NY.GDP.PCAP.KD_DS2_en_csv_v2_20191220.csv",
                "API_NY.GDP.MKTP.KN_DS2_en_csv_v2_2001151.csv",
                "API_NY.GDP.PCAP.KN_DS2_en_csv_v2_2788412.csv", "API_NY.GDP.MKTP.CD_DS2_en_csv_v2_2002465.csv",
                "API_NY.GDP.PCAP.CD_DS2_en_csv_v2_1887433.csv", "API_NY.GDP.MKTP.KD_DS2_en_csv_v2_213435.csv")) {
            String id = Api.id(Api.upload("", SharedFolder.data("raw/worldbank_wdi/" + file)));
            own.add(id);
            assertThat(notes(id)).as(file).allSatisfy(note -> assertThat(note.get("message")).contains(" of vintage ")
                    .doesNotContain(own));
        }
    }

    /** In the real file the Arab World stands in Saudi Arabia's place, and Kosovo in Serbia's, beside their own values. */
    @Test
    void shouldTellBothInARealFileAlsoWhereTheAggregateAloneIsKept() throws IOException {
        String real = "raw/worldbank_wdi/wdi_late2019_gdp_2008-2018_from_flucht_rdf.csv";
        String mapping = "{\"duplicates\": \"nearest_to_neighbouring_years\"}";
        String id = Api.id(Api.uploadForm("?source=table", SharedFolder.data(real), mapping));
        List<Integer> others = new ArrayList<>();
        Api.rows("/vintages/" + id + "/rejected").stream().filter(row -> row.get("reason").toString().contains("is kept"))
                .forEach(row -> others.add((Integer) row.get("row")));

        assertThat(notes(id)).as("with the countries' own values").isEmpty();
        assertThat(others).as("second values").hasSizeGreaterThan(40);
        List<Map<String, String>> alone = notes(
                Api.id(Api.uploadText("?source=table", keeping(real, others), "{\"label\": \"Aggregates alone\"}")));
        assertThat(alone).extracting(note -> note.get("message").replaceAll("^(\\S+) of (\\S+) .*", "$1 $2"))
                .contains("NY.GDP.MKTP.KD SAU", "NY.GDP.MKTP.KD SRB", "NY.GDP.MKTP.CD SAU", "NY.GDP.MKTP.CD SRB")
                .allSatisfy(what -> assertThat(what).matches(".*(SAU|SRB)"));
    }

    /** The file with one value a key: the one of the named rows where there are two. */
    private static String keeping(String file, List<Integer> rows) throws IOException {
        Map<String, String> kept = new TreeMap<>();
        StringBuilder text = new StringBuilder();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(SharedFolder.data(file))) {
            int number = 1;
            for (NamedCsvRecord row : reader) {
                number++;
                text.setLength(0);
                text.append(row.getField("iso3")).append(',').append(row.getField("year")).append(',')
                        .append(row.getField("indicator_code")).append(',').append(row.getField("value")).append('\n');
                String key = row.getField("iso3") + row.getField("year") + row.getField("indicator_code");
                if (!kept.containsKey(key) || rows.contains(number)) {
                    kept.put(key, text.toString());
                }
            }
        }
        return "iso3,year,indicator,value\n" + String.join("", kept.values());
    }
}
