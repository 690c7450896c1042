/** What outcomes are given their means: probabilities, quantiles, log-likelihoods. */
package org.liaison.stats.outcome;
