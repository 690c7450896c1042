package org.liaison.stats.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {

    @Test
    void shouldReadTermsAndFixedEffectsInWrittenOrder() {
        Formula formula = Formula.parse("frequency ~ power + power_difference + democracy | partner + year");

        assertThat(formula.outcome()).hasToString("frequency");
        assertThat(names(formula)).containsExactly("power", "power_difference", "democracy");
        assertThat(formula.fixedEffects()).containsExactly("partner", "year");
        assertThat(formula.variables()).containsExactly("frequency", "power", "power_difference", "democracy", "partner",
                "year");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "a*b; a,b,a:b", "a:b + a; a:b,a", "a + a; a", "(a + b):c; a:c,b:c",
            "a*b*c; a,b,a:b,c,a:c,b:c,a:b:c",
            "log(x) + log10(x) + exp(x) + sqrt(x); log(x),log10(x),exp(x),sqrt(x)", "I(x^2); I(x^2)",
            "log( gdp*gdppc ); log(gdp * gdppc)", "I((a+b)/2); I((a + b)/2)", "I(-x); I(-x)", "`my var`; my var",
            "factor(year):x; factor(year):x", "i(year, ref = 2014); factor(year)" })
    void shouldNameTermsAsRDoes(String right, String expected) {
        assertThat(names(Formula.parse("y ~ " + right))).containsExactly(expected.split(","));
    }

    @ParameterizedTest
    @CsvSource({ "y ~ x, true", "y ~ x - 1, false", "y ~ 0 + x, false", "y ~ -1 + x, false", "y ~ 1, true",
            "y ~ x - 1 | u, true" })
    void shouldKnowWhetherThereIsAnIntercept(String text, boolean intercept) {
        assertThat(Formula.parse(text).intercept()).isEqualTo(intercept);
    }

    @Test
    void shouldReadOffsetsAndReferenceLevels() {
        Formula formula = Formula.parse("y ~ i(year, ref = 2014) + i(iso3, ref = 'USA') + offset(log(days))");

        assertThat(formula.offsets()).hasSize(1).first().hasToString("log(days)");
        assertThat(formula.terms().get(0).parts()).containsExactly(new Part.Categorical("year", "2014"));
        assertThat(formula.terms().get(1).parts()).containsExactly(new Part.Categorical("iso3", "USA"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "y ~ x^2; ^", "y ~ x + ; y ~ x +", "y x; x", "~ x; ~", "y ~ sin(x); sin",
            "y ~ x + 2; 2", "y ~ x - z; z",
            "y ~ log(x; y ~ log(x", "y ~ x | u + u; u", "y ~ x $ z; $", "y ~ x | ; y ~ x |", "y ~ i(a, b = 2); b",
            "y ~ \"x; \"x" })
    void shouldNameThePieceThatCannotBeRead(String text, String piece) {
        assertThatThrownBy(() -> Formula.parse(text)).isInstanceOfSatisfying(FormulaException.class,
                e -> assertThat(e.term()).isEqualTo(piece));
    }

    @ParameterizedTest
    @CsvSource({ "I(x^2 * z)", "log(x)", "log10(x + z)", "exp(x/z)", "sqrt(x * z)", "I(x^z)", "I((x - 1)/(x + z))", "I(2^x)",
            "I(-x^3)" })
    void shouldDifferentiate(String text) {
        Expression expression = ((Part.Numeric) Formula.parse("y ~ " + text).terms().get(0).parts().get(0)).expression();
        double h = 1e-5;

        double derivative = expression.derivative("x").value(Map.of("x", 1.7, "z", 2.3)::get);

        double above = expression.value(Map.of("x", 1.7 + h, "z", 2.3)::get);
        double below = expression.value(Map.of("x", 1.7 - h, "z", 2.3)::get);
        assertThat(derivative).isCloseTo((above - below) / (2 * h), within(1e-7));
    }

    private static List<String> names(Formula formula) {
        return formula.terms().stream().map(Term::toString).toList();
    }
}
