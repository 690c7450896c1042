package org.liaison.collector.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            16 Dec. 2019 - | 2019-12-16
            16 Dec. 2019 - , Last updated: 17 Dec. 2019 13:09 | 2019-12-16
            May 12 2022 | 2022-05-12
            Oct 22, 2014 | 2014-10-22
            Published on 3 September 2015 in Brussels | 2015-09-03
            03.04.2018 | 2018-04-03
            9 Sept. 2013 | 2013-09-09
            2018-02-28T10:00:00Z | 2018-02-28
            (May 18, 2016) | 2016-05-18
            """)
    void shouldReadTheFirstDateWhateverStandsAroundIt(String text, LocalDate expected) {
        assertThat(new DateReader("en", SiteProfile.DEFAULT_DATES).read(text)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({ "fr, d MMMM uuuu, mardi 14 février 2017, 2017-02-14", "de, d. MMMM uuuu, Bern am 5. März 2012, 2012-03-05",
            "ru, d MMMM uuuu, 26 апреля 2017 г., 2017-04-26" })
    void shouldReadMonthsInTheLanguageOfTheSite(String language, String pattern, String text, LocalDate expected) {
        assertThat(new DateReader(language, List.of(pattern)).read(text)).contains(expected);
    }

    @Test
    void shouldFindNoDateWhereThereIsNone() {
        assertThat(new DateReader("en", SiteProfile.DEFAULT_DATES).read("Issue 12 of the 28 Allies, file 54.04KB, 31.31.2011"))
                .isEmpty();
    }
}
