package org.liaison.coding.item;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import org.liaison.coding.classify.Classification;
import org.liaison.coding.classify.ClassifiedItem;
import org.liaison.coding.classify.Classifiers;
import org.liaison.coding.classify.PressItem;
import org.liaison.coding.codebook.Codebook;
import org.liaison.coding.event.EventService;
import org.liaison.coding.event.Regrouping;
import org.liaison.coding.event.Reported;
import org.liaison.coding.event.Sighting;
import org.liaison.coding.handcoding.FinalCoding;
import org.liaison.coding.handcoding.HandCodingChanged;
import org.liaison.kit.problem.ProblemException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Classifies each item as it comes and hands what it reports to the grouping of events. */
@ApplicationScoped
public class ItemService {

    private final ItemRepository items;
    private final ProposalRepository proposals;
    private final Classifiers classifiers;
    private final EventService events;
    private final HandCodings people;
    private final Regrouping regrouping;
    private final ObjectMapper mapper;

    ItemService(ItemRepository items, ProposalRepository proposals, Classifiers classifiers, EventService events,
            HandCodings people, Regrouping regrouping, ObjectMapper mapper) {
        this.items = items;
        this.proposals = proposals;
        this.classifiers = classifiers;
        this.events = events;
        this.people = people;
        this.regrouping = regrouping;
        this.mapper = mapper;
    }

    /** Takes in one state of an item; an older state than the known one is ignored. */
    @Transactional(Transactional.TxType.MANDATORY)
    void receive(ItemEvent event, String text) {
        classifiers.codebooks().keySet().forEach(events::serialise);
        Item item = items.findById(event.id());
        if (item != null && item.revision >= event.revision()) {
            return;
        }
        if (item == null) {
            item = new Item();
            item.id = event.id();
        }
        item.revision = event.revision();
        item.source = event.source();
        item.address = event.address();
        item.published = event.date();
        item.headline = event.headline();
        item.body = text;
        item.accepted = event.accepted();
        item.duplicateGroup = event.duplicateGroup();
        items.persist(item);
        for (String codebook : classifiers.codebooks().keySet()) {
            if (item.accepted) {
                propose(item, codebook);
            } else {
                proposals.deleteById(new Proposal.Key(item.id, codebook));
                events.forget(codebook, item.id);
            }
        }
    }

    /** The machine's proposal for an item. */
    @Transactional
    public Classification proposal(String itemId, String codebook) {
        classifiers.codebook(codebook);
        return Optional.ofNullable(proposals.findById(new Proposal.Key(itemId, codebook)))
                .map(proposal -> read(proposal.answer))
                .orElseThrow(() -> ProblemException.notFound("accepted item", itemId));
    }

    /**
     * The text of an accepted item.
     *
     * @param id null to go by the address
     * @param address as the collector gave it; null to go by the id
     */
    @Transactional
    public Optional<PressItem> text(String id, String address) {
        Optional<Item> found = Optional.ofNullable(id).map(items::findById);
        if (found.isEmpty() && address != null) {
            found = items.find("address = ?1 and accepted order by id", address).firstResultOptional();
        }
        return found.filter(item -> item.accepted)
                .map(item -> new PressItem(item.id, item.source, item.published, item.headline, item.body));
    }

    /** The texts of those of the items that stand. */
    @Transactional
    public List<PressItem> texts(Collection<String> ids) {
        return items.list("id in ?1 and accepted", ids).stream().map(ItemService::text).toList();
    }

    /** How much has been taken in, for whoever waits until everything is. */
    @Transactional
    public Summary summary(String codebook) {
        classifiers.codebook(codebook);
        long classified = proposals.count("key.codebook = ?1", codebook);
        long review = proposals.count("key.codebook = ?1 and needsReview", codebook);
        Number revisions = items.getEntityManager().createQuery("select coalesce(sum(revision), 0) from Item", Number.class)
                .getSingleResult();
        return new Summary(items.count(), items.count("accepted"), classified, review,
                events.interactions(codebook), revisions.longValue());
    }

    /** What people say about an item has become final, or is final no longer. */
    @Transactional(Transactional.TxType.MANDATORY)
    void onHandCoding(@Observes HandCodingChanged changed) {
        Item item = items.findById(changed.itemId());
        if (item != null && item.accepted && classifiers.codebooks().containsKey(changed.codebook())) {
            events.serialise(changed.codebook());
            propose(item, changed.codebook());
        }
    }

    private void propose(Item item, String key) {
        Codebook codebook = classifiers.codebook(key);
        PressItem text = text(item);
        ClassifiedItem machine = classifiers.classify(codebook, text);
        keep(item, key, codebook.version(), machine, people.over(key, codebook, text, machine));
    }

    private static PressItem text(Item item) {
        return new PressItem(item.id, item.source, item.published, item.headline, item.body);
    }

    /** Keeps the machine's proposal as it is, and reports what people decided in place of it. */
    private void keep(Item item, String codebook, String version, ClassifiedItem machine, ClassifiedItem decided) {
        Classification answer = machine.classification();
        Proposal.Key key = new Proposal.Key(item.id, codebook);
        Proposal proposal = proposals.findById(key);
        if (proposal == null) {
            proposal = new Proposal();
            proposal.key = key;
        }
        proposal.codebookVersion = version;
        proposal.isInteraction = answer.isInteraction();
        proposal.inScope = answer.inScope();
        proposal.confidence = answer.confidence();
        proposal.needsReview = answer.needsReview();
        proposal.answer = write(answer);
        proposals.persist(proposal);
        events.report(new Sighting(item.id, codebook, version, item.published, item.source, item.duplicateGroup,
                decided.identity()), decided.classification(), decided.scopes());
    }

    /**
     * Codes items anew by a version of a codebook, within the caller's transaction; their events stay as they are until they
     * are
     * grouped.
     *
     * @param key under which the codes are kept: the codebook's name, or that of a trial
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recode(String key, Codebook codebook, Collection<String> ids) {
        Map<String, ClassifiedItem> classified = new HashMap<>();
        Map<String, Long> revisions = new HashMap<>();
        for (Item item : items.list("id in ?1 and accepted", ids)) {
            classified.put(item.id, classifiers.classify(codebook, text(item)));
            revisions.put(item.id, item.revision);
        }
        // the slow part is over: only from here on items that come have to wait
        regrouping.beside(key);
        items.getEntityManager().clear();
        Map<String, List<FinalCoding>> decided = people.of(key, ids);
        List<Classification> answers = new ArrayList<>();
        List<Reported> reported = new ArrayList<>();
        for (Item item : items.list("id in ?1 and accepted order by id", ids)) {
            if (revisions.getOrDefault(item.id, -1L) == item.revision) {
                ClassifiedItem machine = classified.get(item.id);
                ClassifiedItem answer = people.over(decided.getOrDefault(item.id, List.of()), codebook, text(item), machine);
                answers.add(machine.classification());
                reported.add(new Reported(new Sighting(item.id, key, codebook.version(), item.published, item.source,
                        item.duplicateGroup, answer.identity()), answer.classification(), answer.scopes()));
            }
        }
        proposals.put(key, codebook.version(), answers, this::write);
        regrouping.put(key, reported);
        items.getEntityManager().clear();
    }

    private String write(Classification answer) {
        try {
            return mapper.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Classification read(String answer) {
        try {
            return mapper.readValue(answer, Classification.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored proposal cannot be read", e);
        }
    }

    /**
     * @param items items known, withdrawn ones included
     * @param accepted items that stand
     * @param classified items with a proposal
     * @param needsReview proposals that a person should look at
     * @param interactions interactions that stand, counted or not
     * @param revisions sum of the items' revisions: equal to the collector's when every event has arrived
     */
    public record Summary(long items, long accepted, long classified, long needsReview, long interactions, long revisions) {
    }
}
