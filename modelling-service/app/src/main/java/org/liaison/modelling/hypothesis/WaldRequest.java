package org.liaison.modelling.hypothesis;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;

/** Asks whether the coefficients of some terms of a fit are jointly zero; {@code factor(x)} stands for all its levels. */
public record WaldRequest(@NotBlank String fit, @NotEmpty List<@NotBlank String> terms) {
}
