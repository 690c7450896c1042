package org.liaison.modelling.data;

/**
 * A row that was left out of an upload.
 *
 * @param row the first row after the header is 1
 * @param column name of the column at fault, its position where it has no name
 */
public record RejectedRow(long row, String column, String reason) {
}
