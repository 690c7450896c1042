/** Panels of covariates, country by year, and where each of their cells comes from. */
package org.liaison.indicators.panel;
