package org.liaison.collector.item;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;
import org.liaison.collector.CollectorProblem;
import org.liaison.kit.problem.ProblemException;

/** Finds items and reviews them. */
@ApplicationScoped
public class ItemService {

    private static final Logger LOG = Logger.getLogger(ItemService.class);

    private final ItemStore store;
    private final DuplicateGroups groups;
    private final ItemPublisher publisher;

    ItemService(ItemStore store, DuplicateGroups groups, ItemPublisher publisher) {
        this.store = store;
        this.groups = groups;
        this.publisher = publisher;
    }

    /** @return the item with addresses, mentions and reviews */
    @Transactional
    public ItemView get(String id) {
        return store.find(id).map(this::view).orElseThrow(() -> ProblemException.notFound("item", id));
    }

    /** @return text of the item, empty where it has none */
    @Transactional
    public String body(String id) {
        return store.find(id).map(row -> row.body() == null ? "" : row.body())
                .orElseThrow(() -> ProblemException.notFound("item", id));
    }

    private ItemView view(ItemRow row) {
        return ItemView.of(row, store.addresses(row.id()), store.mentions(row.id()), store.reviews(row.id()));
    }

    /** Lets a person decide; the change is published. */
    @Transactional
    public ItemView review(String id, boolean accept, String reason, String reviewer) {
        store.lockIntake();
        ItemRow before = store.lock(id).orElseThrow(() -> ProblemException.notFound("item", id));
        if (accept && before.date() == null) {
            throw new ProblemException(CollectorProblem.UNDATED_ITEM,
                    "Item " + id + " has no publication date and cannot be accepted.");
        }
        store.review(id, accept ? "accept" : "reject", reason, reviewer, accept ? ItemStatus.ACCEPTED : ItemStatus.REJECTED);
        Set<String> changed = new LinkedHashSet<>();
        if (before.duplicateGroup() != null) {
            changed.addAll(groups.settleGroups(List.of(before.duplicateGroup())));
        }
        if (accept) {
            changed.add(id);
        } else if (before.status() == ItemStatus.ACCEPTED) {
            publisher.withdraw(id);
        }
        publisher.publish(changed);
        LOG.infof("item=%s review=%s reviewer=%s", id, accept ? "accept" : "reject", reviewer);
        return get(id);
    }

    /** @return id of the collected item with that canonical key; the address is remembered */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<String> seenAgain(String key, String address) {
        Optional<String> id = store.collectedWithKey(key);
        id.ifPresent(known -> store.addAddress(known, address));
        return id;
    }
}
