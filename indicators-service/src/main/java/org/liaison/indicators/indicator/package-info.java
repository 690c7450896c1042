/** What the variables of a panel are: publishers' indicators and derivations from them. */
package org.liaison.indicators.indicator;
