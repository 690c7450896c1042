package org.liaison.coding.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.liaison.coding.classify.EventIdentity;
import org.liaison.coding.classify.IdentityFeatures;

/**
 * Compares the items of one partner in the order of their days. An item is compared only with those whose days are still open,
 * so that time grows with the items and with how many fall on one day, not with the square of all.
 */
final class SightingSweep {

    private final PairSink sink;
    private final List<Open> open = new ArrayList<>();
    private LocalDate today = LocalDate.MIN;

    SightingSweep(PairSink sink) {
        this.sink = sink;
    }

    /** Takes the numbers of two items that report one event. */
    @FunctionalInterface
    interface PairSink {
        void accept(int earlier, int later);
    }

    private record Open(int number, LocalDate last, IdentityFeatures identity) {
    }

    /**
     * The next item; its first day is not before that of the one before.
     *
     * @param first earliest day on which another report of the event may end
     * @param last latest day on which another report of the event may begin
     */
    void next(int number, LocalDate first, LocalDate last, IdentityFeatures identity) {
        if (first.isAfter(today)) {
            today = first;
            open.removeIf(one -> one.last.isBefore(first.minusDays(1)));
        }
        for (Open one : open) {
            if (EventIdentity.sameEvent(one.identity, identity).same()) {
                sink.accept(one.number, number);
            }
        }
        open.add(new Open(number, last, identity));
    }
}
