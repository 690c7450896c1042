package org.liaison.stats.panel.total;

import java.util.function.Supplier;

import org.liaison.stats.panel.Maximum;

/**
 * A fitted model of units' totals.
 *
 * @param maximum parameters: slopes, then ln(r), unless it is held, and ln(s) of beta effects, and the constant
 * @param scores derivatives of each unit's log-likelihood with respect to them
 * @param boundary whether a parameter runs to infinity: the constant of a conditional negative binomial, where counts given
 *        their totals are not over-dispersed; r and s, where units do not differ
 * @param lnR of beta effects, else null
 * @param lnS of beta effects, else null
 */
public record TotalsFit(Maximum maximum, Supplier<double[][]> scores, boolean boundary, Double lnR, Double lnS) {
}
