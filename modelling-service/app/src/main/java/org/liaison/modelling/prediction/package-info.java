/** Predictions of fits. */
package org.liaison.modelling.prediction;
