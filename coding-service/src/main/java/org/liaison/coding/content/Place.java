package org.liaison.coding.content;

/**
 * Where a feature was found.
 *
 * @param start first word
 * @param end behind the last word
 */
record Place(int start, int end) {
}
