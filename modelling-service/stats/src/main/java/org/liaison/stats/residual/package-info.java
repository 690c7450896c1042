/** Residuals that need a distribution. */
package org.liaison.stats.residual;
