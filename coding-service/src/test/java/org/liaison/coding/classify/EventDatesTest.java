package org.liaison.coding.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule 3.7: the day of the event. */
class EventDatesTest {

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', value = {
            "2016-05-18 | 2016-05-18 | They met on Wednesday (18 May 2016).",
            "2016-05-16 | 2016-05-18 | They trained from 16 to 18 May.",
            "2016-04-29 | 2016-05-02 | They trained from 29 April to 2 May 2016.",
            "2015-12-14 | 2015-12-15 | They met on 14 and 15 December.",
            "2016-05-17 | 2016-05-17 | They met on Tuesday.",
            "2016-05-18 | 2016-05-18 | They met on May 18, 2016 in Vienna.",
            "2016-05-12 | 2016-05-12 | They met on 12.05.2016 in Vienna.",
            "2016-05-17 | 2016-05-19 | For three days until 19 May they met.",
            "2016-05-10 | 2016-05-10 | They met on 10 May. Page last updated on 19 May 2016.",
            "2016-05-20 | 2016-05-20 | They met in Vienna.",
    })
    void shouldReadTheDaysOfTheEvent(LocalDate start, LocalDate end, String body) {
        var coded = Coding.nato("Austrian officers and International Military Staff", body);

        assertThat(coded.eventStart()).isEqualTo(start);
        assertThat(coded.eventEnd()).isEqualTo(end);
    }
}
