package org.liaison.indicators.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.liaison.kit.problem.ProblemException;

/** Wide files of many variables, and lists of states. */
class CountryYearLayoutsTest {

    @Test
    void shouldReadACrossSectionUnderTheYearItStandsFor() {
        Reading reading = Samples.read("ccode,cname,ccodealp,ccodecow,ccodewb,version,wbgi_pve,bl_text,empty\n"
                + "40,Austria,AUT,305,40,QoGStdCSJan18,1.25,high,\n516,Namibia,NAM,565,516,QoGStdCSJan18,.5,low,\n");

        assertThat(reading.label()).isEqualTo("QoG cross-section January 2018, values around 2014");
        assertThat(reading.released()).isEqualTo("2018-01-01");
        assertThat(Samples.observations(reading)).containsExactly(
                new Observation("wbgi_pve", "AUT", null, 2014, 1.25, 2, "wbgi_pve"),
                new Observation("wbgi_pve", "NAM", null, 2014, 0.5, 3, "wbgi_pve"));
        assertThat(Samples.places(reading.rejected()))
                .containsExactly(new Samples.Place(1, "bl_text", "the column holds text and is not read"));
    }

    @Test
    void shouldReadATimeSeriesWithBothSudansOfOneCode() {
        Reading reading = Samples.read(
                "ccode,cname,year,cname_qog,ccode_qog,ccodealp,ccodealp_year,ccodecow,ccodevdem,cname_year,version,fh_pr\n"
                        + "736,Sudan (the),2010,Sudan (-2011),736,SDN,SDN10,625,33,Sudan 2010,QoG_Std_TS_jan23,7\n"
                        + "729,Sudan (the),2013,Sudan (2012-),729,SDN,SDN13,625,33,Sudan 2013,QoG_Std_TS_jan23,6\n"
                        + "729,Sudan (the),2014,Sudan (2012-),729,SDN,SDN14,625,33,Sudan 2014,QoG_Std_TS_jan23,n.a.\n");

        assertThat(reading.label()).isEqualTo("QoG time series January 2023");
        assertThat(Samples.observations(reading)).extracting(Observation::year).containsExactly(2010, 2013);
        assertThat(Samples.places(reading.malformed()))
                .containsExactly(new Samples.Place(4, "fh_pr", "'n.a.' is not a number"));
    }

    @Test
    void shouldSelectVariablesOfAWideFileAsTheMappingSays() {
        String text = "country_name,country_text_id,year,v2elrgstry,v2x_libdem,v2x_polyarchy\nMali,MLI,2021,1.5,0.2,0.3\n";

        Reading reading = Samples.read(text, "vdem",
                "{\"indicators\": {\"v2elrgstry\": \"registry\"}, \"units\": {\"registry\": \"scale\"}, \"label\": \"V-Dem v11.1\"}");

        assertThat(reading.label()).isEqualTo("V-Dem v11.1");
        assertThat(reading.series()).containsExactly(new SeriesInfo("registry", "V-Dem variable v2elrgstry", "scale"));
        assertThat(Samples.observations(reading)).extracting(Observation::value).containsExactly(1.5);
        assertThatThrownBy(() -> Samples.read(text, "vdem", "{\"iso3\": \"country_text_id\"}"))
                .isInstanceOf(ProblemException.class).hasMessageContaining("iso3");
        assertThatThrownBy(() -> Samples.read(text, "vdem", "{\"indicators\": {\"v2none\": \"x\"}}"))
                .isInstanceOf(ProblemException.class).hasMessageContaining("v2none");
    }

    @Test
    void shouldReadThePennWorldTableWithTheUnitsOfItsLegend() {
        Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();
        sheets.put("Info", List.of(List.of("Penn World Table")));
        sheets.put("Legend", List.of(List.of("Variable name", "Variable definition"),
                List.of("rgdpe", "Expenditure-side real GDP at chained PPPs (in mil. 2017US$)")));
        sheets.put("Data", List.of(List.of("countrycode", "country", "currency_unit", "year", "rgdpe", "i_cig"),
                List.of("KOR", "Republic of Korea", "Won", 2019, 2.1e6, "Extrapolated"),
                Arrays.asList("SWE", "Sweden", "Krona", 1950, null, "Benchmark")));

        Reading reading = Samples.read(Samples.workbook(sheets), null, null);

        assertThat(reading.source()).isEqualTo("pwt");
        assertThat(reading.label()).isEqualTo("Penn World Table 10.01");
        assertThat(reading.series()).filteredOn(one -> one.code().equals("rgdpe")).extracting(SeriesInfo::unit)
                .containsExactly("mil. 2017US$");
        assertThat(Samples.observations(reading))
                .containsExactly(new Observation("rgdpe", "KOR", null, 2019, 2.1e6, 2, "rgdpe"));
        assertThat(reading.rejected()).extracting(Rejection::column).containsExactly("i_cig");
    }

    @Test
    void shouldReadTheMaddisonDatabaseAndListStatesThatAreGone() {
        Reading reading = Samples
                .read("countrycode,country,region,year,gdppc,pop\nSWE,Sweden,Western Europe,2022,48000.5,10400\n"
                        + "SWE,Sweden,Western Europe,1300,1100,\nQQQ,Nowhere,?,1990,7000,1\n");

        assertThat(reading.source()).isEqualTo("maddison");
        assertThat(reading.label()).isEqualTo("Maddison Project 2023");
        assertThat(reading.series()).extracting(SeriesInfo::unit).containsExactly("constant 2011 international $",
                "thousand persons");
        assertThat(Samples.observations(reading)).hasSize(3);
        assertThat(reading.rejected()).extracting(Rejection::row).containsExactly(4L);
    }

    @Test
    void shouldReadWhoIsAStateWhenFromEitherProject() {
        Reading authors = Samples
                .read("340\tSRB\tSerbia\t05:06:2006\t31:12:2008\n9999\tXXX\tNowhere\t01:01:1816\t02:03:1830\n");
        Reading cow = Samples.read("stateabb,ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday,version\n"
                + "MNG,341,Montenegro,2006,6,12,2008,12,31,2016\nAUT,305,Austria,1919,9,10,1921,3,13,2016\n");
        Reading columns = Samples.read("gwcode,stateabb,statename,startdate,enddate\n340,SRB,Serbia,2006-06-05,2008-12-31\n");

        assertThat(authors.source()).isEqualTo("gw");
        assertThat(Samples.observations(authors)).extracting(Observation::year).containsExactly(2006, 2007, 2008);
        assertThat(authors.rejected()).extracting(Rejection::row).containsExactly(2L);
        assertThat(Samples.observations(columns)).extracting(Observation::iso3).containsOnly("SRB").hasSize(3);
        assertThat(Samples.observations(cow)).filteredOn(one -> one.iso3().equals("AUT")).extracting(Observation::year)
                .containsExactly(1919, 1920);
    }

    @Test
    void shouldReadMaterialCapabilities() {
        Reading reading = Samples.read("stateabb,ccode,year,milex,milper,cinc,version\nSWE,380,2012,6209,-9,0.0028,2021\n");

        assertThat(Samples.observations(reading)).extracting(Observation::series).containsExactly("cow_milex", "cow_cinc");
    }
}
