package org.liaison.indicators.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Trade between countries as the Monetary Fund and the Correlates of War project give it, and other SDMX-CSV. */
class TradeLayoutsTest {

    private static final String DOTS = "\uFEFF\"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\","
            + "\"Counterpart Country Name\",\"Counterpart Country Code\",Attribute,2017,2017Q4,2018,\r\n"
            + row("Armenia, Rep. of", "911", "TXG_FOB_USD", "Germany", "134", "Value", "1500", "400", "")
            + row("Armenia, Rep. of", "911", "TXG_FOB_USD", "Germany", "134", "Status", "E", "", "")
            + row("Armenia, Rep. of", "911", "TXG_FOB_USD", "World", "001", "Value", "9000", "", "9500")
            + row("Armenia, Rep. of", "911", "TMG_CIF_USD", "Andorra", "XAND", "Value", "", "", "2.5E3")
            + row("Euro Area", "163", "TMG_CIF_USD", "Germany", "134", "Value", "1", "", "1");

    private static String row(String country, String code, String indicator, String other, String otherCode, String attribute,
            String first, String quarter, String second) {
        return "\"" + String.join("\",\"", country, code, "Goods, " + indicator + ", US Dollars", indicator, other, otherCode,
                attribute, first, quarter, second) + "\",\r\n";
    }

    @Test
    void shouldReadTheYearsOfDirectionOfTradeAndListGroupsAndAttributes() {
        Reading reading = Samples.read(DOTS);

        assertThat(reading.source()).isEqualTo("imf_dots");
        assertThat(reading.label()).isEqualTo("DOTS to 2018");
        assertThat(Samples.observations(reading)).containsExactly(
                new Observation("TXG_FOB_USD", "ARM", "DEU", 2017, 1500, 2, "2017"),
                new Observation("TMG_CIF_USD", "ARM", "AND", 2018, 2500, 5, "2018"));
        assertThat(reading.series()).extracting(SeriesInfo::unit).containsOnly("current US$");
        assertThat(reading.rejected()).extracting(Rejection::row).containsExactly(3L, 4L, 6L);
        assertThat(reading.rejected().get(1).reason()).contains("World");
    }

    @Test
    void shouldReadTheSameLayoutOfAnotherDatabaseWithoutCounterparts() {
        Reading reading = Samples.read("Country Name,Country Code,Indicator Name,Indicator Code,Attribute,2001,\n"
                + "Afghanistan,512,Depth,FD_FD_IX,Value,0.5,\nAdvanced Markets,1C_AM,Depth,FD_FD_IX,Value,0.7,\n");

        assertThat(reading.source()).isEqualTo("imf");
        assertThat(Samples.observations(reading))
                .containsExactly(new Observation("FD_FD_IX", "AFG", null, 2001, 0.5, 2, "2001"));
        assertThat(reading.rejected().get(0).reason()).contains("Advanced Markets");
    }

    @Test
    void shouldReadTradeInSdmxCsvWithItsMultiplierAndLeaveOutMonths() {
        Reading reading = Samples.read("DATAFLOW,COUNTRY,INDICATOR,COUNTERPART_COUNTRY,FREQUENCY,TIME_PERIOD,OBS_VALUE,SCALE\n"
                + "IMF.STA:IMTS(1.0.0),ARM,XG_FOB_USD,DEU,A,2018,1.1,6\nIMF.STA:IMTS(1.0.0),ARM,XG_FOB_USD,DEU,M,2018-M01,0.1,6\n"
                + "IMF.STA:IMTS(1.0.0),ARM,XG_FOB_USD,G001,A,2018,7,6\nIMF.STA:IMTS(1.0.0),KOS,MG_CIF_USD,DEU,A,2018,NaN,6\n"
                + "IMF.STA:IMTS(1.0.0),KOS,MG_CIF_USD,DEU,A,2017,3,Units\nIMF.STA:IMTS(1.0.0),ARM,MG_CIF_USD,DEU,A,2017,3,dozens\n");

        assertThat(reading.source()).isEqualTo("imf_dots");
        assertThat(reading.label()).isEqualTo("IMTS to 2018");
        assertThat(Samples.observations(reading)).containsExactly(
                new Observation("XG_FOB_USD", "ARM", "DEU", 2018, 1_100_000, 2, "OBS_VALUE"),
                new Observation("MG_CIF_USD", "XKX", "DEU", 2017, 3, 6, "OBS_VALUE"));
        assertThat(reading.rejected()).extracting(Rejection::row).containsExactly(3L, 4L);
        assertThat(reading.malformed()).extracting(Rejection::row, Rejection::column)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(7L, "SCALE"));
    }

    @Test
    void shouldReadTheWideFormOfTheNewPortalByItsSeriesCodes() {
        Reading reading = Samples
                .read("DATASET,SERIES_CODE,OBS_MEASURE,COUNTRY,INDICATOR,COUNTERPART_COUNTRY,FREQUENCY,SCALE,2017,2018\n"
                        + "IMF.STA:IMTS(1.0.0),USA.XG_FOB_USD.ARM.A,OBS_VALUE,United States,\"Exports of goods\",\"Armenia, Republic of\",Annual,Millions,0.5,\n"
                        + "IMF.STA:IMTS(1.0.0),USA.XG_FOB_USD.ARM.M,OBS_VALUE,United States,\"Exports of goods\",\"Armenia, Republic of\",Monthly,Millions,0.5,1\n");

        assertThat(Samples.observations(reading))
                .containsExactly(new Observation("XG_FOB_USD", "USA", "ARM", 2017, 500_000, 2, "2017"));
    }

    @Test
    void shouldNameIndicatorsOfEurostatByFlowAndDimensions() {
        Reading reading = Samples.read("DATAFLOW,LAST UPDATE,freq,unit,na_item,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\n"
                + "ESTAT:NAMA_10_GDP(1.0),20/10/23 23:00:00,A,CLV10_MEUR,B1GQ,EL,2018,184.5,p\n"
                + "ESTAT:NAMA_10_GDP(1.0),20/10/23 23:00:00,A,CLV10_MEUR,B1GQ,EU27_2020,2018,13000,\n");

        assertThat(reading.source()).isEqualTo("sdmx");
        assertThat(Samples.observations(reading)).containsExactly(
                new Observation("NAMA_10_GDP.CLV10_MEUR.B1GQ", "GRC", null, 2018, 184.5, 2, "OBS_VALUE"));
        assertThat(reading.series().get(0).unit()).isEqualTo("CLV10_MEUR");
        assertThat(reading.rejectedCount()).isEqualTo(1);
    }

    @Test
    void shouldPassOverTheLabelsThatTheOecdPutsBesideCodes() {
        Reading beside = Samples
                .read("STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,REF_AREA,Reference area,FREQ,Frequency of observation,"
                        + "MEASURE,Measure,TIME_PERIOD,Time period,OBS_VALUE,Observation value,UNIT_MULT,Unit multiplier\n"
                        + "DATAFLOW,OECD.SDD:DF_X(1.0),Something,I,SWE,Sweden,A,Annual,B1GQ,GDP,2018,,5.5,,9,Billions\n");
        Reading inside = Samples
                .read("STRUCTURE: Structure,STRUCTURE_ID: Structure ID,ACTION: Action,REF_AREA: Reference area,FREQ: Frequency,"
                        + "MEASURE: Measure,TIME_PERIOD: Time period,OBS_VALUE: Value,UNIT_MULT: Multiplier\n"
                        + "dataflow,OECD.SDD:DF_X(1.0): Something,I: Information,SWE: Sweden,A: Annual,B1GQ: GDP,2018,5.5,9: Billions\n");

        assertThat(Samples.observations(beside)).containsExactly(
                new Observation("DF_X.B1GQ", "SWE", null, 2018, 5.5e9, 2, "OBS_VALUE"));
        assertThat(Samples.observations(inside)).isEqualTo(Samples.observations(beside));
    }

    @Test
    void shouldReadTradeOfTheCorrelatesOfWarByPairAndByState() {
        Reading pairs = Samples.read("ccode1,ccode2,year,importer1,importer2,flow1,flow2,smoothflow1\n"
                + "2,255,2010,USA,Germany,84.5,61.25,1\n2,371,2010,USA,Armenia,-9,-9.0,1\n2,9999,2010,USA,?,1,1,1\n");
        Reading totals = Samples.read("ccode,statename,stateabb,year,imports,exports,alt_imports,source1\n"
                + "2,United States,USA,2010,100.5,-9,-9,IMF\n");

        assertThat(pairs.source()).isEqualTo("cow_trade");
        assertThat(Samples.observations(pairs)).containsExactly(
                new Observation("trade_flow", "DEU", "USA", 2010, 84.5, 2, "flow1"),
                new Observation("trade_flow", "USA", "DEU", 2010, 61.25, 2, "flow2"));
        assertThat(pairs.rejected()).extracting(Rejection::row).containsExactly(4L);
        assertThat(Samples.observations(totals))
                .containsExactly(new Observation("cow_imports", "USA", null, 2010, 100.5, 2, "imports"));
    }
}
