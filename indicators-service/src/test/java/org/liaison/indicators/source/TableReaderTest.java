package org.liaison.indicators.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.liaison.kit.problem.ProblemException;

/** Tables in nobody's layout. */
class TableReaderTest {

    @Test
    void shouldReadAWideTableBySemicolonsAndLeaveItsTextOut() {
        Reading reading = Samples.read("iso3;country;year;gdp;share\nSWE;Sweden;2014;12.5;NA\nJPN;Japan;2014;.;0.5\n");

        assertThat(Samples.observations(reading)).containsExactly(new Observation("gdp", "SWE", null, 2014, 12.5, 2, "gdp"),
                new Observation("share", "JPN", null, 2014, 0.5, 3, "share"));
    }

    @Test
    void shouldSayWhichColumnsAreTextAndWhichCellsShouldNotBe() {
        Reading mixed = Samples.read("iso3,year,region,gdp\nSWE,2014,north,12.5\nJPN,2014,east,much\n");
        Reading wrong = Samples.read("iso3,year,gdp\nSWE,2014,much\n");

        assertThat(Samples.places(mixed.rejected()))
                .containsExactly(new Samples.Place(1, "region", "the column holds text and is not read"));
        assertThat(Samples.places(mixed.malformed())).containsExactly(new Samples.Place(3, "gdp", "'much' is not a number"));
        assertThat(Samples.places(wrong.malformed())).containsExactly(new Samples.Place(2, "gdp", "'much' is not a number"));
    }

    @Test
    void shouldRenameAndSelectIndicatorsAndStateUnitsAsMapped() {
        Reading reading = Samples.read("land,jahr,what,n\nSweden,2014,a,1\nSweden,2014,b,2\n", "table", """
                {"country": "land", "year": "jahr", "indicator": "what", "value": "n", "indicators": {"b": "NY.GDP.MKTP.KD"},
                 "units": {"NY.GDP.MKTP.KD": "constant 2010 US$"}, "label": "mine", "released": "2019-05-01"}""");

        assertThat(reading.label()).isEqualTo("mine");
        assertThat(reading.released()).isEqualTo("2019-05-01");
        assertThat(reading.series()).containsExactly(new SeriesInfo("NY.GDP.MKTP.KD", "b", "constant 2010 US$"));
        assertThat(Samples.observations(reading)).extracting(Observation::value).containsExactly(2.0);
    }

    @Test
    void shouldReadAListOfNeighboursAndCountOnlyTheFlaggedRows() {
        String list = "iso3,neighbour_iso3,land,sea\nJPN,RUS,0,1\nJPN,USA,0,0\nJPN,UNK,1,0\n";

        assertThat(Samples.read(list).adjacencies()).hasSize(3);
        assertThat(Samples.read(list, "table", "{\"any_of\": [\"land\", \"sea\"]}").adjacencies())
                .extracting(Adjacency::neighbour).containsExactly("RUS", "XKX");
    }

    @Test
    void shouldRefuseAMappingThatNamesWhatIsNotThere() {
        assertThatThrownBy(() -> Samples.read("iso3,year,x\nSWE,2014,1\n", "table", "{\"year\": \"jahr\"}"))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> TableMapping.parse("{\"jahr\": \"year\"}")).hasMessageContaining("jahr");
        assertThatThrownBy(() -> TableMapping.parse("{\"duplicates\": \"first\"}")).hasMessageContaining("first");
        assertThatThrownBy(() -> TableMapping.parse("[]")).isInstanceOf(ProblemException.class);
    }

    @Test
    void shouldRejectBothOfTwoValuesForOneKey() {
        Reading reading = Samples.read("iso3,year,indicator,value\nSWE,2014,a,1\nSWE,2014,a,2\nSWE,2015,a,3\n");

        assertThat(Samples.observations(reading)).extracting(Observation::value).containsExactly(3.0);
        assertThat(reading.rejected()).extracting(Rejection::row).containsExactly(2L, 3L);
        assertThat(reading.rejected().get(0).reason()).contains("SWE 2014 a").contains("rows 2, 3");
    }

    @Test
    void shouldKeepTheValueThatGoesOnFromTheNeighbouringYearsWhereAsked() {
        Reading reading = Samples.read(
                "iso3,year,indicator,value\nSWE,2013,a,10\nSWE,2014,a,50\nSWE,2014,a,11\nSWE,2015,a,12\nSWE,2015,a,70\n",
                "table",
                "{\"duplicates\": \"nearest_to_neighbouring_years\"}");

        assertThat(Samples.observations(reading)).extracting(Observation::value).containsExactly(10.0, 11.0, 12.0);
        assertThat(reading.rejected()).extracting(Rejection::row).containsExactly(3L, 6L);
    }

    @Test
    void shouldNotGuessWhereEveryYearHasTwoValuesAndNothingTellsThemApart() {
        Reading reading = Samples.read("iso3,year,indicator,value\nSWE,2013,a,1\nSWE,2013,a,2\nNOR,2013,a,4\n", "table",
                "{\"duplicates\": \"nearest_to_neighbouring_years\"}");

        assertThat(Samples.observations(reading)).extracting(Observation::iso3).containsExactly("NOR");
        assertThat(reading.rejectedCount()).isEqualTo(2);
    }

    @Test
    void shouldTellACountryFromTheAggregateMergedIntoItByItsPopulation() {
        Reading reading = Samples.read("""
                iso3,year,indicator,value
                SAU,2015,NY.GDP.MKTP.KD,2500000000000
                SAU,2015,NY.GDP.MKTP.KD,650000000000
                SAU,2015,NY.GDP.PCAP.KD,6400
                SAU,2015,NY.GDP.PCAP.KD,21000
                """, "table", "{\"duplicates\": \"nearest_to_neighbouring_years\"}");

        assertThat(Samples.observations(reading)).extracting(Observation::value).containsExactly(650e9, 21000.0);
    }

    @Test
    void shouldFindTheBaseYearOfConstantPricesWhereTheyEqualCurrentOnes() {
        Reading reading = Samples.read("""
                iso3,year,NY.GDP.MKTP.KD,NY.GDP.MKTP.CD,NY.GDP.PCAP.KD
                SWE,2010,100,100,5
                SWE,2011,101,104,6
                NOR,2010,80,80,7
                NOR,2011,81,85,8
                """);

        assertThat(reading.series()).extracting(SeriesInfo::unit).containsExactly("constant 2010 US$", "current US$",
                "constant US$ of an unstated year");
    }

    @Test
    void shouldRefuseATableWithoutCountryOrYearAndOneWithoutUsableRows() {
        assertThatThrownBy(() -> Samples.read("a,b\n1,2\n")).isInstanceOf(ProblemException.class)
                .hasMessageContaining("mapping");
        assertThatThrownBy(() -> Samples.read("iso3,year,x\nXXX,2014,1\n")).hasMessageContaining("XXX");
        assertThatThrownBy(() -> Samples.read("")).hasMessageContaining("empty");
    }

    @Test
    void shouldReadTablesWhoseColumnsAreYears() {
        Reading one = Samples.read("country,2013,2014\nSweden,1,2\nNowhere,3,4\n", null, "{\"code\": \"gdp\"}");
        Reading many = Samples.read("iso2;series_code;2013;2014\nSE;a;1;..\nNA;b;;x\n", "table", "{\"iso3\": \"iso2\"}");

        assertThat(Samples.observations(one)).containsExactly(new Observation("gdp", "SWE", null, 2013, 1, 2, "2013"),
                new Observation("gdp", "SWE", null, 2014, 2, 2, "2014"));
        assertThat(one.rejected()).extracting(Rejection::row).containsExactly(3L);
        assertThat(Samples.observations(many)).containsExactly(new Observation("a", "SWE", null, 2013, 1, 2, "2013"));
        assertThat(Samples.places(many.malformed())).containsExactly(new Samples.Place(3, "2014", "'x' is not a number"));
    }

    @Test
    void shouldReadTablesWhoseColumnsAreCountries() {
        Reading reading = Samples.read("year,SWE,NOR,EUU\n2013,1,2,9\n2014,,4,9\n");

        assertThat(Samples.observations(reading)).containsExactly(new Observation("value", "SWE", null, 2013, 1, 2, "SWE"),
                new Observation("value", "NOR", null, 2013, 2, 2, "NOR"),
                new Observation("value", "NOR", null, 2014, 4, 3, "NOR"));
        assertThat(Samples.places(reading.rejected()))
                .containsExactly(new Samples.Place(1, "EUU", "the column is no country and is not read"));
    }

    @Test
    void shouldReadFlowsOfAUserAndNeighboursInTwoLetters() {
        Reading flows = Samples
                .read("iso3,counterpart_iso3,year,indicator,value\nSWE,NOR,2014,arms,1.5\nSWE,EUU,2014,arms,9\n");
        Reading borders = Samples.read("country_code,country_border_code\nAO,NA\nBW,NA\n", "table",
                "{\"iso3\": \"country_code\", \"neighbour_iso3\": \"country_border_code\"}");

        assertThat(Samples.observations(flows)).containsExactly(new Observation("arms", "SWE", "NOR", 2014, 1.5, 2, "value"));
        assertThat(flows.rejected()).extracting(Rejection::column).containsExactly("counterpart_iso3");
        assertThat(borders.adjacencies()).extracting(Adjacency::neighbour).containsExactly("NAM", "NAM");
    }

    @Test
    void shouldAskWhichOfSeveralSheetsIsMeant() {
        List<List<Object>> rows = List.of(List.of("iso3", "year", "x"), List.of("SWE", 2014, 1.5));
        Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();
        sheets.put("Notes", List.of(List.of("read me")));
        sheets.put("A", rows);
        byte[] single = Samples.workbook(sheets);
        sheets.put("B", rows);
        byte[] several = Samples.workbook(sheets);

        assertThat(Samples.observations(Samples.read(single, null, null))).hasSize(1);
        assertThatThrownBy(() -> Samples.read(several, null, null)).hasMessageContaining("[A, B]");
        assertThat(Samples.observations(Samples.read(several, "table", "{\"sheet\": \"B\"}"))).hasSize(1);
        assertThatThrownBy(() -> Samples.read(several, "table", "{\"sheet\": \"C\"}")).hasMessageContaining("'C'");
    }
}
