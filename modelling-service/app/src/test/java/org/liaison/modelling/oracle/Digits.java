package org.liaison.modelling.oracle;

import static org.assertj.core.api.Assertions.within;

import org.assertj.core.api.SoftAssertions;

import com.fasterxml.jackson.databind.JsonNode;

/** Comparisons of numbers to the tolerances that the reference states. */
final class Digits {

    private Digits() {
    }

    static void relative(SoftAssertions soft, String what, JsonNode ours, JsonNode reference, double tolerance) {
        absolute(soft, what, ours, reference, tolerance * Math.abs(reference.doubleValue()));
    }

    static void absolute(SoftAssertions soft, String what, JsonNode ours, JsonNode reference, double tolerance) {
        soft.assertThat(ours != null && ours.isNumber()).as(what + " is a number").isTrue();
        soft.assertThat(ours == null ? Double.NaN : ours.doubleValue()).as(what)
                .isCloseTo(reference.doubleValue(), within(tolerance));
    }
}
