package org.liaison.coding.interaction;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which interactions are asked for. */
public class InteractionQuery {

    @RestQuery
    @Parameter(description = "Codebook", example = "partnerships")
    String codebook;

    @RestQuery
    @Parameter(description = "ISO3 codes, comma for or", example = "SWE,FIN")
    String partner;

    @RestQuery
    @Parameter(description = "Year of the event's first day, or a closed range", example = "2011:2018")
    String years;

    @RestQuery
    @Parameter(description = "true: only those that add to Frequency; false: only the others")
    Boolean counted;
}
