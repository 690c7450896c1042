package org.liaison.coding.round;

import java.util.List;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.liaison.coding.handcoding.CodedRow;

/**
 * What a coder says about an item.
 *
 * @param rows under a codebook of interactions one for each partner, none where there is no interaction; else one
 * @param seconds that the coder took
 */
record NewCoding(@NotNull @Size(max = 200) List<CodedRow> rows, @Size(max = 5000) String comment,
        @DecimalMin("0") @Schema(examples = "42") Double seconds) {
}
