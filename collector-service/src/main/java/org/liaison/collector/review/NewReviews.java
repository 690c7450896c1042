package org.liaison.collector.review;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Decisions about many items at once: those listed, or those that a filter meets.
 *
 * @param items ids; either these or a filter
 * @param filter as in the queue; needs {@code expected}
 * @param expected how many items the filter must meet, so that nobody decides what he has not seen
 * @param verdict accept or reject
 * @param reason why, kept with each
 */
public record NewReviews(@Size(min = 1, max = 100_000) List<@NotBlank String> items, Filter filter, Integer expected,
        @NotNull @Pattern(regexp = "accept|reject", message = "must be accept or reject") String verdict,
        @NotBlank String reason) {

    /** Parts as in the queue. */
    public record Filter(String source, String partner, String kind, String confidence, String from, String to, String status,
            String text, String why) {
    }
}
