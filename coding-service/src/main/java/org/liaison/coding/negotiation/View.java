package org.liaison.coding.negotiation;

import java.util.Set;

/**
 * What one or several parties hold of the adversary or of the way to fight.
 *
 * @param parties who holds it; empty for all
 * @param text as it was given, without the parties
 * @param states powers named in it
 * @param words what else it says that sets it apart: theatre, stance, or all words where none of these is known
 * @param hedged whether it is held with reservations
 * @param nobody whether it says that there is no adversary
 */
record View(Set<String> parties, String text, Set<String> states, Set<String> words, boolean hedged, boolean nobody) {

    /** Whether two views mean the same. */
    boolean same(View other) {
        return states.equals(other.states) && words.equals(other.words) && hedged == other.hedged && nobody == other.nobody;
    }
}
