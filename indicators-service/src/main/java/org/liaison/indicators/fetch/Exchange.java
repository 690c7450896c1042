package org.liaison.indicators.fetch;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * What came of one asked address, for the record.
 *
 * @param address without keys and passwords
 * @param status of the last answer: 200, or 304 where nothing changed
 * @param bytes of the inflated body
 * @param tries requests that it took
 */
public record Exchange(String address, int status, long bytes, int tries, String etag, String lastModified) {

    @JsonIgnore
    boolean notModified() {
        return status == 304;
    }

    @JsonIgnore
    Validators validators() {
        return new Validators(etag, lastModified);
    }
}
