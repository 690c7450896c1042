package org.liaison.modelling.audit;

import jakarta.validation.constraints.NotBlank;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One term of a model; numbers as in {@link AuditedModel}.
 *
 * @param stars number or asterisks; null where not printed, which is not the same as none
 * @param dyDx average marginal effect
 * @param ratio exp(estimate)
 * @param dummy whether {@code dy_dx} is the discrete change of a 0/1 variable
 */
public record AuditedRow(@NotBlank String term,
        @Schema(oneOf = {
                String.class, Double.class }) Object estimate,
        @Schema(oneOf = { String.class, Double.class }) Object stdError,
        @Schema(description = "0 to 3, or asterisks", oneOf = { String.class, Integer.class }) Object stars,
        @Schema(description = "average marginal effect", oneOf = { String.class, Double.class }) Object dyDx,
        @Schema(description = "exp(estimate)", oneOf = { String.class, Double.class }) Object ratio,
        Boolean dummy){
}
