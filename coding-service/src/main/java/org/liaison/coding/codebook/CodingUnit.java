package org.liaison.coding.codebook;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A unit to be coded, as it was sent.
 *
 * @param row its place in the request, from 1
 * @param fields a JSON object
 */
public record CodingUnit(long row, JsonNode fields) {
}
