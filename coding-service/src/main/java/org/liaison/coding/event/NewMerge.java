package org.liaison.coding.event;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Events that are one.
 *
 * @param events their ids
 * @param reason why
 */
record NewMerge(@NotEmpty @Schema(description = "Two events or more") List<@NotBlank String> events,
        @NotBlank @Size(max = 2000) @Schema(description = "Why") String reason) {
}
