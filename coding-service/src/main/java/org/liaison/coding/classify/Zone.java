package org.liaison.coding.classify;

/** What the words around a token say about it. */
enum Zone {
    FUTURE(true),
    HYPOTHETICAL(true),
    CANCELLED(true),
    NEGATED(true),
    HISTORIC(true),
    EXAMPLE(false),
    DONOR(false),
    LENT(false),
    LISTED(false),
    TOPIC(false),
    FORMER(false),
    MESSAGE(false),
    ABSENT(false),
    QUOTED(false);

    private final boolean unreal;

    Zone(boolean unreal) {
        this.unreal = unreal;
    }

    /** Whether an act in this zone has not taken place. */
    boolean isUnreal() {
        return unreal;
    }
}
