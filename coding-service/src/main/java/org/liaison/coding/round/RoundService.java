package org.liaison.coding.round;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.liaison.coding.classify.Classifiers;
import org.liaison.coding.codebook.Catalog;
import org.liaison.coding.codebook.Codebook;
import org.liaison.coding.handcoding.CodedRow;
import org.liaison.coding.handcoding.HandCodingProblem;
import org.liaison.coding.handcoding.RowCheck;
import org.liaison.coding.item.ItemChoice;
import org.liaison.kit.problem.KitProblem;
import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.security.ApiKeys;

/** Makes and closes rounds. */
@ApplicationScoped
public class RoundService {

    private final RoundStore store;
    private final Catalog catalog;
    private final Classifiers classifiers;
    private final ItemChoice choice;
    private final ApiKeys keys;
    private final Clock clock;

    RoundService(RoundStore store, Catalog catalog, Classifiers classifiers, ItemChoice choice, ApiKeys keys, Clock clock) {
        this.store = store;
        this.catalog = catalog;
        this.classifiers = classifiers;
        this.choice = choice;
        this.keys = keys;
        this.clock = clock;
    }

    /** Chooses the items, keeps their texts and deals them to the coders. */
    @Transactional
    Round create(NewRound wanted, String createdBy) {
        Codebook codebook = inForce(wanted.codebook());
        if (codebook.engine().equals(Codebook.CASES)) {
            throw ProblemException.unprocessable("/codebook", "Cases are not stored; a round needs items.");
        }
        check("/coders", wanted.coders());
        check("/adjudicators", wanted.adjudicators());
        if (wanted.perItem() < 1 || wanted.perItem() > wanted.coders().size()) {
            throw ProblemException.unprocessable("/per_item",
                    "expected 1 to " + wanted.coders().size() + ", the number of coders");
        }
        List<ItemChoice.Chosen> items = items(new ItemSelection(choice, codebook).ids(wanted.items()));
        long seed = wanted.items().seedOrUsual();
        Round round = new Round(UUID.randomUUID(), wanted.title().strip(), codebook.name(), codebook.version(),
                wanted.guidance(), wanted.perItem(), wanted.coders(), wanted.adjudicators(), seed, createdBy, clock.instant(),
                null, null, null);
        store.insert(round, items, Dealing.deal(items.size(), wanted.coders().size(), wanted.perItem(), seed));
        return round;
    }

    private Codebook inForce(String name) {
        try {
            return catalog.inForce(name);
        } catch (ProblemException e) {
            throw ProblemException.unprocessable("/codebook", e.getMessage());
        }
    }

    /** Subjects of tokens are taken as they are; who has a key is known here. */
    private void check(String pointer, List<String> names) {
        if (new HashSet<>(names).size() < names.size()) {
            throw ProblemException.unprocessable(pointer, "each name once");
        }
        for (int index = 0; index < names.size(); index++) {
            String name = names.get(index);
            if (keys.isNamed(name)) {
                throw ProblemException.unprocessable(pointer + "/" + index,
                        "who codes with the key '" + name + "' is named '" + ApiKeys.SUBJECT + name + "'");
            }
            if (name.startsWith(ApiKeys.SUBJECT) && !keys.isNamed(name.substring(ApiKeys.SUBJECT.length()))) {
                throw ProblemException.unprocessable(pointer + "/" + index,
                        "no key has the name '" + name.substring(ApiKeys.SUBJECT.length()) + "' here");
            }
        }
    }

    private List<ItemChoice.Chosen> items(List<String> ids) {
        Map<String, ItemChoice.Chosen> found = new HashMap<>();
        choice.accepted(ids).forEach(item -> found.put(item.text().id(), item));
        List<ProblemError> missing = ids.stream().filter(id -> !found.containsKey(id))
                .map(id -> ProblemError.pointer("/items/ids/" + ids.indexOf(id), "no accepted item has the id '" + id + "'"))
                .limit(100).toList();
        if (!missing.isEmpty()) {
            throw new ProblemException(KitProblem.UNPROCESSABLE, "The round was not made.", missing);
        }
        return new LinkedHashSet<>(ids).stream().map(found::get).toList();
    }

    /** @throws ProblemException 404 for a round that is not there */
    public Round get(UUID id) {
        return store.find(id).orElseThrow(() -> ProblemException.notFound("round", id));
    }

    /**
     * As {@link #get}; nobody closes the round before the caller's transaction ends.
     *
     * @throws ProblemException 404 for a round that is not there, 409 for one that is closed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Round open(UUID id) {
        Round round = store.hold(id).orElseThrow(() -> ProblemException.notFound("round", id));
        if (round.closed()) {
            throw new ProblemException(HandCodingProblem.ROUND_CLOSED, "Nothing is changed in it any more.");
        }
        return round;
    }

    Progress progress(UUID id) {
        return store.progress(id);
    }

    /** The version of the codebook by which a round codes. */
    public Codebook codebook(Round round) {
        return catalog.version(round.codebook(), round.codebookVersion());
    }

    /**
     * The rows of a person in the form in which they are kept.
     *
     * @param codebook by which the round codes
     * @throws ProblemException 422 for what does not fit the codebook or the text of the item
     */
    public List<CodedRow> checked(Codebook codebook, RoundItem item, List<CodedRow> rows) {
        Set<String> partners = codebook.codesPartners() ? classifiers.partners(codebook).keySet() : Set.of();
        return new RowCheck(codebook, partners, item.text()).check(rows);
    }

    /** Ends a round; from then on its codings stay as they are. */
    @Transactional
    Round close(UUID id, String by, String reason) {
        Round round = store.lock(id).orElseThrow(() -> ProblemException.notFound("round", id));
        if (round.closed()) {
            throw new ProblemException(HandCodingProblem.ROUND_CLOSED, "It was closed by " + round.closedBy() + ".");
        }
        Progress progress = store.progress(id);
        if (progress.open() + progress.conflicts() > 0) {
            throw new ProblemException(KitProblem.CONFLICT, "The round cannot be closed: " + progress.open()
                    + " items are not coded by everybody, " + progress.conflicts() + " are in conflict.");
        }
        store.close(id, by, clock.instant(), reason);
        return get(id);
    }
}
