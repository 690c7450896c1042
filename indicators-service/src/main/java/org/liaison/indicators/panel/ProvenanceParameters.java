package org.liaison.indicators.panel;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.liaison.indicators.observation.Years;
import org.liaison.kit.http.Parameters;

/** From what one cell of a panel was computed. Use as {@code @BeanParam}. */
public class ProvenanceParameters {

    @RestQuery
    @Parameter(description = "As for the panel", example = "land_sea")
    String neighbours;

    @RestQuery
    @Parameter(description = "As for the panel")
    String vintages;

    @RestQuery
    @Parameter(description = "As for the panel")
    String memberships;

    @RestQuery
    @Parameter(description = "As for the panel", example = "linear")
    String interpolate;

    @RestQuery("max_gap")
    @Parameter(description = "As for the panel", example = "2")
    Integer maxGap;

    PanelQuery cell(String iso3, int year, String variable) {
        return new PanelQuery(List.of(iso3), Years.parse(Integer.toString(year)), List.of(variable), neighbours,
                Parameters.commaList(vintages).stream().distinct().toList(), false,
                Parameters.commaList(memberships).stream().distinct().toList(), Interpolation.parse(interpolate, maxGap));
    }
}
