package org.liaison.modelling.data;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A column of stored data.
 *
 * @param kind called {@code type} in answers
 * @param missing number of rows without a value
 */
public record DataColumn(String name, @JsonProperty("type") ColumnKind kind, long missing) {
}
