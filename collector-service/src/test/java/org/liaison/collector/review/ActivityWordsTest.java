package org.liaison.collector.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

class ActivityWordsTest {

    private static List<String> shared(String announced, String reported) {
        return ActivityWords.shared(ActivityWords.of(announced, null, Set.of("mongolia")),
                ActivityWords.of("Report", reported, Set.of()));
    }

    @Test
    void shouldTakeTheAnnouncedDayForEnough() {
        List<String> shared = shared("Council to visit Mongolia on 9 May", "It was a warm day, the 9 May 2012.");

        assertThat(shared).containsExactly("9 may");
        assertThat(ActivityWords.enough(shared)).isTrue();
    }

    @Test
    void shouldTakeTwoWordsHoweverInflectedForEnough() {
        List<String> shared = shared("Workshop on dams planned in Mongolia", "Two workshops looked at the dams and rivers.");

        assertThat(shared).containsExactly("works", "dams");
        assertThat(ActivityWords.enough(shared)).isTrue();
    }

    @Test
    void shouldNotTakeThePartnerOrCommonWordsForAnActivity() {
        List<String> shared = shared("Secretary General will visit Mongolia this week",
                "The Secretary General of NATO spoke about Mongolia this week.");

        assertThat(ActivityWords.enough(shared)).isFalse();
    }
}
