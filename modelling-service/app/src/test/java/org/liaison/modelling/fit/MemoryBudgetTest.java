package org.liaison.modelling.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.liaison.kit.problem.ProblemException;
import org.liaison.modelling.problem.ModellingProblem;

class MemoryBudgetTest {

    private static final long HEAP = Runtime.getRuntime().maxMemory();

    private final MemoryBudget budget = new MemoryBudget(0.5);

    @Test
    void shouldRefuseWhatCanNeverBeHeld() {
        assertThatThrownBy(() -> budget.take(HEAP, (step, logLik) -> {
        })).isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.type()).isEqualTo(ModellingProblem.TOO_LARGE))
                .hasMessageContaining("MB");
    }

    @Test
    void shouldRefuseForNowWhatOthersHold() {
        List<Integer> waited = new ArrayList<>();

        try (MemoryBudget.Reservation held = budget.take(HEAP / 3, (step, logLik) -> {
        })) {
            assertThatThrownBy(() -> budget.take(HEAP / 3, (step, logLik) -> waited.add(step))).isInstanceOfSatisfying(
                    ProblemException.class, e -> assertThat(e.type()).isEqualTo(ModellingProblem.BUSY));
        }

        assertThat(waited).isNotEmpty();
    }

    @Test
    void shouldHoldAgainWhatWasGivenBack() {
        for (int round = 0; round < 5; round++) {
            try (MemoryBudget.Reservation held = budget.take(HEAP / 3, (step, logLik) -> {
                throw new AssertionError("nothing to wait for");
            })) {
                assertThat(held).isNotNull();
            }
        }
    }
}
