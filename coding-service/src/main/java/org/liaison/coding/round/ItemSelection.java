package org.liaison.coding.round;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.liaison.coding.codebook.Codebook;
import org.liaison.coding.item.ItemChoice;
import org.liaison.kit.problem.ProblemException;

/** Finds the items that a reviewer asks for. */
final class ItemSelection {

    /** Months of work for two coders; more is a sample. */
    private static final int MOST = 10_000;

    private final ItemChoice choice;
    private final Codebook codebook;

    ItemSelection(ItemChoice choice, Codebook codebook) {
        this.choice = choice;
        this.codebook = codebook;
    }

    /** @throws ProblemException 422 unless there is exactly one way of choosing, and it finds something */
    List<String> ids(NewRound.Items wanted) {
        if (Stream.of(wanted.ids(), wanted.reviewShare(), wanted.sample()).filter(Objects::nonNull).count() != 1) {
            throw ProblemException.unprocessable("/items", "expected one of ids, review_share and sample");
        }
        boolean limited = Stream.of(wanted.source(), wanted.from(), wanted.to()).anyMatch(Objects::nonNull);
        if (limited && wanted.sample() == null) {
            throw ProblemException.unprocessable("/items", "source, from and to are for a sample");
        }
        List<String> ids = wanted.ids() != null ? named(wanted.ids())
                : wanted.sample() != null ? sampled(wanted) : doubtful(wanted.reviewShare());
        if (ids.isEmpty()) {
            throw ProblemException.unprocessable("/items", "no item is chosen by this");
        }
        return ids;
    }

    private static List<String> named(List<String> ids) {
        if (ids.size() > MOST) {
            throw ProblemException.unprocessable("/items/ids", "at most " + MOST + " items in a round");
        }
        return ids;
    }

    private List<String> sampled(NewRound.Items wanted) {
        if (wanted.sample() < 1 || wanted.sample() > MOST) {
            throw ProblemException.unprocessable("/items/sample", "expected 1 to " + MOST);
        }
        return choice.sample(wanted.sample(), wanted.seedOrUsual(), wanted.source(), wanted.from(), wanted.to());
    }

    private List<String> doubtful(double share) {
        if (!(share > 0 && share <= 1)) {
            throw ProblemException.unprocessable("/items/review_share", "expected a number above 0, at most 1");
        }
        List<String> ids = choice.doubtful(codebook, share, MOST + 1);
        if (ids.isEmpty()) {
            throw ProblemException.unprocessable("/items/review_share",
                    "the machine has coded no item by " + codebook.name() + "; start with a recoding, or take a sample");
        }
        return named(ids);
    }
}
