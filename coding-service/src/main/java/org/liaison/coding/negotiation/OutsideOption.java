package org.liaison.coding.negotiation;

/**
 * What a party can do instead of this alliance.
 *
 * @param party null where the text does not say whose it is
 * @param option as it was given
 * @param kind other_ally, acting_alone, buck_passing or none
 * @param worth attractive, medium or unattractive
 */
record OutsideOption(String party, String option, String kind, String worth) {
}
