package org.liaison.collector.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.liaison.collector.completeness.Verdict.Walked;

class VerdictTest {

    private static String code(Long claimed, boolean rounded, long listed, long lines, long unread) {
        return Verdict.of(new Walked(true, false, claimed, rounded, listed, lines, unread)).code();
    }

    @Test
    void shouldFindACompleteListComplete() {
        assertThat(code(354L, false, 354, 354, 0)).isEqualTo("complete");
        assertThat(code(0L, false, 0, 0, 0)).isEqualTo("complete");
    }

    @Test
    void shouldNotTakeARoundedTotalForMissingPages() {
        assertThat(code(7230L, true, 7224, 7224, 0)).isEqualTo("within_rounding");
        assertThat(code(7230L, false, 7224, 7224, 0)).as("rounded without the profile knowing").isEqualTo("within_rounding");
        assertThat(code(7230L, true, 7219, 7219, 0)).isEqualTo("missing");
        assertThat(code(10L, false, 4, 4, 0)).as("short lists are not rounded").isEqualTo("missing");
    }

    @Test
    void shouldUnderstandThatTwoLinesMayLeadToOnePage() {
        assertThat(code(40L, false, 20, 40, 0)).isEqualTo("complete");
    }

    @Test
    void shouldNameWhatIsMissing() {
        assertThat(Verdict.of(new Walked(true, false, 25L, false, 20, 20, 0)).reason())
                .isEqualTo("the site claims 25 and lists 20");
        assertThat(code(25L, false, 25, 25, 2)).isEqualTo("missing");
        assertThat(code(20L, false, 25, 25, 0)).isEqualTo("more_found");
    }

    @Test
    void shouldSayWhereNothingCanBeSaid() {
        assertThat(code(null, false, 20, 20, 0)).isEqualTo("no_claim");
        assertThat(Verdict.of(new Walked(true, true, 8410L, true, 3100, 3100, 0)).code()).isEqualTo("no_claim");
        assertThat(Verdict.of(new Walked(false, false, 25L, false, 20, 20, 0)).code()).isEqualTo("not_finished");
    }
}
