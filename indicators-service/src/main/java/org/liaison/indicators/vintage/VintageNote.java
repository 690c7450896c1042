package org.liaison.indicators.vintage;

/**
 * What a reader of a vintage should know before using it beside others.
 *
 * @param code {@code unit_changed}, {@code name_changed} or {@code implausible_level}
 * @param indicator the indicator that it is about
 */
public record VintageNote(String code, String indicator, String message) {
}
