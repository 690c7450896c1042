package org.liaison.coding.codebook;

/**
 * A rule that the values of a unit keep among themselves.
 *
 * @param name identifier
 * @param unless CEL condition that must hold; where it does not, the coding is inconsistent
 * @param message sentence for the reader
 * @param doubt what a breach takes away from confidence
 */
public record Consistency(String name, String unless, String message, double doubt) {
}
