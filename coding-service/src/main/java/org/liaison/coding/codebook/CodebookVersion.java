package org.liaison.coding.codebook;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A version of a codebook.
 *
 * @param shipped whether it came with the service
 * @param content the codebook as JSON
 * @param sha256 digest of the content, hexadecimal
 * @param revision grows with every change of a draft
 * @param publication number of its publication over all codebooks; null for one that never was in force
 */
public record CodebookVersion(String name, String version, CodebookState state, String engine, String title, boolean shipped,
        @JsonIgnore String content, String sha256, long revision, Long publication, Instant createdAt, Instant publishedAt,
        Instant retiredAt) {

    /** The key under which items are coded by this version on trial, beside what is in force. */
    public String trialKey() {
        return trialKey(name, version);
    }

    static String trialKey(String name, String version) {
        return name + "@" + version;
    }

    /** The codebook by which items are coded under a key. */
    public static String codebook(String key) {
        return isTrial(key) ? key.substring(0, key.indexOf('@')) : key;
    }

    /** Whether what is coded under a key is a trial, of which nobody is told. */
    public static boolean isTrial(String key) {
        return key.indexOf('@') >= 0;
    }
}
