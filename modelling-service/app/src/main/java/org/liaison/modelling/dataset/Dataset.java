package org.liaison.modelling.dataset;

import java.time.Instant;

/** A name under which a content was uploaded. */
record Dataset(String id, String name, String sha256, Instant createdAt) {
}
