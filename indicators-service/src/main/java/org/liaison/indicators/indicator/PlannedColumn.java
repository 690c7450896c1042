package org.liaison.indicators.indicator;

/**
 * A variable of a panel, resolved.
 *
 * @param name the name of its column
 * @param node how it is computed
 * @param unit for people; null where there is none, or none is stated
 * @param release the release that its numbers are from, where several stand side by side; else null
 */
public record PlannedColumn(String name, Definition definition, Node node, String unit, String release) {
}
