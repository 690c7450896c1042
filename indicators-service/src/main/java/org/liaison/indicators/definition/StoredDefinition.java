package org.liaison.indicators.definition;

import java.time.Instant;

import org.liaison.indicators.indicator.Definition;

/**
 * A definition with its digest.
 *
 * @param createdAt null for the shipped ones
 */
record StoredDefinition(Definition definition, String sha256, Instant createdAt) {
}
