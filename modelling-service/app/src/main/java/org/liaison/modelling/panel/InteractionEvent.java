package org.liaison.modelling.panel;

import java.time.LocalDate;

/** What is read of the events about interactions: one event, one partner, the full state. */
record InteractionEvent(String id, long revision, String codebook, String codebookVersion, String event, String item,
        String partner,
        LocalDate date, int year, String category, Double intensity, String format, boolean inScope, boolean inScopeStrict,
        boolean counted, String status) {
}
