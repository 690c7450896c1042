package org.liaison.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.liaison.stats.summary.Coefficient;
import org.liaison.stats.summary.Note;
import org.liaison.stats.summary.NoteCode;

/** What a fit says about terms and rows it had to leave out, and what it refuses. */
class NotesTest {

    private final Frame panel = Panels.panel(21, 12, 6, 0.3);

    @Test
    void shouldDropTheLastWrittenOfCollinearColumnsAndNameItsPartners() {
        double[] x = panel.numbers("x");
        double[] z = panel.numbers("z");
        double[] sum = new double[x.length];
        Arrays.setAll(sum, i -> 2 * x[i] - 3 * z[i] + 1);
        Frame frame = Panels.with(panel, "sum", sum);

        FitResult last = fit(frame, "y ~ x + z + sum + factor(year)", Family.POISSON);
        FitResult middle = fit(frame, "y ~ x + sum + z | unit", Family.POISSON);

        assertThat(terms(last)).contains("x", "z").doesNotContain("sum");
        assertThat(note(last, NoteCode.COLLINEAR_TERM_DROPPED).terms()).containsExactly("sum", "(intercept)", "x", "z");
        assertThat(terms(middle)).containsExactly("x", "sum");
        assertThat(note(middle, NoteCode.COLLINEAR_TERM_DROPPED).terms()).containsExactly("z", "x", "sum");
    }

    @Test
    void shouldSayThatPeriodEffectsAbsorbAPeriodDummy() {
        Frame frame = Panels.with(panel, "late", Arrays.stream(panel.numbers("year")).map(y -> y > 2013 ? 1 : 0).toArray());

        FitResult fit = fit(frame, "y ~ x + late | unit + year", Family.NEGBIN2);

        assertThat(terms(fit)).containsExactly("x");
        assertThat(note(fit, NoteCode.ABSORBED_BY_FIXED_EFFECTS).terms()).containsExactly("late", "year");
    }

    @Test
    void shouldDropAConstantColumn() {
        double[] ones = new double[panel.rows()];
        Arrays.fill(ones, 1e10);

        FitResult fit = fit(Panels.with(panel, "ones", ones), "y ~ ones + x", Family.POISSON);

        assertThat(terms(fit)).containsExactly("(intercept)", "x");
        assertThat(note(fit, NoteCode.COLLINEAR_TERM_DROPPED).terms()).containsExactly("ones", "(intercept)");
    }

    @Test
    void shouldDropUnitsThatHaveOnlyZerosFromFixedFitsAndKeepThemInPooledOnes() {
        Frame frame = Panels.with(panel, "y", zeroWhere("u103"));

        FitResult fixed = fit(frame, "y ~ x + z | unit", Family.NEGBIN2);
        FitResult pooled = fit(frame, "y ~ x + z", Family.NEGBIN2);

        assertThat(fixed.summary().nobs()).isEqualTo(66);
        assertThat(fixed.summary().nobsDropped()).isEqualTo(6);
        assertThat(fixed.summary().nUnits()).isEqualTo(11);
        assertThat(note(fixed, NoteCode.ALL_ZERO_UNIT_DROPPED).levels()).containsExactly("u103");
        assertThat(pooled.summary().nobs()).isEqualTo(72);
        assertThat(pooled.notes()).isEmpty();
    }

    @Test
    void shouldReachTheLimitOfTheLikelihoodWhereAPooledDummyHasNoFiniteEstimate() {
        Frame frame = Panels.with(panel, "y", zeroWhere("u103"));

        FitResult dummies = fit(frame, "y ~ x + z + factor(unit)", Family.NEGBIN2);
        FitResult fixed = fit(frame, "y ~ x + z | unit", Family.NEGBIN2);

        assertThat(note(dummies, NoteCode.INFINITE_ESTIMATE).terms()).containsExactly("factor(unit)u103");
        assertThat(terms(dummies)).contains("factor(unit)u102").doesNotContain("factor(unit)u103");
        assertThat(dummies.summary().nobs()).isEqualTo(72);
        assertThat(dummies.summary().logLik()).isCloseTo(fixed.summary().logLik(), within(1e-9));
        assertThat(dummies.summary().dfModel()).isEqualTo(fixed.summary().dfModel() + 1);
        assertThat(dummies.observations().fitted()[18]).isZero();
    }

    @Test
    void shouldNameTheInterceptToWhereTheBaseLevelHasNoFiniteEstimate() {
        Frame frame = Panels.with(panel, "y", zeroWhere("u100"));

        FitResult fit = fit(frame, "y ~ x + factor(unit)", Family.POISSON);

        assertThat(note(fit, NoteCode.INFINITE_ESTIMATE).terms()).contains("(intercept)", "factor(unit)u101",
                "factor(unit)u111");
        assertThat(terms(fit)).containsExactly("x");
    }

    @Test
    void shouldDropRowsThatACovariateSeparates() {
        double[] y = panel.numbers("y").clone();
        double[] only = new double[y.length];
        for (int i = 0; i < y.length; i += 7) {
            only[i] = 1 + i % 3;
            y[i] = 0;
        }
        Frame frame = Panels.with(Panels.with(panel, "only", only), "y", y);

        FitResult fixed = fit(frame, "y ~ x + only | unit", Family.NEGBIN2);
        FitResult pooled = fit(frame, "y ~ x + only", Family.POISSON);

        assertThat(fixed.summary().nobs()).isEqualTo(61);
        assertThat(note(fixed, NoteCode.SEPARATED_OBSERVATIONS_DROPPED).message()).startsWith("11 rows");
        assertThat(note(fixed, NoteCode.INFINITE_ESTIMATE).terms()).containsExactly("only");
        assertThat(terms(fixed)).containsExactly("x");
        assertThat(pooled.summary().nobs()).isEqualTo(72);
        assertThat(terms(pooled)).containsExactly("(intercept)", "x");
        assertThat(pooled.summary().converged()).isTrue();
    }

    @Test
    void shouldKeepAVeryLowMeanThatIsNotSeparated() {
        double[] x = new double[40];
        double[] y = new double[40];
        for (int i = 0; i < 40; i++) {
            x[i] = i / 2.0;
            y[i] = Math.floor(2000 * Math.exp(-x[i]));
        }
        Frame frame = Frame.builder(40).number("x", x).number("y", y).build();

        FitResult fit = fit(frame, "y ~ x", Family.POISSON);

        assertThat(fit.notes()).isEmpty();
        assertThat(fit.summary().nobs()).isEqualTo(40);
        assertThat(fit.coefficients().get(1).estimate()).isCloseTo(-1, within(0.02));
    }

    @Test
    void shouldCountRowsWithMissingValuesOrRefuseThem() {
        double[] x = panel.numbers("x").clone();
        x[5] = Double.NaN;
        x[9] = Double.NaN;
        Frame frame = Panels.with(panel, "x", x);
        FitSpec strict = FitSpec.builder("y ~ x", Family.POISSON).missing(Missing.FAIL).build();

        FitResult fit = fit(frame, "y ~ x", Family.POISSON);

        assertThat(fit.summary().nobsDropped()).isEqualTo(2);
        assertThat(note(fit, NoteCode.MISSING_ROWS_DROPPED).message()).startsWith("2 rows");
        assertThatThrownBy(() -> Estimator.fit(frame, strict)).isInstanceOfSatisfying(SpecificationException.class, e -> {
            assertThat(e.row()).isEqualTo(5);
            assertThat(e.column()).isEqualTo("x");
        });
    }

    @Test
    void shouldNameTheTermThatUsesAnUnknownColumn() {
        assertThatThrownBy(() -> fit(panel, "y ~ x + log(gdp)", Family.POISSON))
                .isInstanceOfSatisfying(SpecificationException.class, e -> {
                    assertThat(e.term()).isEqualTo("log(gdp)");
                    assertThat(e.column()).isEqualTo("gdp");
                });
    }

    @Test
    void shouldNameTheRowWhereALogarithmDoesNotExist() {
        assertThatThrownBy(() -> fit(panel, "y ~ log(z)", Family.POISSON))
                .isInstanceOfSatisfying(SpecificationException.class, e -> {
                    assertThat(e.term()).isEqualTo("log(z)");
                    assertThat(panel.numbers("z")[e.row()]).isZero();
                });
    }

    @Test
    void shouldRefuseAnOutcomeThatIsNotACount() {
        double[] y = panel.numbers("y").clone();
        y[3] = -1;
        y[8] = 2.5;
        assertThatThrownBy(() -> fit(Panels.with(panel, "y", y), "y ~ x", Family.POISSON)).hasMessageContaining("negative");
        y[3] = 1;
        Frame halves = Panels.with(panel, "y", y);
        assertThat(fit(halves, "y ~ x", Family.POISSON).summary().converged()).isTrue();
        assertThatThrownBy(() -> fit(halves, "y ~ x", Family.NEGBIN2))
                .isInstanceOfSatisfying(SpecificationException.class, e -> assertThat(e.row()).isEqualTo(8));
    }

    @Test
    void shouldRefuseAnOutcomeOfZerosOnly() {
        assertThatThrownBy(() -> fit(Panels.with(panel, "y", new double[panel.rows()]), "y ~ x | unit", Family.POISSON))
                .isInstanceOf(SpecificationException.class).hasMessageContaining("zero in every row");
    }

    private double[] zeroWhere(String unit) {
        double[] y = panel.numbers("y").clone();
        for (int i = 0; i < y.length; i++) {
            y[i] = panel.texts("unit")[i].equals(unit) ? 0 : y[i];
        }
        return y;
    }

    private static FitResult fit(Frame frame, String formula, Family family) {
        return Estimator.fit(frame, FitSpec.of(formula, family));
    }

    private static List<String> terms(FitResult fit) {
        return fit.coefficients().stream().map(Coefficient::term).toList();
    }

    private static Note note(FitResult fit, NoteCode code) {
        return fit.notes().stream().filter(note -> note.code() == code).findFirst().orElseThrow();
    }
}
