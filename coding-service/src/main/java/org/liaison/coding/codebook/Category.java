package org.liaison.coding.codebook;

/**
 * A value of a variable.
 *
 * @param name identifier
 * @param weight its place on an ordinal scale, 0 where the variable is nominal
 * @param label what it means
 */
public record Category(String name, int weight, String label) {
}
