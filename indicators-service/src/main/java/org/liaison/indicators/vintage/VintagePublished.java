package org.liaison.indicators.vintage;

import java.util.List;

import org.liaison.kit.outbox.OutgoingEvent;

/** The event that a vintage can be read; the numbers are behind the links. */
record VintagePublished(String id, long revision, String source, String label, String sha256, List<String> indicators,
        long observations, String observationsLink, String panelLink) {

    private static final String TOPIC = "liaison.indicators.vintage.v1";
    private static final String TYPE = "org.liaison.indicators.vintage.published.v1";

    static OutgoingEvent of(VintageView vintage) {
        // A vintage never changes, so it has one revision.
        return new OutgoingEvent(TOPIC, vintage.id(), TYPE,
                new VintagePublished(vintage.id(), 1, vintage.source(), vintage.label(), vintage.sha256(), vintage.indicators(),
                        vintage.observations(), "/api/indicators/v1/observations?vintages=" + vintage.id(),
                        "/api/indicators/v1/panel{?partners,years,variables,neighbours,vintages,format}"));
    }
}
