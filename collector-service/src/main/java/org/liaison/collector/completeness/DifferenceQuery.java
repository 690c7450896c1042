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
    @Parameter(description = "Status of the item: accepted, rejected, pending, separated by comma", example = "accepted")
    String status;
}
