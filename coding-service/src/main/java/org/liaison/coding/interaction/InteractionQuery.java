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
    @Parameter(description = "Month of the event's first day, 1 to 12", example = "5")
    Integer month;

    @RestQuery
    @Parameter(description = "Where the report that counts was published", example = "nato.int")
    String source;

    @RestQuery
    @Parameter(description = "Categories, comma for or", example = "political_representative")
    String category;

    @RestQuery
    @Parameter(description = "working or strict: only those in scope; all where absent", example = "working")
    String scope;

    @RestQuery
    @Parameter(description = "true: only those that add to Frequency; false: only the others")
    Boolean counted;
}
