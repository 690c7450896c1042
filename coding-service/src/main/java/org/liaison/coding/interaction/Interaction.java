package org.liaison.coding.interaction;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** One event x one partner, with every revision published. */
@Entity
class Interaction {

    @Id
    String id;
    long revision;
    String codebook;
    String codebookVersion;
    String eventId;
    String itemId;
    String partner;
    String category;
    int intensity;
    String format;
    LocalDate eventStart;
    int year;
    boolean inScope;
    boolean inScopeStrict;
    boolean counted;
    double confidence;
    boolean withdrawn;
    String reason;

    InteractionState state() {
        return new InteractionState(eventId, itemId, codebookVersion, partner, category, intensity, format, eventStart, inScope,
                inScopeStrict, counted, confidence, reason);
    }

    void take(InteractionState state) {
        revision++;
        withdrawn = false;
        codebookVersion = state.codebookVersion();
        eventId = state.eventId();
        itemId = state.itemId();
        partner = state.partner();
        category = state.category();
        intensity = state.intensity();
        format = state.format();
        eventStart = state.date();
        year = state.date().getYear();
        inScope = state.inScope();
        inScopeStrict = state.inScopeStrict();
        counted = state.counted();
        confidence = state.confidence();
        reason = state.reason();
    }

    void withdraw(String why) {
        revision++;
        withdrawn = true;
        counted = false;
        reason = why;
    }
}
