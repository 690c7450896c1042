package org.liaison.modelling.panel;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;

/**
 * An estimation panel to be built.
 *
 * @param codebook whose interactions are counted
 * @param scope {@code working} (default) or {@code strict}
 * @param partners ISO 3166 alpha-3 codes, or {@code all}
 * @param years a year or a closed range such as {@code 2011:2018}
 * @param variables covariates, as the indicators service names them
 * @param neighbours neighbour list of {@code power_difference}; null for the default of the indicators service
 * @param vintages ids of the releases to use; empty for the newest of each indicator
 */
public record NewPanel(@NotBlank String name, @NotBlank String codebook, String scope,
        @NotEmpty List<@NotBlank String> partners,
        @NotNull String years, List<@NotBlank String> variables, String neighbours, List<@NotBlank String> vintages) {
}
