package org.liaison.coding.adjudication;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.liaison.coding.handcoding.CodedRow;

/**
 * What a third person decides.
 *
 * @param rows as a coder would give them
 * @param reason why
 */
record NewAdjudication(@NotNull @Size(max = 200) List<CodedRow> rows,
        @NotBlank @Size(max = 5000) @Schema(examples = "the minister only sent a message") String reason) {
}
