package org.liaison.collector.item;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

/** What other features may ask about stored items. */
@ApplicationScoped
public class ItemLookup {

    private final ItemStore store;

    ItemLookup(ItemStore store) {
        this.store = store;
    }

    /** @return hash of the content of those of the ids that are there */
    public Map<String, String> contentHashes(List<String> ids) {
        return store.contentHashes(ids);
    }
}
