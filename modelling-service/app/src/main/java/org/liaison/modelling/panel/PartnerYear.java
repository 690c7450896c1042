package org.liaison.modelling.panel;

/** A row of a panel. */
record PartnerYear(String iso3, int year) {
}
