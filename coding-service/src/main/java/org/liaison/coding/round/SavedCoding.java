package org.liaison.coding.round;

import java.time.Instant;
import java.util.List;

import org.liaison.coding.handcoding.CodedRow;

/**
 * A coding as it was saved.
 *
 * @param number 1 for the first
 * @param seconds that the coder took; null where nobody measured
 * @param undoneAt null where it was not taken back
 */
record SavedCoding(int number, List<CodedRow> rows, String comment, Double seconds, Instant savedAt, Instant undoneAt) {
}
