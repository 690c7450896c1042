package org.liaison.stats.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.stats.Effects;
import org.liaison.stats.Family;
import org.liaison.stats.FitSpec;
import org.liaison.stats.FitSpecBuilder;
import org.liaison.stats.Frame;
import org.liaison.stats.Missing;
import org.liaison.stats.SpecificationException;
import org.liaison.stats.VcovSpec;
import org.liaison.stats.VcovType;
import org.liaison.stats.WeightType;

/** Which rows a model is estimated on, and what it refuses. */
class SampleBuilderTest {

    private static final double NA = Double.NaN;

    private final Frame frame = Frame.builder(6).number("y", new double[] { 1, 2, NA, 4, 5, 6 })
            .number("x", new double[] { 1, NA, 3, 4, 5, 6 }).text("unit", new String[] { "a", "a", "b", "b", null, "c" })
            .number("w", new double[] { 1, 2, 3, 0, 2, 2 }).number("days", new double[] { 10, 20, 30, 40, 50, NA })
            .number("o", new double[] { 0.5, 1, 1.5, 2, NA, 3 }).build();

    @Test
    void shouldKeepRowsThatHaveEveryValueTheModelUses() {
        assertThat(rows(spec("y ~ x"))).containsExactly(0, 3, 4, 5);
        assertThat(rows(spec("y ~ 1"))).containsExactly(0, 1, 3, 4, 5);
        assertThat(rows(spec("y ~ x | unit"))).containsExactly(0, 3, 5);
        assertThat(rows(spec("y ~ x").vcov(VcovSpec.of(VcovType.CLUSTER, "unit")))).containsExactly(0, 3, 5);
        assertThat(rows(spec("y ~ x").exposure("days"))).containsExactly(0, 3, 4);
        assertThat(rows(spec("y ~ x").offset("o"))).containsExactly(0, 3, 5);
        assertThat(rows(spec("y ~ x + offset(log(days))"))).containsExactly(0, 3, 4);
        assertThat(rows(spec("y ~ x").weights("w"))).containsExactly(0, 4, 5);
        // The unit only labels the panel, unless it has an effect
        assertThat(rows(spec("y ~ x").unit("unit"))).containsExactly(0, 3, 4, 5);
        assertThat(rows(spec("y ~ x").unit("unit").effects(Effects.RANDOM))).containsExactly(0, 3, 5);
    }

    @Test
    void shouldCountMissingRowsAndNotThoseOfWeightZero() {
        SampleBuilder builder = new SampleBuilder(frame, spec("y ~ x").weights("w").build());

        Sample sample = builder.build();

        assertThat(builder.missingRows()).isEqualTo(2);
        assertThat(sample.weights()).containsExactly(1, 2, 2);
        assertThat(sample.outcome()).containsExactly(1, 5, 6);
        assertThat(sample.weightType()).isEqualTo(WeightType.FREQUENCY);
        assertThat(new SampleBuilder(frame, spec("y ~ x").build()).build().weightType()).isNull();
        assertThat(new SampleBuilder(frame, spec("y ~ x").build()).build().weights()).containsOnly(1);
    }

    @Test
    void shouldAddWhateverHasCoefficientOne() {
        Sample sample = new SampleBuilder(frame, spec("y ~ x + offset(x) + offset(2*x)").offset("o").exposure("days").build())
                .build();

        assertThat(sample.offset()).hasSize(2);
        assertThat(sample.offset()[0]).isCloseTo(1 + 2 + 0.5 + Math.log(10), within(1e-15));
        assertThat(sample.offset()[1]).isCloseTo(4 + 8 + 2 + Math.log(40), within(1e-14));
    }

    @Test
    void shouldFailAtTheFirstMissingValueWhereToldSo() {
        assertThatThrownBy(() -> build(spec("y ~ x").missing(Missing.FAIL)))
                .isInstanceOfSatisfying(SpecificationException.class, e -> {
                    assertThat(e.row()).isEqualTo(2);
                    assertThat(e.column()).isEqualTo("y");
                });
        assertThatThrownBy(() -> build(spec("w ~ days | unit").missing(Missing.FAIL)))
                .isInstanceOfSatisfying(SpecificationException.class, e -> assertThat(e.row()).isEqualTo(5));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = { "y ~ q, q, q", "q ~ x, q, q", "y ~ x + log(q), log(q), q", "y ~ x | q, q, q",
            "y ~ x + offset(2*q), offset(2 * q), q" })
    void shouldNameTheTermWhoseColumnDoesNotExist(String formula, String term, String column) {
        assertThatThrownBy(() -> build(spec(formula))).isInstanceOfSatisfying(SpecificationException.class, e -> {
            assertThat(e.term()).isEqualTo(term);
            assertThat(e.column()).isEqualTo(column);
            assertThat(e.getMessage()).isEqualTo("There is no column 'q'. Columns are: y, x, unit, w, days, o.");
        });
    }

    @Test
    void shouldNameAFieldsColumnThatDoesNotExist() {
        for (FitSpecBuilder spec : new FitSpecBuilder[] { spec("y ~ x").unit("q"), spec("y ~ x").period("q"),
                spec("y ~ x").offset("q"), spec("y ~ x").exposure("q"), spec("y ~ x").weights("q"),
                spec("y ~ x").vcov(VcovSpec.of(VcovType.CLUSTER, "q")) }) {
            assertThatThrownBy(() -> build(spec)).isInstanceOfSatisfying(SpecificationException.class, e -> {
                assertThat(e.column()).isEqualTo("q");
                assertThat(e.term()).isNull();
            });
        }
    }

    @ParameterizedTest
    @CsvSource({ "FREQUENCY, 1.5, A frequency weight must be a whole number.",
            "FREQUENCY, -1, 'A frequency weight must be a finite number, not negative.'",
            "PROBABILITY, -0.5, 'A probability weight must be a finite number, not negative.'",
            "PROBABILITY, Infinity, 'A probability weight must be a finite number, not negative.'" })
    void shouldRefuseWeightsThatAreNone(WeightType type, double weight, String message) {
        Frame weighted = Frame.builder(2).number("y", new double[] { 1, 2 }).number("w", new double[] { 1, weight }).build();
        FitSpec spec = FitSpec.builder("y ~ 1", Family.POISSON).weights("w").weightType(type).build();

        assertThatThrownBy(() -> new SampleBuilder(weighted, spec).build()).hasMessage(message)
                .isInstanceOfSatisfying(SpecificationException.class, e -> assertThat(e.row()).isEqualTo(1));
    }

    @Test
    void shouldTakeAnyPositiveProbabilityWeight() {
        Frame weighted = Frame.builder(2).number("y", new double[] { 1, 2 }).number("w", new double[] { 0.25, 1.5 }).build();

        assertThat(new SampleBuilder(weighted,
                FitSpec.builder("y ~ 1", Family.POISSON).weights("w").weightType(WeightType.PROBABILITY).build()).build()
                .weights()).containsExactly(0.25, 1.5);
    }

    @ParameterizedTest
    @CsvSource({ "0", "-1", "Infinity" })
    void shouldRefuseAnExposureThatIsNotPositive(double exposure) {
        Frame exposed = Frame.builder(2).number("y", new double[] { 1, 2 }).number("d", new double[] { 1, exposure }).build();

        assertThatThrownBy(
                () -> new SampleBuilder(exposed, FitSpec.builder("y ~ 1", Family.POISSON).exposure("d").build()).build())
                .hasMessageContaining("must be positive")
                .isInstanceOfSatisfying(SpecificationException.class, e -> assertThat(e.row()).isEqualTo(1));
    }

    @Test
    void shouldRefuseOutcomesOutOfRangeAndDataWithoutARow() {
        Frame negative = Frame.builder(2).number("y", new double[] { 1, -2 }).build();

        assertThatThrownBy(() -> new SampleBuilder(negative, FitSpec.of("y ~ 1", Family.POISSON)).build())
                .hasMessageContaining("it is -2")
                .isInstanceOfSatisfying(SpecificationException.class, e -> assertThat(e.row()).isEqualTo(1));
        assertThat(new SampleBuilder(negative, FitSpec.of("y ~ 1", Family.GAUSSIAN)).build().size()).isEqualTo(2);
        assertThatThrownBy(() -> new SampleBuilder(Frame.builder(2).number("y", new double[] { NA, NA }).build(),
                FitSpec.of("y ~ 1", Family.POISSON)).build()).hasMessageContaining("No row has a value")
                .isInstanceOfSatisfying(SpecificationException.class, e -> assertThat(e.field()).isEqualTo("data"));
    }

    @Test
    void shouldNameTheRowWhereATermHasNoValue() {
        Frame data = Frame.builder(3).number("y", new double[] { 1, 2, 3 }).number("x", new double[] { 1, 0, 3 }).build();
        Evaluator evaluator = new Evaluator(data, new int[] { 2, 1 });

        assertThat(evaluator.values(FitSpec.of("x ~ 1", Family.POISSON).formula().outcome(), "x")).containsExactly(3, 0);
        assertThatThrownBy(() -> evaluator.values(FitSpec.of("log(x) ~ 1", Family.GAUSSIAN).formula().outcome(), "log(x)"))
                .hasMessage("The term 'log(x)' has no finite value in row 2.")
                .isInstanceOfSatisfying(SpecificationException.class, e -> assertThat(e.row()).isEqualTo(1));
        assertThat(new Evaluator(data, new int[] { 0, 1 }, java.util.Map.of("x", 7.0))
                .values(FitSpec.of("y + x ~ 1", Family.GAUSSIAN).formula().outcome(), "y + x")).containsExactly(8, 9);
    }

    private Sample build(FitSpecBuilder spec) {
        return new SampleBuilder(frame, spec.build()).build();
    }

    private int[] rows(FitSpecBuilder spec) {
        return build(spec).rows();
    }

    private static FitSpecBuilder spec(String formula) {
        return FitSpec.builder(formula, Family.POISSON);
    }
}
