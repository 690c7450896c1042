package org.liaison.indicators.fetch;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * By what a server tells whether its answer is the one that we have.
 *
 * @param etag null where it gave none
 * @param lastModified null where it gave none
 */
record Validators(String etag, String lastModified) {

    static final Validators NONE = new Validators(null, null);

    boolean any() {
        return etag != null || lastModified != null;
    }

    /** The headers of a conditional request. */
    Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        if (etag != null) {
            headers.put("If-None-Match", etag);
        }
        if (lastModified != null) {
            headers.put("If-Modified-Since", lastModified);
        }
        return headers;
    }
}
