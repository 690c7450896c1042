package org.liaison.modelling.audit;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;

/**
 * A published table of regressions.
 *
 * @param relations what models have to do with each other
 * @param stars p-values below which one star more is due; null: 0.1, 0.05, 0.01
 * @param decimals of numbers that are not given as text; null: 2
 */
public record AuditRequest(@NotEmpty List<@NotNull @Valid AuditedModel> models, List<@NotNull @Valid AuditedRelation> relations,
        List<@NotNull Double> stars, Integer decimals) {
}
