package org.liaison.coding.release;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to be published.
 *
 * @param scope working or strict; working where absent
 * @param years a year or a closed range
 * @param rounds closed rounds of the version of the codebook in force, which show how reliable it is
 */
record NewRelease(@NotBlank @Schema(examples = "partnerships") String codebook, @Schema(examples = "working") String scope,
        @NotBlank @Size(max = 200) @Schema(examples = "Interactions 2011-2018") String title,
        @NotBlank @Schema(examples = "2011:2018") String years, @NotEmpty @Size(max = 100) List<@NotBlank String> rounds) {

    NewRelease {
        scope = scope == null ? "working" : scope;
    }
}
