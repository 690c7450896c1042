/** Comparison of models by how well they predict units that they were not estimated on. */
package org.liaison.stats.crossvalidation;
