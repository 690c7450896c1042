package org.liaison.coding.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.coding.codebook.Answer;
import org.liaison.kit.problem.ProblemException;

/** The least sure answers go to people, as many as they have time for. */
class ReviewBudgetTest {

    private static final List<Classification> ANSWERS = IntStream.range(0, 10)
            .mapToObj(i -> Coding.nato("Visit " + i, i % 3 == 0 ? "The Foreign Minister of Sweden met Jens Stoltenberg."
                    : "Besuch in Wien und Gespräche mit dem Bundesheer über die Ausbildung " + "und Reisen ".repeat(i)))
            .toList();

    @ParameterizedTest
    @CsvSource({ "0, 0", "0.2, 2", "0.21, 3", "0.3, 3", "1, 10" })
    void shouldMarkTheChosenShare(double share, int marked) {
        assertThat(ReviewBudget.mark(ANSWERS, share)).filteredOn(Answer::needsReview).hasSize(marked);
    }

    @Test
    void shouldMarkTheLeastSureAndLeaveTheRestAsItIs() {
        List<Answer> answers = ReviewBudget.mark(ANSWERS, 0.4);

        double sent = answers.stream().filter(Answer::needsReview).mapToDouble(Answer::confidence).max()
                .orElseThrow();
        double kept = answers.stream().filter(answer -> !answer.needsReview()).mapToDouble(Answer::confidence).min()
                .orElseThrow();
        assertThat(sent).isLessThanOrEqualTo(kept);
        assertThat(answers).extracting(Answer::confidence)
                .isEqualTo(ANSWERS.stream().map(Classification::confidence).toList());
    }

    @ParameterizedTest
    @ValueSource(doubles = { -0.1, 1.1, Double.NaN })
    void shouldRefuseWhatIsNoShare(double share) {
        assertThatThrownBy(() -> ReviewBudget.mark(ANSWERS, share)).isInstanceOf(ProblemException.class)
                .hasMessageContaining("review_share");
    }
}
