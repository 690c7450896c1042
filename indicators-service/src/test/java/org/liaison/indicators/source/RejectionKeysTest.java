package org.liaison.indicators.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a rejection says to programs: country, year, indicator, the cell as text, and why. */
class RejectionKeysTest {

    @Test
    void shouldKeyARejectedRowOfATableByCountryYearAndReason() {
        Reading reading = Samples.read("iso3,year,gdp\nARB,2011,1\nQQQ,2012,2\n,2013,3\nSWE,2014,4\n");

        assertThat(reading.rejected()).extracting(Rejection::reasonCode, Rejection::country, Rejection::year)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(RejectionCode.AGGREGATE, "ARB", 2011),
                        org.assertj.core.groups.Tuple.tuple(RejectionCode.UNKNOWN_COUNTRY, "QQQ", 2012),
                        org.assertj.core.groups.Tuple.tuple(RejectionCode.NO_COUNTRY, null, 2013));
    }

    @Test
    void shouldKeyACellByItsIndicatorAndGiveItsText() {
        Reading reading = Samples.read("iso3,year,gdp,pop\nSWE,2014,much,1\nNOR,2014,=A1,2\nDNK,n.d.,3,3\nFIN,2014,5,3\n");

        assertThat(reading.malformed()).containsExactly(
                new Rejection(2, "gdp", "'much' is not a number", RejectionCode.NOT_A_NUMBER, "SWE", 2014, "gdp", "much"),
                new Rejection(3, "gdp", "the cell holds the formula '=A1' without its result; save the table with values",
                        RejectionCode.FORMULA,
                        "NOR", 2014, "gdp", "=A1"),
                new Rejection(4, "year", "'n.d.' is not a year", RejectionCode.NOT_A_YEAR, "DNK", null, null, "n.d."));
    }

    @Test
    void shouldGiveBothOfTwoValuesWithTheirRows() {
        Reading reading = Samples.read("iso3,year,gdp\nSWE,2014,1.5\nSWE,2014,2.5\nFIN,2014,5\n");

        assertThat(reading.rejected()).extracting(Rejection::row, Rejection::reasonCode, Rejection::country, Rejection::year,
                Rejection::indicator, Rejection::value).containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2L, RejectionCode.SECOND_VALUE, "SWE", 2014, "gdp", "1.5"),
                        org.assertj.core.groups.Tuple.tuple(3L, RejectionCode.SECOND_VALUE, "SWE", 2014, "gdp", "2.5"));
    }

    @Test
    void shouldKeyRowsOfStatisticalOfficesByPeriodAndIndicator() {
        Reading reading = Samples.read("DATAFLOW,FREQ,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE\n"
                + "ABC:FLOW(1.0),A,EU27_2020,UNE,2018,7.5\nABC:FLOW(1.0),Q,SWE,UNE,2018-Q1,6.5\nABC:FLOW(1.0),A,SWE,UNE,2018,6\n");

        assertThat(reading.rejected()).extracting(Rejection::reasonCode, Rejection::country, Rejection::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(RejectionCode.UNKNOWN_COUNTRY, "EU27_2020", "7.5"),
                        org.assertj.core.groups.Tuple.tuple(RejectionCode.NOT_YEARLY, "SWE", "6.5"));
        assertThat(reading.rejected()).extracting(Rejection::indicator).containsOnly("UNE");
    }
}
