/** Predictions of a fit for rows of its sample or for new ones. */
package org.liaison.stats.prediction;
