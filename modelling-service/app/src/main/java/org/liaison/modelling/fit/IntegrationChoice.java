package org.liaison.modelling.fit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How a random intercept is integrated out; without effect where there is none.
 *
 * @param method {@code agq} or {@code laplace}
 * @param nodes a number, or {@code auto}
 */
public record IntegrationChoice(String method, @Schema(implementation = Object.class) JsonNode nodes) {
}
