package org.liaison.modelling.audit;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One column of the table. Numbers are texts as printed ({@code "-0.50"}, {@code "-2.45e-12"}) or JSON numbers; what is not
 * printed
 * is null, absent or an empty text.
 *
 * @param meanOutcome decides between means that equally many terms imply
 */
public record AuditedModel(@NotBlank String name,
        @Schema(description = "log-likelihood", oneOf = {
                String.class, Double.class }) Object logLik,
        @Schema(description = "mean of the outcome", oneOf = { String.class, Double.class }) Object meanOutcome,
        List<@NotNull @Valid AuditedRow> rows){
}
