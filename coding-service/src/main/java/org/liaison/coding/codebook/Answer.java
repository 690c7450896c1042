package org.liaison.coding.codebook;

/** What a codebook's rules say about one unit, and how sure they are. */
public interface Answer {

    /** 0 to 1. */
    double confidence();

    /** Whether a person should look. */
    boolean needsReview();

    /** The same answer, for people to look at or not. */
    Answer needsReview(boolean needed);
}
