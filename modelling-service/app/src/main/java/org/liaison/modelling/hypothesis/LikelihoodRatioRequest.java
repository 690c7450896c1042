package org.liaison.modelling.hypothesis;

import jakarta.validation.constraints.NotBlank;

/** Asks whether a restricted fit is as good as the full one, of which it is a special case on the same rows. */
public record LikelihoodRatioRequest(@NotBlank String restricted, @NotBlank String full) {
}
