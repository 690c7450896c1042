/**
 * Country data for panels: publishers' files in, immutable vintages, derived indicators, and covariate panels whose every cell
 * can be followed back to a row and column of a publisher's file.
 */
package org.liaison.indicators;
