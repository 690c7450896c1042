package org.liaison.standalone.sample.covariate;

/**
 * A simulated file in a publisher's layout.
 *
 * @param source the publisher as {@code POST /api/indicators/v1/vintages?source=} names it
 */
public record CovariateFile(String source, String name, byte[] content) {
}
