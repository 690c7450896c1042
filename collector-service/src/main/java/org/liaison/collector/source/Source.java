package org.liaison.collector.source;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A registered site; its profile is kept as JSON. */
@Entity(name = "source")
class Source {

    @Id
    String id;
    String name;
    String profile;
    int revision;
    Instant createdAt;
    Instant updatedAt;
}
