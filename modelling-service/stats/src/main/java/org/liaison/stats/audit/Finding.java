package org.liaison.stats.audit;

/**
 * A printed number that cannot be true beside the others.
 *
 * @param term null where the finding is the model's
 * @param printed the number as printed; of a finding of the model each with its term
 * @param expected what it would have to be for the others to be true
 * @param strictness weakest reading of the digits under which it still contradicts
 */
public record Finding(String model, String term, FindingCode code, String printed, String expected, Strictness strictness) {
}
