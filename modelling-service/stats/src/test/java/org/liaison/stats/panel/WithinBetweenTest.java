package org.liaison.stats.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.liaison.stats.Effects;
import org.liaison.stats.Family;
import org.liaison.stats.FitSpec;
import org.liaison.stats.Frame;
import org.liaison.stats.SpecificationException;
import org.liaison.stats.formula.Term;

class WithinBetweenTest {

    private static final double NA = Double.NaN;

    private final Frame frame = Frame.builder(7).number("y", new double[] { 1, 2, 3, 4, 5, 6, 7 })
            .text("unit", new String[] { "a", "a", "a", "b", "b", "b", "b" })
            .text("kind", new String[] { "p", "q", "p", "q", "p", "q", "p" })
            .number("x", new double[] { 1, 3, 8, 10, 20, NA, 30 }).number("z", new double[] { 2, 4, 1, 3, 1, 5, 2 })
            .number("fixed", new double[] { 5, 5, 5, 9, 9, 9, 9 }).number("w", new double[] { 1, 3, 0, 1, 1, 2, 2 }).build();

    @Test
    void shouldSplitNumbersIntoUnitMeansAndDeviationsFromThem() {
        WithinBetween split = split("y ~ x + x:z + fixed + kind + factor(z) + factor(z):x", null);

        assertThat(split.spec().formula().terms().stream().map(Term::toString)).containsExactly("x_within", "x_between",
                "x:z_within", "x:z_between", "fixed", "kind", "factor(z)", "factor(z):x");
        assertThat(split.frame().numbers("x_between")).containsExactly(4, 4, 4, 20, 20, NA, 20);
        assertThat(split.frame().numbers("x_within")).containsExactly(-3, -1, 4, -10, 0, NA, 10);
        // Products are split as a whole: 2, 12, 8 and 30, 20, 60
        assertThat(split.frame().numbers("x:z_between")[0]).isEqualTo(22 / 3.0);
        assertThat(split.frame().numbers("x:z_within")[4]).isEqualTo(20 - 110 / 3.0);
        assertThat(split.frame().names()).startsWith("y", "unit", "kind", "x", "z", "fixed", "w");
        assertThat(split.frame().texts("kind")).isEqualTo(frame.texts("kind"));
        assertThat(split.spec().effects()).isEqualTo(Effects.WITHIN_BETWEEN);
    }

    @Test
    void shouldWeightTheMeansAndKeepRowsWithoutWeightFromBeingMissing() {
        WithinBetween split = split("y ~ x", "w");

        // (1 + 9) / 4 and (10 + 20 + 60) / 4; the third row has weight 0 and the sixth no value
        assertThat(split.frame().numbers("x_between")).containsExactly(2.5, 2.5, 0, 22.5, 22.5, NA, 22.5);
        assertThat(split.frame().numbers("x_within")).containsExactly(-1.5, 0.5, 0, -12.5, -2.5, NA, 7.5);
    }

    @Test
    void shouldRefuseAColumnNamedLikeAPart() {
        Frame taken = frame.pick(new int[] { 0, 1, 2, 3, 4, 5, 6 }).number("x_between", new double[7]).build();

        assertThatThrownBy(() -> WithinBetween.of(taken, spec("y ~ x", null)))
                .isInstanceOfSatisfying(SpecificationException.class, e -> assertThat(e.column()).isEqualTo("x_between"));
    }

    @Test
    void shouldTakeRoundingForNoVariation() {
        double[] rounded = { 1e9, 1e9 + 1e-4, 1e9, 3, 3, 3, 3 };
        double[] varied = { -1, -1 - 1e-9, -1, 3, 3, 3, 3 };
        Frame near = frame.pick(new int[] { 0, 1, 2, 3, 4, 5, 6 }).number("rounded", rounded).number("varied", varied).build();

        assertThat(WithinBetween.of(near, spec("y ~ rounded + varied", null)).spec().formula().terms().stream()
                .map(Term::toString))
                .containsExactly("rounded", "varied_within", "varied_between");
    }

    private WithinBetween split(String formula, String weights) {
        return WithinBetween.of(frame, spec(formula, weights));
    }

    private static FitSpec spec(String formula, String weights) {
        return FitSpec.builder(formula, Family.POISSON).effects(Effects.WITHIN_BETWEEN).unit("unit").weights(weights).build();
    }
}
