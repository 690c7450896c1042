package org.liaison.collector.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

class EventMatchTest {

    private static Report here(String item, String source, int day, String... words) {
        return report(item, source, false, day, words);
    }

    private static Report there(String item, int day, String... words) {
        return report(item, "ministry", true, day, words);
    }

    private static Report report(String item, String source, boolean there, int day, String... words) {
        return new Report(item, source, there, "GEO", LocalDate.of(2016, 5, day), item, null, Set.of(words));
    }

    private static List<String> statuses(Report... reports) {
        return EventMatch.match(List.of(reports)).stream().map(EventMatch.Event::status).toList();
    }

    @Test
    void shouldMatchReportsOfBothSidesUpToOneDayApart() {
        assertThat(statuses(here("a", "hq", 10), there("b", 11))).containsExactly("matched");
        assertThat(statuses(here("a", "hq", 10), there("b", 12))).containsExactly("only_here", "only_there");
    }

    @Test
    void shouldUseEachReportOnce() {
        assertThat(statuses(here("a", "hq", 10), here("b", "hq", 10), there("c", 10))).containsExactlyInAnyOrder("matched",
                "only_here");
    }

    @Test
    void shouldBringTheMostAlikeTogether() {
        List<EventMatch.Event> events = EventMatch.match(List.of(here("a", "hq", 10, "port", "poti"),
                here("b", "hq", 10, "minister", "tbilisi"), there("c", 10, "tbilisi", "minister"),
                there("d", 11, "poti", "snmg2")));

        assertThat(events).hasSize(2).allSatisfy(e -> assertThat(e.status()).isEqualTo("matched"));
        assertThat(events.get(1).side(true).get(0).item()).isEqualTo("c");
        assertThat(events.get(1).side(false).get(0).item()).isEqualTo("b");
    }

    @Test
    void shouldTakeSecondReportsOfOtherSitesToTheSameEventWhereTheyAreAlike() {
        assertThat(statuses(here("a", "hq", 10, "minister", "visit", "tbilisi"), here("b", "shape", 10, "minister", "visit"),
                there("c", 10, "tbilisi"))).containsExactly("matched");
        assertThat(statuses(here("a", "hq", 10, "minister"), here("b", "marcom", 10, "frigate"))).containsExactly("only_here",
                "only_here");
    }

    @Test
    void shouldNotDependOnTheOrderOfTheReports() {
        Report[] reports = { here("a", "hq", 10, "x"), there("b", 11, "x"), here("c", "hq", 11, "y"), there("d", 12, "y") };
        Report[] turned = { reports[3], reports[1], reports[2], reports[0] };
        assertThat(statuses(reports)).isEqualTo(statuses(turned)).containsExactly("matched", "matched");
    }
}
