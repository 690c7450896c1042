package org.liaison.stats.optimise;

import org.liaison.stats.likelihood.RowTerms;
import org.liaison.stats.linalg.Bordered;

/** A model at a point. */
record Evaluation(Point point, double[] eta, RowTerms rows, double logLik, Point score, Bordered information) {
}
