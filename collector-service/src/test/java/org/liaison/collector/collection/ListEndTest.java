package org.liaison.collector.collection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.liaison.collector.collection.ListEnd.Seen;

class ListEndTest {

    private static Seen page(int rows, int stale, long distinct, Long claimed, boolean rounded) {
        return new Seen(rows, rows, false, stale, distinct, claimed, rounded, false);
    }

    @Test
    void shouldGoOnWhileThereAreNewLines() {
        assertThat(ListEnd.reached(page(10, 0, 10, null, false))).isFalse();
        assertThat(ListEnd.reached(page(10, 0, 10, 25L, false))).isFalse();
    }

    @Test
    void shouldEndAtAPageWithoutLines() {
        assertThat(ListEnd.reached(page(0, 1, 10, 25L, false))).isTrue();
    }

    @Test
    void shouldEndWhereAllThatTheSiteClaimsIsListed() {
        assertThat(ListEnd.reached(page(5, 0, 25, 25L, false))).isTrue();
        assertThat(ListEnd.reached(page(5, 0, 30, 30L, true))).as("a rounded number proves nothing").isFalse();
    }

    @Test
    void shouldNotEndAtOnePageThatHasOnlyMovedOn() {
        assertThat(ListEnd.reached(page(10, 1, 40, null, false))).isFalse();
        assertThat(ListEnd.reached(page(10, ListEnd.MOST_STALE_PAGES, 40, null, false))).isTrue();
    }

    @Test
    void shouldPassPagesWhoseLinesLeadElsewhere() {
        Seen foreign = new Seen(10, 0, false, ListEnd.MOST_STALE_PAGES, 40, null, false, false);
        assertThat(ListEnd.reached(foreign)).isFalse();
    }

    @Test
    void shouldEndWhereTheSiteShowsItsLastPageAgain() {
        assertThat(ListEnd.reached(new Seen(10, 10, true, 1, 40, null, false, false))).isTrue();
    }

    @Test
    void shouldEndAtLinesOlderThanThePeriod() {
        assertThat(ListEnd.reached(new Seen(10, 10, false, 0, 40, 900L, false, true))).isTrue();
    }

    @Test
    void shouldReadAListAgainToItsFormerEnd() {
        assertThat(ListEnd.reachedAgain(page(10, 5, 40, null, false), 8, 6)).isFalse();
        assertThat(ListEnd.reachedAgain(page(10, 9, 40, null, false), 8, 11)).isTrue();
    }
}
