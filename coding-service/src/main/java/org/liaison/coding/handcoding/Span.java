package org.liaison.coding.handcoding;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Words that a person marks as evidence.
 *
 * @param field {@code headline} or {@code body}
 * @param start offset of the first character, in Unicode code points of the field
 * @param end offset behind the last character, in Unicode code points of the field
 */
public record Span(@Schema(examples = "body") String field, @Schema(examples = "22") Integer start,
        @Schema(examples = "67") Integer end) {
}
