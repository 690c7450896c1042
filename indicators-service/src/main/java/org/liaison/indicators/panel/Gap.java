package org.liaison.indicators.panel;

/**
 * One cause for which a cell of a panel is missing, or rests on less than it could.
 *
 * @param status {@code missing}, {@code partial} (a neighbour that counts has no data) or {@code interpolated}
 * @param cause {@code no_observation}, {@code year_not_covered}, {@code rejected}, {@code no_flows}, {@code no_neighbour},
 *        {@code neighbour_without_data}, {@code not_defined} or {@code interpolated}
 * @param input code of the indicator that is missing; null where none is to blame
 * @param inputIso3 whose number is missing
 * @param vintage that should have it
 */
record Gap(String variable, String iso3, int year, String status, String cause, String input, String inputIso3,
        Integer inputYear, String vintage, String detail) {
}
