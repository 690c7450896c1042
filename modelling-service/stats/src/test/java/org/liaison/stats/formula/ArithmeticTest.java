package org.liaison.stats.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Arithmetic of formulas: precedence as in R, names as R's deparse writes them, derivatives in their simplest form. */
class ArithmeticTest {

    private static final Map<String, Double> ROW = Map.of("x", 3.0, "z", 5.0, "w", 2.0);

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "2^3^2; 512", "-2^2; -4", "(-2)^2; 4", "2^-1; 0.5", "8/4/2; 1", "8/(4/2); 4",
            "10 - 4 - 3; 3", "10 - (4 - 3); 9", "2 + 3*4; 14", "(2 + 3)*4; 20", "1e3; 1000", "1.5E-2; 0.015", "2e+1; 20",
            ".5; 0.5", "-(-x); 3", "x*z - w; 13", "x/z; 0.6", "x^w; 9", "z^3; 125", "w^x^w; 512", "sqrt(x*x); 3",
            "log(exp(x)); 3", "log10(1000); 3", "x - -z; 8", "2*-x; -6", "x*z/w; 7.5", "1 - 2 + 3; 2" })
    void shouldBindAsRDoes(String text, double value) {
        assertThat(expression(text).value(ROW::get)).isCloseTo(value, within(1e-13));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "x - (z - w); x - (z - w)", "(x - z) - w; x - z - w", "x+(z+w); x + z + w",
            "x^z^w; x^z^w", "(x^z)^w; (x^z)^w", "(x*z)^w; (x * z)^w", "x/(z*w); x/(z * w)", "x/(z/w); x/(z/w)",
            "(x/z)/w; x/z/w", "(x+z)*w; (x + z) * w", "x+z*w; x + z * w", "-(x+z); -(x + z)", "-x*z; -x * z",
            "-(x*z); -(x * z)", "(-x)^z; (-x)^z", "-x^z; -x^z", "x - -z; x - -z", "-(-x); -(-x)",
            "x*1.5; x * 1.5", "x+2; x + 2", "x+1e20; x + 1.0E20", "log( x /2 ); log(x/2)", "x-(z+w); x - (z + w)",
            "x * (z - w); x * (z - w)", "x^(z+w); x^(z + w)", "x+(-2); x + (-2)" })
    void shouldBeNamedByItsDeparsedText(String text, String name) {
        assertThat(expression(text)).hasToString("I(" + name + ")");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "x; 1", "z; 0", "7; 0", "x + z; 1", "x - z; 1", "z - x; 0 - 1", "2*x; 2", "x*z; z",
            "z*x; z", "x/z; 1/z", "x^2; 2 * x", "x^1; 1", "z^2; 0", "exp(x); exp(x)", "exp(z); 0", "log(x); 1/x",
            "sqrt(x); 1/(2 * sqrt(x))", "x*x; x + x", "x^3; 3 * x^2", "exp(2*x); exp(2 * x) * 2" })
    void shouldDifferentiateToTheSimplestForm(String text, String derivative) {
        String expected = expression(derivative).toString();

        Expression found = expression(text).derivative("x");

        assertThat("I(" + found + ")").isEqualTo(derivative.equals("0 - 1") ? "I(-1)" : expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "+;0;x;x", "+;x;0;x", "-;x;0;x", "*;0;x;0", "*;x;0;0", "*;1;x;x", "*;x;1;x",
            "/;0;x;0",
            "/;x;1;x", "^;x;1;x", "^;x;0;1", "+;2;3;5", "-;2;3;(-1)", "*;2;3;6", "/;3;2;1.5", "^;2;3;8", "+;1;x;1 + x",
            "-;1;x;1 - x", "/;1;x;1/x", "^;1;x;1^x", "-;0;x;-x", "*;x;2;x * 2", "/;x;2;x/2", "^;x;2;x^2", "+;x;z;x + z" })
    void shouldLeaveOutWhatHasNoEffect(char operator, String left, String right, String expected) {
        Expression joined = Binary.of(operator, inner(left), inner(right));

        assertThat(joined.value(ROW::get)).isEqualTo(new Binary(operator, inner(left), inner(right)).value(ROW::get));
        assertThat(joined.toString()).isEqualTo(expected.replaceAll("^\\((-1)\\)$", "$1"));
    }

    @ParameterizedTest
    @CsvSource({ "x^z", "z^x", "x^x", "(x + z)^(x*w)", "sqrt(x*z)/w", "log10(x*z)", "x/(x + z)", "exp(-x^2/z)" })
    void shouldDifferentiateByEveryVariable(String text) {
        Expression expression = expression(text);
        double h = 1e-5;
        for (String variable : expression.variables()) {
            double value = ROW.get(variable);
            double above = expression.value(name -> name.equals(variable) ? value + h : ROW.get(name));
            double below = expression.value(name -> name.equals(variable) ? value - h : ROW.get(name));
            double derivative = expression.derivative(variable).value(ROW::get);

            assertThat(derivative).isCloseTo((above - below) / (2 * h), within(1e-8 * (1 + Math.abs(derivative))));
        }
    }

    @Test
    void shouldKnowTheColumnsItUses() {
        assertThat(expression("log(z/x) + w*2 - z").variables()).containsExactly("z", "x", "w");
        assertThat(expression("2").variables()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '#', value = { "y ~ 1.2.3; 1.2.3; 4; '1.2.3' is not a number.",
            "y ~ x + 'a; 'a; 8; The quote ' is not closed.",
            "y ~ x & z; &; 6; The character '&' has no meaning in a formula.",
            "y ~ log(x z; z; 10; Expected ')' before 'z'.", "y ~ log(x; y ~ log(x; 9; Expected ')' at the end.",
            "y ~ x +; y ~ x +; 7; The formula ends where a term is expected.",
            "y ~ x + *; *; 8; '*' is not expected at position 9.",
            "y ~ x / z; /; 6; Arithmetic among terms goes into I(...), as in I(x^2).",
            "y ~ x - 2; 2; 8; Only '-1' can be taken away from a formula.",
            "y ~ x + 3; 3; 8; '3' cannot stand as a term; arithmetic goes into I(...).",
            "y ~ x - 0; 0; 8; Only '-1' can be taken away from a formula.",
            "y ~ x | u + v + u; u; 16; The fixed effect 'u' is there twice.",
            "y ~ i(u, ref = ); ); 15; The reference level is missing.",
            "y ~ i(u, ref; y ~ i(u, ref; 12; Expected '=' at the end.",
            "y ~ i(u, base = 1); base; 9; i(x, ref = v) takes only 'ref'.",
            "y ~ tan(x); tan; 4; There is no function 'tan'; use log, log10, exp, sqrt, I, factor, i or offset.",
            "~ x; ~; 0; The formula has no outcome before '~'.", "y ~ factor(u, ref = 2); ,; 12; Expected ')' before ','.",
            "y + 2 x; x; 6; Expected '~' before 'x'.", "y ~ I(2 +); ); 9; ')' is not expected at position 10.",
            "y ~ x | 2; 2; 8; '2' is not expected at position 9.", "y ~ (x; y ~ (x; 6; Expected ')' at the end.",
            "y ~ x ~ z; ~; 6; '~' is not expected at position 7.", "y ~ offset(x; y ~ offset(x; 12; Expected ')' at the end." })
    void shouldSayWhatCannotBeReadAndWhere(String text, String piece, int at, String message) {
        assertThatThrownBy(() -> Formula.parse(text)).isInstanceOfSatisfying(FormulaException.class, e -> {
            assertThat(e.term()).isEqualTo(piece);
            assertThat(e.getMessage()).contains(message);
            assertThat(e.position()).isEqualTo(at);
        });
    }

    @Test
    void shouldRefuseAnEmptyFormula() {
        assertThatThrownBy(() -> Formula.parse(null)).hasMessageContaining("The formula is empty.");
        assertThatThrownBy(() -> Formula.parse("  ")).hasMessageContaining("The formula is empty.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "_x.1a; _x.1a", ".a; .a", "`a b`; a b", "x1; x1" })
    void shouldReadNames(String text, String name) {
        assertThat(Formula.parse("y ~ " + text).variables()).containsExactly("y", name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '#', value = { "i(u, ref = -3); -3", "i(u, ref = a); a",
            "i(u, ref = \"b c\"); b c",
            "i(u, ref = 1.5); 1.5" })
    void shouldReadReferenceLevels(String text, String reference) {
        assertThat(Formula.parse("y ~ " + text).terms().get(0).parts()).containsExactly(new Part.Categorical("u", reference));
    }

    @Test
    void shouldTakeEachTermOnceWhateverTheOrderOfItsParts() {
        Formula formula = Formula.parse("y ~ a:b + b:a + a*b + a:a + offset(o) + c");

        assertThat(formula.terms().stream().map(Term::toString)).containsExactly("a:b", "a", "b", "c");
        assertThat(formula.variables()).containsExactly("y", "a", "b", "c", "o");
        assertThat(formula).hasToString("y ~ a:b + b:a + a*b + a:a + offset(o) + c");
    }

    private static Expression inner(String text) {
        return ((Call) expression(text)).argument();
    }

    private static Expression expression(String text) {
        return ((Part.Numeric) Formula.parse("y ~ I(" + text + ")").terms().get(0).parts().get(0)).expression();
    }
}
