package org.liaison.modelling.fit;

import com.fasterxml.jackson.databind.JsonNode;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a random intercept is integrated out; without effect where there is none.
 *
 * @param method {@code agq} or {@code laplace}
 * @param nodes a number, or {@code auto}
 */
public record IntegrationChoice(String method, @Schema(implementation = Object.class) JsonNode nodes) {
}
