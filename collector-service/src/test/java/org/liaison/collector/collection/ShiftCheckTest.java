package org.liaison.collector.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

class ShiftCheckTest {

    private static final List<String> BEFORE = List.of("a", "b", "c", "d");

    @Test
    void shouldFindAListThatHasNotChangedComplete() {
        assertThat(ShiftCheck.of(BEFORE, BEFORE, Set.of())).isEqualTo(ShiftCheck.Verdict.COMPLETE);
    }

    @Test
    void shouldFindAListWithNewLinesOnTopComplete() {
        assertThat(ShiftCheck.of(BEFORE, List.of("x", "y", "a", "b"), Set.of("x", "y"))).isEqualTo(ShiftCheck.Verdict.COMPLETE);
    }

    @Test
    void shouldLookFurtherWhereAllLinesAreNew() {
        assertThat(ShiftCheck.of(BEFORE, List.of("w", "x", "y", "z"), Set.of("w", "x", "y", "z")))
                .isEqualTo(ShiftCheck.Verdict.NEW_TO_THE_END);
    }

    @Test
    void shouldFindNewLinesBetweenOldOnes() {
        assertThat(ShiftCheck.of(BEFORE, List.of("a", "x", "b", "c"), Set.of("x"))).isEqualTo(ShiftCheck.Verdict.COMPLETE);
    }

    @Test
    void shouldSeeThatALineWentAway() {
        assertThat(ShiftCheck.of(BEFORE, List.of("b", "c", "d", "e"), Set.of())).isEqualTo(ShiftCheck.Verdict.MOVED);
        assertThat(ShiftCheck.of(BEFORE, List.of("x", "b", "c", "d"), Set.of("x"))).isEqualTo(ShiftCheck.Verdict.MOVED);
        assertThat(ShiftCheck.of(BEFORE, List.of(), Set.of())).isEqualTo(ShiftCheck.Verdict.COMPLETE);
    }

    @Test
    void shouldSeeThatTheOrderChanged() {
        assertThat(ShiftCheck.of(BEFORE, List.of("b", "a", "c", "d"), Set.of())).isEqualTo(ShiftCheck.Verdict.MOVED);
    }
}
