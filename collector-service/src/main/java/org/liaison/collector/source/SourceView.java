package org.liaison.collector.source;

import java.time.Instant;

/**
 * A registered site.
 *
 * @param revision grows each time the profile is replaced
 */
public record SourceView(String id, String name, int revision, Instant createdAt, Instant updatedAt, SiteProfile profile) {
}
