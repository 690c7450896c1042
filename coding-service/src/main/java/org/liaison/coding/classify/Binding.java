package org.liaison.coding.classify;

import java.util.List;

/**
 * To whom an office, a rank or a group belongs.
 *
 * @param side the side
 * @param partners ISO3 codes where the side is a partner; several for "Ministers of Austria and Sweden"
 * @param start first token of the words that show it
 * @param end behind the last of them
 * @param explicit whether grammar shows it, not only the neighbourhood
 */
record Binding(Side side, List<String> partners, int start, int end, boolean explicit) {

    static final Binding NONE = new Binding(Side.UNKNOWN, List.of(), -1, -1, false);

    Binding {
        partners = List.copyOf(partners);
    }
}
