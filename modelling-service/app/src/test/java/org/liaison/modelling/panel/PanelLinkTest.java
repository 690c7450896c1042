package org.liaison.modelling.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.kit.problem.ProblemException;

class PanelLinkTest {

    private static final URI GATEWAY = URI.create("http://gateway:8080/");
    private static final String QUERY = "{?partners,years,variables,neighbours,vintages,format}";
    private static final PanelDefinition DEFINITION = new PanelDefinition("partnerships", Scope.WORKING, List.of("ARM", "AUT"),
            "2011:2018", List.of("power", "stability"), null, List.of());

    @Test
    void shouldFillInTheTemplateAndLeaveOutWhatIsNotSaid() {
        URI link = new PanelLink("/api/indicators/v1/panel" + QUERY).resolve(GATEWAY, DEFINITION);

        assertThat(link).hasToString("http://gateway:8080/api/indicators/v1/panel?partners=ARM,AUT&years=2011%3A2018"
                + "&variables=power,stability&format=csv");
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://elsewhere/api/indicators/v1/panel", "//elsewhere/api/indicators/v1/panel",
            "/api/indicators/v1/../../collector/v1/items", "/metrics", "@elsewhere/api/indicators/v1/panel" })
    void shouldFollowNoLinkThatLeadsElsewhere(String template) {
        assertThatThrownBy(() -> new PanelLink(template + QUERY).resolve(GATEWAY, DEFINITION))
                .isInstanceOf(ProblemException.class);
    }
}
