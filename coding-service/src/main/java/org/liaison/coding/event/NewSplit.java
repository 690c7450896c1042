package org.liaison.coding.event;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Reports that do not tell of the event they were put into.
 *
 * @param items their ids
 * @param reason why
 */
record NewSplit(@NotEmpty @Schema(description = "Items that report something else") List<@NotBlank String> items,
        @NotBlank @Size(max = 2000) @Schema(description = "Why") String reason) {
}
