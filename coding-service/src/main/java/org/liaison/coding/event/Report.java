package org.liaison.coding.event;

import java.io.Serializable;
import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;

/** That an item shows one partner in an event, and whether this report is the one that counts. */
@Entity
class Report {

    @EmbeddedId
    Key key;
    String category;
    int intensity;
    String format;
    LocalDate eventStart;
    LocalDate eventEnd;
    boolean inScope;
    boolean inScopeStrict;
    double confidence;
    boolean counted;
    String reason;

    @Embeddable
    record Key(String itemId, String codebook, String partner) implements Serializable {
    }
}
