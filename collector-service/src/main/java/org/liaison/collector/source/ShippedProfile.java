package org.liaison.collector.source;

/**
 * A profile that comes with the service.
 *
 * @param profile as it is read
 * @param yaml as it is written, with its comments
 */
public record ShippedProfile(SiteProfile profile, String yaml) {
}
