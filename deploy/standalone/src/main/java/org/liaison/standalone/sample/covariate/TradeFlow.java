package org.liaison.standalone.sample.covariate;

/**
 * Exports of one country to another in a year.
 *
 * @param value thousands of US dollars
 */
record TradeFlow(int year, String from, String to, double value) {
}
