package org.liaison.collector.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

class DuplicateIndexTest {

    private static final LocalDate DAY = LocalDate.of(2016, 4, 12);
    private static final String TEXT = "Officers of the General Staff and planners of the command met for two days of talks on the schedule of"
            + " exercises, on places in courses and on the certification of the medical company. Both sides agreed on a list of 14 events and"
            + " will meet again in the spring to look at the results of the first half of the year.";

    private final DuplicateIndex index = new DuplicateIndex();

    private static Candidate item(String id, String key, LocalDate date, String body) {
        return new Candidate(id, key, date, List.of("GEO"), Fingerprint.of("Staff talks in Tbilisi", body), null);
    }

    @Test
    void shouldGroupTheSameAddress() {
        index.match(item("a", "nato.int:1", DAY, TEXT));

        assertThat(index.match(item("b", "nato.int:1", DAY, "Another text altogether.")))
                .hasValueSatisfying(m -> assertThat(m.reason()).isEqualTo("same address as a"));
    }

    @Test
    void shouldGroupTheSameTextWhateverItsSpacingAndCase() {
        index.match(item("a", null, DAY, TEXT));

        assertThat(index
                .match(item("b", null, DAY.plusDays(20), "  " + TEXT.toUpperCase(java.util.Locale.ROOT).replace(" ", " \n"))))
                .hasValueSatisfying(m -> {
                    assertThat(m.group()).isEqualTo("g-a");
                    assertThat(m.reason()).isEqualTo("same text as a");
                });
    }

    @Test
    void shouldGroupNearSameTextOfTheSameDaysAndKeepTheGroup() {
        index.match(item("a", null, DAY, TEXT));
        index.match(item("b", null, DAY, TEXT));

        assertThat(index.match(item("c", null, DAY.plusDays(1), TEXT.replace("look at", "study"))))
                .hasValueSatisfying(m -> {
                    assertThat(m.group()).isEqualTo("g-a");
                    assertThat(m.reason()).startsWith("near-same text as a");
                });
    }

    @Test
    void shouldNotGroupReportsFromOnePatternThatDifferInANumber() {
        index.match(item("a", null, DAY, TEXT));

        assertThat(index.match(item("b", null, DAY, TEXT.replace("14", "15")))).isEmpty();
    }

    @Test
    void shouldNotGroupNearSameTextsOfDifferentWeeks() {
        index.match(item("a", null, DAY, TEXT));

        assertThat(index.match(item("b", null, DAY.plusDays(30), TEXT.replace("look at", "study")))).isEmpty();
    }

    @Test
    void shouldNotGroupTheSameTextOfAnotherSeason() {
        index.match(item("a", null, DAY, TEXT));

        assertThat(index.match(item("b", null, DAY.plusYears(1), TEXT))).isEmpty();
    }

    @Test
    void shouldNotGroupShortFormulasOfDifferentDays() {
        index.match(item("a", null, DAY, null));

        assertThat(index.match(item("b", null, DAY.plusDays(1), null))).isEmpty();
    }
}
