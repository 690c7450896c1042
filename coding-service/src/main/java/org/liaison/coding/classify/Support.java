package org.liaison.coding.classify;

/** How strongly the text shows a partner to act, from weakest to strongest. */
enum Support {
    /** Named, but as a topic, an origin, a donor or for something that has not happened. */
    SUPPRESSED,
    /** Named without any sign of acting. */
    MENTIONED,
    /** Named as the place. */
    PLACE,
    /** The place to which an unnamed office or group belongs. */
    HOST,
    /** Acts by its name alone, as in "New Zealand and NATO sign". */
    NAMED,
    /** Acts by a person, office, unit or institution. */
    ACTOR
}
