package org.liaison.modelling.crossvalidation;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Asks which fits predict units best that they were not estimated on.
 *
 * @param fits ids, of the same data and outcome
 * @param unit column whose levels are held out whole; null: the fits' unit or first fixed effect
 * @param folds number of parts of the units, or {@code leave_one_out}; null: 10, or as many as there are units
 * @param seed of the draw of the parts; null: 1
 */
public record CrossValidationRequest(@NotNull @NotEmpty @Size(max = 20) List<@NotBlank String> fits, String unit,
        @Schema(oneOf = {
                Integer.class, String.class }) JsonNode folds,
        Long seed){
}
