package org.liaison.stats.panel.total;

import java.util.function.Supplier;

import org.liaison.stats.panel.Maximum;

/**
 * A fitted model of units' totals.
 *
 * @param maximum parameters: slopes, then ln(r) and ln(s) of beta effects unless they are held, and the constant
 * @param scores derivatives of each unit's log-likelihood with respect to them
 * @param held number of parameters that run to infinity: the constant of a conditional negative binomial, where counts given
 *        their totals are not over-dispersed; r alone where either units or the rows of a unit do not differ more than chance
 *        has it, s too where neither do
 * @param lnR of beta effects, else null
 * @param lnS of beta effects, else null
 */
public record TotalsFit(Maximum maximum, Supplier<double[][]> scores, int held, Double lnR, Double lnS) {
}
