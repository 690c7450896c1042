/** Comparison of models that need not be nested. */
package org.liaison.stats.comparison;
