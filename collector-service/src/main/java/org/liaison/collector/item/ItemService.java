package org.liaison.collector.item;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.liaison.kit.problem.ProblemException;

/** Finds items. */
@ApplicationScoped
public class ItemService {

    private final ItemStore store;

    ItemService(ItemStore store) {
        this.store = store;
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

    /** @return id of the collected item with that canonical key; the address is remembered */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<String> seenAgain(String key, String address) {
        Optional<String> id = store.collectedWithKey(key);
        id.ifPresent(known -> store.addAddress(known, address));
        return id;
    }
}
