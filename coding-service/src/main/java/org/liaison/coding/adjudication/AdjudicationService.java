package org.liaison.coding.adjudication;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.liaison.coding.codebook.Codebook;
import org.liaison.coding.handcoding.CodedRow;
import org.liaison.coding.handcoding.HandCodingProblem;
import org.liaison.coding.handcoding.Revision;
import org.liaison.coding.round.AssignmentService;
import org.liaison.coding.round.ItemCoding;
import org.liaison.coding.round.ItemText;
import org.liaison.coding.round.MachineCoder;
import org.liaison.coding.round.Round;
import org.liaison.coding.round.RoundItem;
import org.liaison.coding.round.RoundItems;
import org.liaison.coding.round.RoundService;
import org.liaison.kit.problem.KitProblem;
import org.liaison.kit.problem.ProblemException;

/** Lets a third person decide where coders differ. */
@ApplicationScoped
class AdjudicationService {

    private final AdjudicationStore store;
    private final RoundService rounds;
    private final RoundItems items;
    private final MachineCoder machine;
    private final Clock clock;

    AdjudicationService(AdjudicationStore store, RoundService rounds, RoundItems items, MachineCoder machine,
            Clock clock) {
        this.store = store;
        this.rounds = rounds;
        this.items = items;
        this.machine = machine;
        this.clock = clock;
    }

    /** The next conflict that the person may decide and nobody else works on, with a lease; empty where there is none. */
    @Transactional
    Optional<ConflictView> next(UUID roundId, String person) {
        Round round = rounds.get(roundId);
        mayJudge(round, person);
        Instant now = clock.instant();
        return items.lease(roundId, person, now, now.plus(AssignmentService.LEASE)).map(item -> view(round, item));
    }

    /** @throws ProblemException 403 for whoever codes the item, until it is decided */
    @Transactional
    ConflictView get(UUID roundId, String itemId, String person) {
        Round round = rounds.get(roundId);
        RoundItem item = items.get(roundId, itemId);
        if (!item.state().decided()) {
            isThird(roundId, itemId, person);
        }
        return view(round, item);
    }

    /**
     * Decides an item; its rows are final.
     *
     * @param revision of the item, as the person has seen it
     * @throws ProblemException 403 for whoever coded it, 409 where it is not coded by everybody or somebody else works on it,
     *         412
     *         where it has another revision, 422 for what does not fit the codebook or the text
     */
    @Transactional
    ConflictView decide(UUID roundId, String itemId, String person, long revision, NewAdjudication decision) {
        Round round = rounds.open(roundId);
        RoundItem item = mine(round, itemId, person, revision);
        if (item.state() == RoundItem.State.OPEN) {
            throw new ProblemException(KitProblem.CONFLICT, "Not all of its coders have coded the item.");
        }
        Codebook codebook = rounds.codebook(round);
        List<CodedRow> rows = rounds.checked(codebook, item, decision.rows());
        store.append(roundId, itemId, new NewAdjudication(rows, decision.reason()), person, clock.instant());
        items.decide(round, codebook, item, rows);
        return view(round, items.get(roundId, itemId));
    }

    /**
     * Takes the standing decision back; the one before stands again, or the coders' agreement, or their conflict.
     *
     * @param revision null not to ask for it
     */
    @Transactional
    ConflictView undo(UUID roundId, String itemId, String person, Long revision) {
        Round round = rounds.open(roundId);
        RoundItem item = mine(round, itemId, person, revision);
        Adjudication standing = store.standing(roundId, itemId)
                .orElseThrow(() -> new ProblemException(KitProblem.CONFLICT, "There is no decision to take back."));
        store.undo(roundId, itemId, standing.number(), person, clock.instant());
        Codebook codebook = rounds.codebook(round);
        store.standing(roundId, itemId).ifPresentOrElse(before -> items.decide(round, codebook, item, before.rows()),
                () -> items.compare(round, codebook, item));
        return view(round, items.get(roundId, itemId));
    }

    /** The item, locked for the person, who may decide it. */
    private RoundItem mine(Round round, String itemId, String person, Long revision) {
        mayJudge(round, person);
        RoundItem item = items.lock(round.id(), itemId);
        isThird(round.id(), itemId, person);
        if (item.locked(clock.instant()) && !item.lockedBy().equals(person)) {
            throw new ProblemException(HandCodingProblem.LOCKED, "Until " + item.lockedUntil() + " it is another's.");
        }
        Revision.same(revision, item.revision());
        return item;
    }

    private static void mayJudge(Round round, String person) {
        if (!round.adjudicators().isEmpty() && !round.adjudicators().contains(person)) {
            throw new ProblemException(HandCodingProblem.NOT_IN_ROUND,
                    "'" + person + "' is not among the adjudicators of the round.");
        }
    }

    private void isThird(UUID round, String item, String person) {
        if (items.isCoder(round, item, person)) {
            throw new ProblemException(HandCodingProblem.SAME_PERSON, "'" + person + "' is a coder of item '" + item + "'.");
        }
    }

    private ConflictView view(Round round, RoundItem item) {
        List<ConflictView.Coding> codings = new ArrayList<>();
        for (ItemCoding coding : items.codings(round.id(), item.text().id())) {
            String name = item.state().decided() ? coding.coder() : Letters.of(codings.size());
            codings.add(new ConflictView.Coding(name, coding.rows(), coding.comment(), coding.seconds()));
        }
        boolean locked = item.locked(clock.instant());
        return new ConflictView(round.id(), round.codebook(), round.codebookVersion(), round.guidance(), ItemText.of(item),
                item.state().key(), item.revision(), locked ? item.lockedBy() : null, locked ? item.lockedUntil() : null,
                codings, machine.code(rounds.codebook(round), item.text()),
                store.standing(round.id(), item.text().id())
                        .map(it -> new ConflictView.Decision(it.rows(), it.reason(), it.decidedBy(), it.decidedAt()))
                        .orElse(null));
    }
}
