/** Marginal effects of fits. */
package org.liaison.modelling.margins;
