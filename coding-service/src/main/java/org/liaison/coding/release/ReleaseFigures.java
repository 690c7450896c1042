package org.liaison.coding.release;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.liaison.coding.codebook.Codebook;
import org.liaison.coding.handcoding.HandCodingProblem;
import org.liaison.coding.reliability.Note;
import org.liaison.coding.reliability.ReliabilityReport;
import org.liaison.coding.round.RatingService;
import org.liaison.coding.round.Round;
import org.liaison.coding.round.RoundService;
import org.liaison.kit.problem.KitProblem;
import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;

/** Collects the figures of reliability without which nothing is released. */
@ApplicationScoped
class ReleaseFigures {

    /** The variable that the counts rest on. */
    private static final String NEEDED = "category";
    private static final long SEED = 1;

    private final RoundService rounds;
    private final RatingService ratings;

    ReleaseFigures(RoundService rounds, RatingService ratings) {
        this.rounds = rounds;
        this.ratings = ratings;
    }

    /**
     * @throws ProblemException 422 for rounds that are not closed or of another version, and where no two coders rated a unit
     */
    List<ReleaseView.RoundFigures> of(Codebook codebook, List<String> ids) {
        List<Round> found = serving(codebook, ids);
        List<ReleaseView.RoundFigures> figures = new ArrayList<>();
        for (Round round : found) {
            ratings.amongPeople(round, SEED)
                    .forEach(one -> figures.add(figures(round, one.variable(), one.people())));
        }
        if (figures.stream().noneMatch(one -> one.variable().equals(NEEDED) && one.units() > 0)) {
            String detail = "no unit of these rounds was rated by two coders under the variable " + NEEDED;
            throw new ProblemException(HandCodingProblem.RELIABILITY_MISSING, "Nothing was released: " + detail + ".",
                    ProblemError.pointer("/rounds", detail));
        }
        return figures;
    }

    private List<Round> serving(Codebook codebook, List<String> ids) {
        List<Round> found = new ArrayList<>();
        List<ProblemError> faults = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            Round round = find(ids.get(i));
            String fault = round == null ? "there is no such round"
                    : !round.closed() ? "the round is not closed"
                            : !round.codebook().equals(codebook.name())
                                    || !round.codebookVersion().equals(codebook.version())
                                            ? "the round coded by " + round.codebook() + " " + round.codebookVersion()
                                                    + ", not by " + codebook.name() + " " + codebook.version()
                                            : null;
            if (fault != null) {
                faults.add(ProblemError.pointer("/rounds/" + i, fault));
            }
            found.add(round);
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(KitProblem.UNPROCESSABLE, "Nothing was released.", faults);
        }
        return found;
    }

    private Round find(String id) {
        try {
            return rounds.get(UUID.fromString(id));
        } catch (IllegalArgumentException | ProblemException e) {
            return null;
        }
    }

    private static ReleaseView.RoundFigures figures(Round round, String variable, ReliabilityReport it) {
        String note = it.krippendorffAlpha() != null ? null
                : String.join(" ", it.notes().stream().map(Note::message).toList());
        return new ReleaseView.RoundFigures(round.id().toString(), variable, it.krippendorffAlpha(), it.confLow(),
                it.confHigh(), it.percentAgreement(), it.units(), it.coders(), note);
    }
}
