package org.liaison.modelling.panel;

import java.net.URI;
import java.util.List;

import org.liaison.kit.problem.ProblemException;
import org.liaison.modelling.problem.ModellingProblem;

import io.vertx.uritemplate.UriTemplate;
import io.vertx.uritemplate.Variables;

/** The template (RFC 6570) that a vintage's event gives for covariates, filled in. Nothing else is ever fetched. */
record PanelLink(String template) {

    private static final String ALLOWED = "/api/indicators/v1/";

    URI resolve(URI base, PanelDefinition definition) {
        Variables values = Variables.variables().set("partners", definition.partners()).set("years", definition.years())
                .set("variables", definition.variables()).set("format", "csv");
        if (definition.neighbours() != null) {
            values.set("neighbours", definition.neighbours());
        }
        if (!definition.vintages().isEmpty()) {
            values.set("vintages", definition.vintages());
        }
        URI link = URI.create(UriTemplate.of(template).expandToString(values));
        String path = link.normalize().getRawPath();
        if (link.getRawAuthority() != null || link.isAbsolute() || path == null || !path.startsWith(ALLOWED)) {
            throw new ProblemException(ModellingProblem.COVARIATES_UNAVAILABLE,
                    "The announced link '" + template + "' does not lead to the indicators service.", List.of());
        }
        String root = base.toString();
        return URI.create((root.endsWith("/") ? root.substring(0, root.length() - 1) : root) + link.normalize());
    }
}
