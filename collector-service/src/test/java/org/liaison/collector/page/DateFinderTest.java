package org.liaison.collector.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateFinderTest {

    private final DateFinder finder = new DateFinder(new CalendarNames(List.of("en", "fr", "ru", "uk", "de", "hr", "sr", "sv")),
            null);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            16 Dec. 2019 - | 2019-12-16 | 2019-12-16
            May 12 2022 | 2022-05-12 | 2022-05-12
            Oct 22, 2014 | 2014-10-22 | 2014-10-22
            (May 18, 2016) | 2016-05-18 | 2016-05-18
            27-Aug-2010 14:51 | 2010-08-27 | 2010-08-27
            9 Sept. 2013 | 2013-09-09 | 2013-09-09
            2018-02-28T10:00:00Z | 2018-02-28 | 2018-02-28
            12.05.2016. | 2016-05-12 | 2016-05-12
            13/04/2015 | 2015-04-13 | 2015-04-13
            mardi 14 février 2017 | 2017-02-14 | 2017-02-14
            le 1er mars 2015 | 2015-03-01 | 2015-03-01
            Bern am 5. März 2012 | 2012-03-05 | 2012-03-05
            26 апреля 2017 г. | 2017-04-26 | 2017-04-26
            3 травня 2017 року | 2017-05-03 | 2017-05-03
            5. svibnja 2016. | 2016-05-05 | 2016-05-05
            den 7 maj 2014 | 2014-05-07 | 2014-05-07
            10-12 May 2016 | 2016-05-10 | 2016-05-12
            from 30 June to 2 July 2015 | 2015-06-30 | 2015-07-02
            May 30 - June 2, 2016 | 2016-05-30 | 2016-06-02
            28 December 2015 to 3 January | 2015-12-28 |
            """)
    void shouldReadEveryWayToWriteADay(String text, LocalDate first, LocalDate last) {
        FoundDate found = finder.all(text).get(0);

        assertThat(found.complete()).isTrue();
        assertThat(found.first(found.year())).contains(first);
        if (last != null) {
            assertThat(found.last(found.year())).contains(last);
        }
    }

    @Test
    void shouldFindNoDayWhereThereIsNone() {
        assertThat(finder
                .all("Issue 12 of the 28 Allies, file 54.04KB, 31.31.2011, 96 hours, resolution 1325 and may 2014 be good"))
                .isEmpty();
    }

    @Test
    void shouldSayWhenDayAndMonthCouldBeSwapped() {
        assertThat(finder.all("03/04/2015").get(0).swapped()).isTrue();
        assertThat(finder.all("03.04.2015").get(0).swapped()).isFalse();
    }

    @Test
    void shouldTakeTimeInProportionToTheText() {
        String text = "Monday 12 and 13 May to June 4 - 5 to 6 7/8/9 ".repeat(20_000);

        assertThat(Duration.ofNanos(time(() -> finder.all(text)))).isLessThan(Duration.ofSeconds(5));
    }

    private static long time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }
}
