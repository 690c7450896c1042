package org.liaison.coding.round;

import java.time.Instant;
import java.util.Locale;

import org.liaison.coding.classify.PressItem;

/**
 * An item of a round.
 *
 * @param text the text as it was when the round was made, the same for all coders
 * @param revision grows with every coding and decision
 * @param lockedBy the adjudicator who works on it, or did; null for none
 */
public record RoundItem(PressItem text, String address, State state, long revision, String lockedBy, Instant lockedUntil) {

    /** How far the people are with it. */
    public enum State {

        /** Not everybody has coded it. */
        OPEN,
        /** The coders differ. */
        CONFLICT,
        /** All coders say the same; that is final. */
        AGREED,
        /** A third person has decided; that is final. */
        ADJUDICATED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }

        /** Whether its values are final. */
        public boolean decided() {
            return this == AGREED || this == ADJUDICATED;
        }
    }

    /** Whether an adjudicator works on it now. */
    public boolean locked(Instant now) {
        return lockedBy != null && lockedUntil.isAfter(now);
    }
}
