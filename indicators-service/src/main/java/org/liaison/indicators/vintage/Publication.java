package org.liaison.indicators.vintage;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Who publishes a source, and on which terms.
 *
 * @param source as an upload names it
 * @param licence name of the licence, or what stands in its place; null where only the uploader knows
 * @param citation how the publisher asks to be cited; {@code {label}} stands for the release
 * @param terms what to mind beside the licence
 * @param layout the files that are read
 */
public record Publication(@JsonProperty("source") String source, @JsonProperty("title") String title,
        @JsonProperty("publisher") String publisher, @JsonProperty("homepage") String homepage,
        @JsonProperty("licence") String licence, @JsonProperty("licence_url") String licenceUrl,
        @JsonProperty("citation") String citation, @JsonProperty("terms") String terms, @JsonProperty("layout") String layout) {

    /** The citation of one release. */
    public String citation(String label) {
        return citation == null ? null : citation.replace("{label}", label);
    }
}
