package org.liaison.coding.codebook;

/**
 * A decision rule: the first of its list whose condition holds gives the outcome.
 *
 * @param name identifier, reported with each decision
 * @param when condition in CEL over the extracted features
 * @param then outcome: a category, a format or a verdict
 * @param reason sentence for the reader
 * @param confidence how often the rule is right, 0 to 1
 */
public record Rule(String name, String when, String then, String reason, double confidence) {
}
