package org.liaison.indicators.source;

/**
 * A row or cell of a file that is not used.
 *
 * @param row position in the file as a spreadsheet or editor shows it
 * @param column header of the column, with the sheet's name before an exclamation mark in workbooks of several; null for a row
 */
public record Rejection(long row, String column, String reason) {
}
