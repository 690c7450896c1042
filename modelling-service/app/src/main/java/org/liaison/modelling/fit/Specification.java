package org.liaison.modelling.fit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A model as asked for, and as echoed with every default filled in. Only data, formula and family are required.
 *
 * @param formula R / fixest syntax: {@code y ~ x + factor(z) | unit + period}
 * @param family distribution of the outcome: {@code poisson}, {@code negbin1}, {@code negbin2}, {@code logit}, {@code probit},
 *        {@code gaussian}
 * @param effects {@code pooled}, {@code fixed}, {@code random}, {@code within_between}, {@code random_beta},
 *        {@code conditional}
 * @param unit column of the units
 * @param period column of the periods
 * @param offset column added to the linear predictor
 * @param exposure column whose logarithm is added to the linear predictor
 * @param weights column
 * @param weightType {@code frequency} (default) or {@code probability}
 * @param subset CEL condition over columns; rows for which it is false or cannot be told are left out
 * @param integration how a random intercept is integrated out
 * @param penalty {@code none} or {@code firth}
 * @param biasCorrection of fixed negative binomial, logit and probit models of short panels: {@code none} (default),
 *        {@code jackknife}
 *        over periods, or {@code half_panel}; echoed where there is one
 * @param missing {@code drop} (default) or {@code fail}
 * @param level of the intervals, default 0.95
 * @param reference of p-values and intervals: {@code normal} (default) or {@code t}
 */
@Schema(name = "Specification")
public record Specification(@NotNull DataReference data, @NotBlank String formula, @NotBlank String family, String effects,
        String unit, String period, VcovChoice vcov, String offset, String exposure, String weights, String weightType,
        String subset, IntegrationChoice integration, String penalty,
        @JsonInclude(JsonInclude.Include.NON_NULL) String biasCorrection, String missing, Double level, String reference) {
}
