package org.liaison.collector.partner;

/**
 * A name with where it comes from.
 *
 * @param id of an added name, null for one of the register
 * @param version from which on it is in force, 0 for one of the register
 */
public record NameView(Long id, NameForm form, long version) {
}
