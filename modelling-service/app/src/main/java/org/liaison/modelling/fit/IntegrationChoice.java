package org.liaison.modelling.fit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.liaison.stats.Integration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * How a random intercept is integrated out; without effect where there is none.
 *
 * @param method {@code agq} or {@code laplace}
 * @param nodes a number, or {@code auto}
 */
public record IntegrationChoice(String method, @Schema(implementation = Object.class) JsonNode nodes) {

    static IntegrationChoice of(Integration integration) {
        if (integration == null) {
            return null;
        }
        JsonNode nodes = integration.method() == Integration.Method.LAPLACE ? null
                : integration.nodes() == null ? TextNode.valueOf("auto") : IntNode.valueOf(integration.nodes());
        return new IntegrationChoice(integration.method().code(), nodes);
    }
}
