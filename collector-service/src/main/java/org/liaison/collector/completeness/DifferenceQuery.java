package org.liaison.collector.completeness;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which differences are asked for; every part may be left out. */
public class DifferenceQuery {

    @QueryParam("source")
    @Parameter(description = "Sources, separated by comma", example = "nato.int")
    String source;

    @QueryParam("found_by")
    @Parameter(description = "search, listing, both, separated by comma", example = "listing")
    String foundBy;

    @QueryParam("status")
    @Parameter(description = "As in the column: accepted, rejected, pending, failed, forbidden, waiting, separated by comma", example = "accepted")
    String status;
}
