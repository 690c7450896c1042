package org.liaison.modelling.audit;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * What two models have to do with each other.
 *
 * @param models two names; where nested the larger first, unless the terms of one are a part of those of the other
 * @param relation {@code nested}: the smaller one cannot fit better; {@code equal}: the same model written twice, for example
 *        with a term that the fixed effects absorb
 */
public record AuditedRelation(@NotNull List<@NotBlank String> models, @NotBlank String relation) {
}
