package org.liaison.coding.item;

import java.io.Serializable;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What the machine proposes for an item under a codebook; the answer is kept as JSON. */
@Entity
class Proposal {

    @EmbeddedId
    Key key;
    String codebookVersion;
    boolean isInteraction;
    boolean inScope;
    double confidence;
    boolean needsReview;
    @JdbcTypeCode(SqlTypes.JSON)
    String answer;

    @Embeddable
    record Key(String itemId, String codebook) implements Serializable {
    }
}
