package org.liaison.indicators.definition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * An indicator that a user defines.
 *
 * @param name how panels ask for it
 * @param title the label of its column; the name where absent
 * @param expression the formula
 * @param unit the unit of its values; follows from the inputs where absent
 * @param missing propagate (the default), zero or skip
 */
public record NewIndicator(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9_]{0,63}", message = "must be lower-case letters, digits and _, and begin with a letter") String name,
        @Size(max = 200) String title, @Size(max = 4000) String description, @NotBlank @Size(max = 4000) String expression,
        @Size(max = 100) String unit, String missing) {
}
