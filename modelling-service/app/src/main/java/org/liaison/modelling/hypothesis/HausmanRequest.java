package org.liaison.modelling.hypothesis;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Asks whether two estimators differ by more than chance.
 *
 * @param consistent the estimator that is consistent either way (fixed effects): the id of a fit, or
 *        {@code {"estimates": {term: value}, "vcov": {term: {term: value}}}}
 * @param efficient the one that is efficient if both are consistent (random effects), in the same way
 * @param terms to compare; null: all common slopes
 */
public record HausmanRequest(@NotNull @Schema(implementation = Object.class) JsonNode consistent,
        @NotNull @Schema(implementation = Object.class) JsonNode efficient, List<@NotBlank String> terms) {
}
