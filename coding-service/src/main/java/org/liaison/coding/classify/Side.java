package org.liaison.coding.classify;

/** Whose participant it is. */
enum Side {
    NATO,
    PARTNER,
    ALLY,
    OTHER_STATE,
    ORGANISATION,
    UNKNOWN
}
