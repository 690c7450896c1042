package org.liaison.indicators.panel;

import java.io.IOException;
import java.util.List;
import java.util.function.BiFunction;

/** The blocks of a panel one after the other: heap is that of one block, and the first rows leave early. */
final class Blocks {

    // A first answer should not wait for more than a glance at the data; later on, fewer queries are faster.
    private static final int FIRST = 8;
    private static final int NEXT = 32;

    private final Prepared panel;
    private final BiFunction<Prepared, List<String>, Block> computing;

    Blocks(Prepared panel, BiFunction<Prepared, List<String>, Block> computing) {
        this.panel = panel;
        this.computing = computing;
    }

    Prepared panel() {
        return panel;
    }

    /** Takes one country and its block. */
    @FunctionalInterface
    interface PartnerConsumer {

        /** @return whether to go on */
        boolean accept(String iso3, Block block) throws IOException;
    }

    /** Goes through the partners from a position on. */
    void from(int first, PartnerConsumer consumer) throws IOException {
        List<String> partners = panel.partners();
        int size = FIRST;
        for (int start = first; start < partners.size();) {
            int end = Math.min(partners.size(), start + size);
            Block block = computing.apply(panel, partners.subList(start, end));
            for (String iso3 : block.partners()) {
                if (!consumer.accept(iso3, block)) {
                    return;
                }
            }
            start = end;
            size = NEXT;
        }
    }
}
