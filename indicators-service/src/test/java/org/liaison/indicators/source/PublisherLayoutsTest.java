package org.liaison.indicators.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.liaison.kit.problem.ProblemException;

/** Each publisher's layout with the traps of its real files. */
class PublisherLayoutsTest {

    private static final String BULK = "\uFEFF\"Data Source\",\"World Development Indicators\",\r\n\r\n"
            + "\"Last Updated Date\",\"2019-12-20\",\r\n\r\n"
            + "\"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\",\"2017\",\"2018\",\"2019\",\r\n"
            + "\"Arab World\",\"ARB\",\"GDP (constant 2010 US$)\",\"NY.GDP.MKTP.KD\",\"1\",\"2\",\"\",\r\n"
            + "\"Namibia\",\"NAM\",\"GDP (constant 2010 US$)\",\"NY.GDP.MKTP.KD\",\"14.5\",\"1.5E1\",\"\",\r\n"
            + "\"Kosovo\",\"KSV\",\"GDP (constant 2010 US$)\",\"NY.GDP.MKTP.KD\",\"..\",\"7\",\"\",\r\n";

    @Test
    void shouldReadABulkFileWithByteOrderMarkPreambleAndTrailingCommas() {
        Reading reading = Samples.read(BULK);

        assertThat(reading.released()).isEqualTo("2019-12-20");
        assertThat(Samples.observations(reading)).containsExactly(
                new Observation("NY.GDP.MKTP.KD", "NAM", null, 2017, 14.5, 7, "2017"),
                new Observation("NY.GDP.MKTP.KD", "NAM", null, 2018, 15, 7, "2018"),
                new Observation("NY.GDP.MKTP.KD", "XKX", null, 2018, 7, 8, "2018"));
        assertThat(reading.rejected()).singleElement().satisfies(aggregate -> {
            assertThat(aggregate.row()).isEqualTo(6);
            assertThat(aggregate.reason()).contains("Arab World");
        });
    }

    @Test
    void shouldReadTheSameFileInAnotherUnicodeEncodingAndRefuseOneThatIsNone() {
        Reading wide = Samples.read(BULK, StandardCharsets.UTF_16LE);

        assertThat(Samples.observations(wide)).hasSize(3);
        assertThatThrownBy(() -> Samples.read(BULK.replace("Namibia", "Curaçao"), StandardCharsets.ISO_8859_1))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void shouldNameTheCellThatIsNoNumberAndTheRowThatIsCutOff() {
        Reading reading = Samples.read(BULK.replace("14.5", "14,5").replace("\"7\",\"\",\r\n", "\"7\""));

        assertThat(Samples.places(reading.malformed())).containsExactly(new Samples.Place(7, "2017", "'14,5' is not a number"),
                new Samples.Place(8, null, "the row has 6 cells, the header 8"));
    }

    @Test
    void shouldReadAGovernanceWorkbookWithYearsAboveTheHeader() {
        List<Object> years = Arrays.asList(null, null, 1996, 1996, 2018, 2018);
        List<Object> header = List.of("Country/Territory", "Code", "Estimate", "StdErr", "Estimate", "StdErr");
        byte[] file = Samples.workbook(Map.of("Political StabilityNoViolence",
                List.of(List.of("Political Stability"), List.of(),
                        Arrays.asList(years.toArray()), List.of("Country/Territory", "Code", "Estimate", "StdErr", "NumSrc"),
                        List.of())));
        byte[] whole = Samples.workbook(Map.of("Political StabilityNoViolence",
                List.of(List.of("Political Stability"), List.of(), withSources(years, null), withSources(header, "NumSrc"),
                        List.of("Andorra", "ADO", "#N/A", "#N/A", 1.25, 0.25, 3),
                        List.of("Zaire", "ZAR", -2, 0.5, -2.5, 0.5, 7))));

        assertThatThrownBy(() -> Samples.read(file, null, null)).isInstanceOf(ProblemException.class);
        Reading reading = Samples.read(whole, null, null);
        assertThat(reading.label()).isEqualTo("WGI 2019 update");
        assertThat(Samples.observations(reading)).filteredOn(one -> one.series().equals("PV.EST"))
                .extracting(Observation::iso3, Observation::year, Observation::value, Observation::row).containsExactly(
                        org.assertj.core.groups.Tuple.tuple("AND", 2018, 1.25, 5L),
                        org.assertj.core.groups.Tuple.tuple("COD", 1996, -2.0, 6L),
                        org.assertj.core.groups.Tuple.tuple("COD", 2018, -2.5, 6L));
    }

    private static List<Object> withSources(List<Object> cells, Object last) {
        List<Object> longer = new java.util.ArrayList<>(cells);
        longer.add(last);
        return longer;
    }

    @Test
    void shouldReadGovernanceInTheLongLayoutWithTwoDotsForMissing() {
        Reading reading = Samples.read(Samples.workbook(Map.of("Sheet1",
                List.of(List.of("codeindyr", "code", "countryname", "year", "indicator", "estimate", "stddev", "nsource"),
                        List.of("ROMpv2014", "ROM", "Romania", 2014, "pv", 0.25, 0.2, 8),
                        List.of("TMPpv2014", "TMP", "Timor-Leste", 2014, "pv", "..", "..", "..")))),
                null, null);

        assertThat(reading.source()).isEqualTo("wgi");
        assertThat(Samples.observations(reading)).extracting(Observation::series).containsExactly("PV.EST", "PV.STD.ERR",
                "PV.NO.SRC");
    }

    @Test
    void shouldReadTheIndicesOfVdemAndLeaveOutTheirBoundsAndOtherColumns() {
        Reading reading = Samples.read("country_name,country_text_id,year,COWcode,v2elrgstry,v2x_libdem,v2x_libdem_codelow,"
                + "v2x_libdem_sd,v2x_polyarchy\nZanzibar,ZZB,1900,511,1,0.1,0.1,0.1,0.1\nMali,MLI,2021,432,1,0.2,0.1,0.1,\n");

        assertThat(reading.label()).isEqualTo("V-Dem v12");
        assertThat(Samples.observations(reading))
                .containsExactly(new Observation("v2x_libdem", "MLI", null, 2021, 0.2, 3, "v2x_libdem"));
        assertThat(reading.rejected()).hasSize(1);
    }

    @Test
    void shouldReadTheGlobalisationIndexWithItsAggregatesListed() {
        Reading reading = Samples.read(
                Samples.workbook(Map.of("Sheet1", List.of(List.of("code", "country", "year", "KOFGI", "KOFPoGI"),
                        List.of("WBG", "West Bank and Gaza", 2016, 40.5, 41.5), List.of("HIC", "High income", 2016, 80, 81)))),
                "kof", null);

        assertThat(reading.label()).isEqualTo("KOF 2018 edition");
        assertThat(Samples.observations(reading)).extracting(Observation::iso3).containsOnly("PSE").hasSize(2);
        assertThat(reading.rejected()).hasSize(1);
    }

    @Test
    void shouldSumTheProductsOfTradeAndUnderstandTheNumbersOfCountries() {
        Reading reading = Samples.read("t,i,j,k,v,q\n2018,40,276,10121,1.5,1\n2018,040,276,10129,2.5,1\n2018,842,40,1,7,NA\n"
                + "2018,40,276,10130,NA,1\n");

        assertThat(Samples.observations(reading)).containsExactly(
                new Observation("trade_flow", "AUT", "DEU", 2018, 4, 2, "v"),
                new Observation("trade_flow", "USA", "AUT", 2018, 7, 4, "v"));
    }

    @Test
    void shouldKeepTheLastStateOfContiguityAndForgetWhatEndedBefore() {
        Reading reading = Samples.read("ccode1,ccode2,conttype,stdate,enddate\n640,372,1,1991-12-01,2016-12-01\n"
                + "640,365,1,1946-01-01,1991-11-01\n740,365,2,1991-12-01,2016-12-01\n740,710,0,1946-01-01,2016-12-01\n");

        assertThat(reading.adjacencies()).containsExactly(new Adjacency("TUR", "GEO", "land", 1991, null, 2, "conttype"),
                new Adjacency("TUR", "RUS", "land", 1946, 1990, 3, "conttype"),
                new Adjacency("JPN", "RUS", "sea_12", 1991, null, 4, "conttype"));
    }

    @Test
    void shouldSayThatAFileIsNotOfTheNamedSource() {
        assertThatThrownBy(() -> Samples.read(BULK, "kof", null)).isInstanceOf(ProblemException.class)
                .hasMessageContaining("kof");
    }
}
