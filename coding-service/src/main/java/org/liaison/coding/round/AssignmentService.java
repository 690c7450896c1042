package org.liaison.coding.round;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.liaison.coding.codebook.Codebook;
import org.liaison.coding.codebook.CodebookProblem;
import org.liaison.coding.handcoding.CodedRow;
import org.liaison.coding.handcoding.HandCodingProblem;
import org.liaison.coding.handcoding.Revision;
import org.liaison.kit.problem.KitProblem;
import org.liaison.kit.problem.ProblemException;

/** Gives coders their items one after the other and keeps what they say, each blind to the others. */
@ApplicationScoped
public class AssignmentService {

    /** How long an item waits for whoever has begun it. */
    public static final Duration LEASE = Duration.ofMinutes(15);

    private final AssignmentStore assignments;
    private final RoundService rounds;
    private final RoundItems items;
    private final Clock clock;

    AssignmentService(AssignmentStore assignments, RoundService rounds, RoundItems items, Clock clock) {
        this.assignments = assignments;
        this.rounds = rounds;
        this.items = items;
        this.clock = clock;
    }

    /**
     * The next own item, with a lease; empty where nothing is left.
     *
     * @throws ProblemException 403 where the caller is no coder of the round
     */
    @Transactional
    Optional<AssignmentView> next(UUID roundId, String coder) {
        Round round = rounds.get(roundId);
        if (!round.coders().contains(coder)) {
            throw new ProblemException(HandCodingProblem.NOT_IN_ROUND,
                    "'" + coder + "' is not among the coders of the round.");
        }
        Instant now = clock.instant();
        return assignments.lease(roundId, coder, now, now.plus(LEASE)).map(it -> view(round, it));
    }

    /** @throws ProblemException 404 for an assignment that is not there, or not the coder's */
    @Transactional
    AssignmentView get(UUID id, String coder) {
        Assignment assignment = own(id, coder);
        return view(rounds.get(assignment.round()), assignment);
    }

    @Transactional
    List<SavedCoding> history(UUID id, String coder) {
        return assignments.history(own(id, coder).id());
    }

    /**
     * Keeps a coding in place of the one before.
     *
     * @param revision of the assignment, as the coder has seen it
     * @throws ProblemException 412 where it has another, 422 for what does not fit the codebook or the text, 409 where the item
     *         is decided or the round closed
     */
    @Transactional
    AssignmentView save(UUID id, String coder, long revision, NewCoding coding) {
        Assignment assignment = own(id, coder);
        Round round = rounds.open(assignment.round());
        RoundItem item = undecided(assignment);
        Codebook codebook = rounds.codebook(round);
        List<CodedRow> rows = rounds.checked(codebook, item, coding.rows());
        advance(assignment, revision, clock.instant());
        assignments.append(id, new NewCoding(rows, coding.comment(), coding.seconds()), clock.instant());
        items.compare(round, codebook, item);
        return view(round, assignments.find(id).orElseThrow());
    }

    /**
     * Takes the standing coding back; the one before stands again, or none.
     *
     * @param revision null not to ask for it
     */
    @Transactional
    AssignmentView undo(UUID id, String coder, Long revision) {
        Assignment assignment = own(id, coder);
        Round round = rounds.open(assignment.round());
        RoundItem item = undecided(assignment);
        Assignment now = own(id, coder);
        Revision.same(revision, now.revision());
        SavedCoding standing = assignments.standing(id)
                .orElseThrow(() -> new ProblemException(KitProblem.CONFLICT, "There is no coding to take back."));
        assignments.undo(id, standing.number(), clock.instant());
        advance(now, now.revision(), assignments.standing(id).map(SavedCoding::savedAt).orElse(null));
        items.compare(round, rounds.codebook(round), item);
        return view(round, assignments.find(id).orElseThrow());
    }

    private Assignment own(UUID id, String coder) {
        return assignments.find(id).filter(it -> it.coder().equals(coder))
                .orElseThrow(() -> ProblemException.notFound("assignment of yours", id));
    }

    /** Codings of one item are saved one after the other, so that one of them is seen to be the last. */
    private RoundItem undecided(Assignment assignment) {
        RoundItem item = items.lock(assignment.round(), assignment.item());
        if (item.state() == RoundItem.State.ADJUDICATED) {
            throw new ProblemException(HandCodingProblem.DECIDED, "Its codings stay as they are.");
        }
        return item;
    }

    private void advance(Assignment assignment, long revision, Instant doneAt) {
        if (!assignments.done(assignment.id(), revision, doneAt)) {
            throw new ProblemException(CodebookProblem.PRECONDITION_FAILED, "The assignment was changed meanwhile; it has"
                    + " revision " + assignments.find(assignment.id()).orElseThrow().revision() + ".");
        }
    }

    private AssignmentView view(Round round, Assignment it) {
        AssignmentView.Coding coding = assignments.standing(it.id())
                .map(one -> new AssignmentView.Coding(one.rows(), one.comment(), one.seconds(), one.savedAt())).orElse(null);
        return new AssignmentView(it.id(), round.id(), round.codebook(), round.codebookVersion(), round.guidance(),
                ItemText.of(items.get(round.id(), it.item())), it.state(clock.instant()), it.revision(), it.lockedUntil(),
                coding);
    }
}
