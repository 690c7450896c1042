package org.liaison.coding.interaction;

import java.time.LocalDate;

import org.liaison.kit.outbox.OutgoingEvent;

/** The published state of an interaction (contracts {@code coding.interaction.*}). */
record InteractionEvent(String id, long revision, String codebook, String codebookVersion, String event, String item,
        String partner, LocalDate date, int year, String category, int intensity, String format, boolean inScope,
        boolean inScopeStrict, boolean counted, String status, String reason) {

    private static final String TOPIC = "liaison.coding.interaction.v1";
    private static final String TYPE = "org.liaison.coding.interaction.%s.v1";

    static OutgoingEvent of(Interaction it) {
        InteractionEvent data = new InteractionEvent(it.id, it.revision, it.codebook, it.codebookVersion, it.eventId, it.itemId,
                it.partner, it.eventStart, it.year, it.category, it.intensity, it.format, it.inScope, it.inScopeStrict,
                it.counted, it.withdrawn ? "withdrawn" : "coded", it.reason);
        String what = it.withdrawn ? "withdrawn" : it.revision == 1 ? "coded" : "corrected";
        return new OutgoingEvent(TOPIC, it.id, TYPE.formatted(what), data);
    }
}
