package org.liaison.stats.audit;

/**
 * One term of a published model; what is not printed is null.
 *
 * @param stars number of stars
 * @param dyDx average marginal effect
 * @param ratio exp(estimate): incidence-rate or odds ratio
 * @param dummy whether the effect is the discrete change of a 0/1 variable, which is no multiple of the estimate
 */
public record ReportedRow(String term, PrintedNumber estimate, PrintedNumber stdError, Integer stars, PrintedNumber dyDx,
        PrintedNumber ratio, boolean dummy) {
}
