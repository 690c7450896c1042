package org.liaison.coding.event;

import java.io.Serializable;
import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A stored {@link Sighting} and the event that it was found to belong to. */
@Entity
class Occurrence {

    @EmbeddedId
    Key key;
    String codebookVersion;
    LocalDate published;
    String source;
    String duplicateGroup;
    @JdbcTypeCode(SqlTypes.JSON)
    String identity;
    String eventId;
    String eventReason;

    @Embeddable
    record Key(String itemId, String codebook) implements Serializable {
    }
}
