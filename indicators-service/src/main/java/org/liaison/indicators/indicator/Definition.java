package org.liaison.indicators.indicator;

/**
 * A variable of panels.
 *
 * @param formula the derivation for people
 * @param version changes with the meaning
 */
public record Definition(String name, int version, String label, String formula, Operation operation) {
}
