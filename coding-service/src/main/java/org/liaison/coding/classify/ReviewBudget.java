package org.liaison.coding.classify;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.liaison.coding.codebook.Answer;
import org.liaison.kit.problem.ProblemException;

/** Sends to people what the machine is least sure of, as much of it as they have time for. */
public final class ReviewBudget {

    private ReviewBudget() {
    }

    /**
     * Marks the answers with the lowest confidence; among equals the earlier ones.
     *
     * @param share of all answers that people can look at, 0 to 1; their number is rounded up
     */
    static List<Answer> mark(List<? extends Answer> answers, double share) {
        int budget = (int) Math.ceil(check(share) * answers.size() - 1e-9);
        Set<Integer> marked = new HashSet<>(IntStream.range(0, answers.size()).boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> answers.get(i).confidence())).limit(budget).toList());
        return IntStream.range(0, answers.size()).mapToObj(i -> answers.get(i).needsReview(marked.contains(i))).toList();
    }

    /** @throws ProblemException 400 for what is no share */
    public static double check(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw ProblemException.parameter("review_share", "expected a number from 0 to 1");
        }
        return share;
    }
}
