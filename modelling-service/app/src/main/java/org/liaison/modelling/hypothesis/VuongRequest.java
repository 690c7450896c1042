package org.liaison.modelling.hypothesis;

import jakarta.validation.constraints.NotBlank;

/**
 * Asks which of two fits that are not nested is closer to the truth.
 *
 * @param level 1 - the error of calling them different when they are equally close; null: 0.95
 * @param cluster column that the first fit uses, such as its unit, whose groups of rows are independent; null: each row
 */
public record VuongRequest(@NotBlank String first, @NotBlank String second, Double level, String cluster) {
}
