package org.liaison.indicators.country;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Codes or names to be looked up.
 *
 * @param from their system, {@code name} or {@code any}; any where absent
 * @param to systems wanted in the answer; ISO3 where absent
 * @param values texts, numbers, or objects {@code {"value": "Sudan", "year": 2005}} with a year of their own
 * @param year the year they speak of
 * @param date the day they speak of
 */
public record NewCrosswalk(String from, List<String> to, List<JsonNode> values, Integer year, LocalDate date) {
}
