package org.liaison.collector.item;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import org.liaison.collector.duplicate.Candidate;
import org.liaison.collector.duplicate.Fingerprint;

/**
 * Looks for near-same texts while the batches before are still being kept, which is half of an intake's work. What came in
 * between is then compared in memory where this process brought it; else, as with several replicas, all is looked up again.
 */
@Singleton
class NearAhead {

    /** Fewer items are looked up in no time. */
    private static final int LEAST_ITEMS = 100;
    /** Batches remembered: more than an import reads ahead. */
    static final int RECENT = 8;

    /** Stored items that may resemble those of a batch, as of the intake of that number. */
    record Found(long number, Set<String> ids) {
    }

    private record Kept(long number, Map<Long, List<Candidate>> byBand) {
    }

    private final ItemStore store;
    private final NearKeys near;
    private final TransactionSynchronizationRegistry transaction;
    private final Deque<Kept> recent = new ArrayDeque<>();

    NearAhead(ItemStore store, NearKeys near, TransactionSynchronizationRegistry transaction) {
        this.store = store;
        this.near = near;
        this.transaction = transaction;
    }

    /** @return what is found now, outside any transaction; null for a few items */
    Found look(List<Candidate> items) {
        if (items.size() < LEAST_ITEMS) {
            return null;
        }
        // first the number: what commits meanwhile is found twice at worst
        long number = store.intakeNumber();
        return new Found(number, near.resembling(items));
    }

    /**
     * @param found what was found ahead, or null
     * @param number of the present intake, which holds the lock
     * @return ids of stored items that may resemble one of these
     */
    Set<String> resembling(Found found, long number, List<Candidate> items) {
        List<Kept> since = found == null ? null : since(found.number(), number);
        if (since == null) {
            return near.resembling(items);
        }
        Set<String> ids = new HashSet<>(found.ids());
        for (Candidate item : items) {
            for (long band : item.nearBands()) {
                for (Kept kept : since) {
                    kept.byBand().getOrDefault(band, List.of()).stream().filter(other -> near(item, other))
                            .forEach(other -> ids.add(other.id()));
                }
            }
        }
        return ids;
    }

    private static boolean near(Candidate item, Candidate other) {
        return Math.abs(item.date().toEpochDay() - other.date().toEpochDay()) <= Fingerprint.NEAR_DAYS
                && item.print().mayResemble(other.print());
    }

    /** @return the intakes between both; null where another replica, or another kind of change, had one of them */
    private synchronized List<Kept> since(long found, long number) {
        List<Kept> since = recent.stream().filter(kept -> kept.number() > found && kept.number() < number).toList();
        return since.size() == number - found - 1 ? since : null;
    }

    /** Remembers what the present intake keeps, once it is committed. */
    void keeps(long number, List<Candidate> items) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing to do before the commit
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    remember(number, items);
                }
            }
        });
    }

    private synchronized void remember(long number, List<Candidate> items) {
        Map<Long, List<Candidate>> byBand = new HashMap<>();
        for (Candidate item : items) {
            item.bands().forEach(band -> byBand.computeIfAbsent(band, b -> new ArrayList<>(1)).add(item));
        }
        recent.add(new Kept(number, byBand));
        if (recent.size() > RECENT) {
            recent.remove();
        }
    }
}
