package org.liaison.modelling.panel;

/**
 * How far the stream of interactions has been read.
 *
 * @param events events handled since the service was set up
 * @param interactions interactions known and not withdrawn
 * @param counted those of them that count
 */
public record InteractionSummary(long events, long interactions, long counted) {
}
