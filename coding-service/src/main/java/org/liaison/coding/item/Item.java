package org.liaison.coding.item;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A published page as last heard from the collector. */
@Entity
class Item {

    @Id
    String id;
    long revision;
    String source;
    String address;
    LocalDate published;
    String headline;
    String body;
    boolean accepted;
    String duplicateGroup;
}
