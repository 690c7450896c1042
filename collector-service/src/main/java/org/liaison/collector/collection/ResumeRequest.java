package org.liaison.collector.collection;

import jakarta.validation.constraints.Min;

/**
 * How a collection goes on.
 *
 * @param budget requests that it may make from its beginning on; unchanged where it is left out
 */
public record ResumeRequest(@Min(1) Integer budget) {
}
