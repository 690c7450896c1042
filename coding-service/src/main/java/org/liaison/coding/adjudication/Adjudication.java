package org.liaison.coding.adjudication;

import java.time.Instant;
import java.util.List;

import org.liaison.coding.handcoding.CodedRow;

/**
 * A decision on an item.
 *
 * @param number 1 for the first
 * @param undoneAt null where it was not taken back
 */
record Adjudication(int number, List<CodedRow> rows, String reason, String decidedBy, Instant decidedAt, Instant undoneAt) {
}
