package org.liaison.stats.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.stats.Frame;
import org.liaison.stats.absorb.Absorption;
import org.liaison.stats.absorb.Effects;
import org.liaison.stats.formula.Formula;
import org.liaison.stats.formula.Term;

class BasisBuilderTest {

    private static final int N = 60;

    private final Random random = new Random(1);
    private final double[] weights = random.ints(N, 1, 4).asDoubleStream().toArray();
    private final Frame frame = Frame.builder(N).number("unit", IntStream.range(0, N).mapToDouble(i -> i / 6).toArray())
            .number("year", IntStream.range(0, N).mapToDouble(i -> i % 6).toArray()).build();

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = { "-, true", "-, false", "unit, true", "unit year, true" })
    void shouldBeOrthonormalAndNetOfTheEffects(String effects, boolean intercept) {
        Absorption absorption = absorption(effects, intercept);
        double[][] columns = { random(1, 0), random(1e9, 5e9), random(1e-6, 3), random(1, 0) };
        BasisBuilder builder = new BasisBuilder(absorption, weights);
        for (int a = 0; a < columns.length; a++) {
            builder.add(column("x" + a), columns[a].clone());
        }

        Basis basis = builder.build();

        double total = Arrays.stream(weights).sum();
        assertThat(basis.size()).isEqualTo(4);
        assertThat(basis.columns()).extracting(Column::name).containsExactly("x0", "x1", "x2", "x3");
        assertThat(basis.weak()).isEmpty();
        assertThat(basis.dropped()).isEmpty();
        for (int a = 0; a < 4; a++) {
            for (int b = 0; b < 4; b++) {
                assertThat(product(basis.z()[a], basis.z()[b]) / total).isCloseTo(a == b ? 1 : 0, within(1e-12));
            }
            double[] indicator = new double[N];
            for (int level = 0; absorption.groups() > 0 && level < 6; level++) {
                int chosen = level;
                Arrays.setAll(indicator, i -> effects == null || (effects.length() > 4 ? i % 6 : i / 6) == chosen ? 1 : 0);
                assertThat(product(basis.z()[a], indicator) / total).isCloseTo(0, within(1e-11));
            }
        }
        for (int b = 0; b < 4; b++) {
            double[] rebuilt = new double[N];
            for (int a = 0; a < 4; a++) {
                double[] part = new double[N];
                Effects.fill(absorption, basis.dummyPart()[a], 0, basis.groupPart()[a], 0, N, part, 0);
                for (int i = 0; i < N; i++) {
                    rebuilt[i] += (columns[a][i] - part[i]) * basis.toOriginal()[a * 4 + b];
                }
            }
            for (int i = 0; i < N; i++) {
                assertThat(rebuilt[i]).isCloseTo(basis.z()[b][i], within(1e-8));
            }
        }
        double[] coefficients = { 3, -1, 2, 0.5 };
        double[] original = basis.toOriginal(coefficients);
        for (int a = 0; a < 4; a++) {
            double sum = 0;
            for (int b = 0; b < 4; b++) {
                assertThat(a > b).isEqualTo(basis.toOriginal()[a * 4 + b] == 0);
                sum += basis.toOriginal()[a * 4 + b] * coefficients[b];
            }
            assertThat(original[a] / sum).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void shouldDropWhatColumnsBeforeItDetermineWithTheConstantOfTheCombination() {
        double[] x = random(1, 2);
        double[] z = random(10, -4);
        double[] combined = new double[N];
        Arrays.setAll(combined, i -> 2 * x[i] - 3 * z[i] + 7);
        double[] proportional = Arrays.stream(x).map(v -> 1e6 * v).toArray();

        Basis basis = new BasisBuilder(Absorption.constant(N, true), weights).add(column("x"), x.clone())
                .add(column("z"), z.clone()).add(column("combined"), combined).add(column("twice"), proportional).build();

        assertThat(basis.columns()).extracting(Column::name).containsExactly("x", "z");
        assertThat(basis.dropped()).extracting(dropped -> dropped.column().name()).containsExactly("combined", "twice");
        assertThat(basis.dropped().get(0).partners()).containsExactly("x", "z");
        assertThat(basis.dropped().get(0).constant()).isCloseTo(7, within(1e-8));
        assertThat(basis.dropped().get(0).absorbed()).isFalse();
        assertThat(basis.dropped().get(1).partners()).containsExactly("x");
        assertThat(basis.dropped().get(1).constant()).isZero();
    }

    @Test
    void shouldDropWhatTheEffectsDetermine() {
        double[] constant = new double[N];
        Arrays.fill(constant, 0.1);
        double[] almost = IntStream.range(0, N).mapToDouble(i -> 1e9 + 1e-4 * (i % 2)).toArray();
        double[] unit = frame.numbers("unit").clone();

        Basis pooled = new BasisBuilder(Absorption.constant(N, true), weights).add(column("constant"), constant.clone())
                .add(column("almost"), almost).add(column("unit"), unit.clone()).build();
        Basis fixed = new BasisBuilder(absorption("unit", true), weights).add(column("unit"), unit.clone()).build();
        Basis none = new BasisBuilder(Absorption.constant(N, false), weights).add(column("constant"), constant.clone())
                .add(column("zero"), new double[N]).build();

        assertThat(pooled.columns()).extracting(Column::name).containsExactly("unit");
        assertThat(pooled.dropped()).hasSize(2).allMatch(Dropped::absorbed).allMatch(dropped -> dropped.partners().isEmpty());
        assertThat(pooled.dropped().get(0).constant()).isCloseTo(0.1, within(1e-14));
        assertThat(fixed.columns()).isEmpty();
        assertThat(fixed.dropped().get(0).constant()).isZero();
        assertThat(none.columns()).extracting(Column::name).containsExactly("constant");
        assertThat(none.dropped()).extracting(dropped -> dropped.column().name()).containsExactly("zero");
    }

    @ParameterizedTest
    @CsvSource({ "1e-3, 2, 0, 0", "1e-6, 2, 1, 0", "1e-9, 1, 0, 1" })
    void shouldSayWhatIsNearlyDetermined(double share, int kept, int weak, int dropped) {
        double[] x = random(1, 0);
        double[] noise = random(1, 0);
        double[] near = new double[N];
        Arrays.setAll(near, i -> x[i] + share * noise[i]);

        Basis basis = new BasisBuilder(Absorption.constant(N, true), weights).add(column("x"), x.clone())
                .add(column("near"), near)
                .build();

        assertThat(basis.size()).isEqualTo(kept);
        assertThat(basis.weak()).hasSize(weak);
        assertThat(basis.dropped()).hasSize(dropped);
    }

    @Test
    void shouldSayThatLittleIsLeftBesideTheEffects() {
        double[] noise = random(1, 0);
        double[] near = new double[N];
        Arrays.setAll(near, i -> i / 6 + 1e-5 * noise[i]);

        Basis basis = new BasisBuilder(absorption("unit", true), weights).add(column("near"), near).build();

        assertThat(basis.weak()).containsExactly("near");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", value = { "y ~ x + factor(g); x,factor(g)b,factor(g)c",
            "y ~ 0 + factor(g) + factor(h); factor(g)a,factor(g)b,factor(g)c,factor(h)2", "y ~ g; factor(g)b,factor(g)c",
            "y ~ factor(g):x; factor(g)a:x,factor(g)b:x,factor(g)c:x", "y ~ x + factor(g):x; x,factor(g)b:x,factor(g)c:x",
            "y ~ factor(g)*factor(h); factor(g)b,factor(g)c,factor(h)2,factor(g)b:factor(h)2,factor(g)c:factor(h)2",
            "y ~ factor(g):factor(h); factor(g)a:factor(h)1,factor(g)b:factor(h)1,factor(g)c:factor(h)1,"
                    + "factor(g)a:factor(h)2,factor(g)b:factor(h)2,factor(g)c:factor(h)2",
            "y ~ i(g, ref = b); factor(g)a,factor(g)c", "y ~ 0 + i(g, ref = b); factor(g)a,factor(g)c",
            "y ~ 0 + x + factor(g); x,factor(g)a,factor(g)b,factor(g)c" })
    void shouldCodeFactorsAsRDoes(String formula, String names) {
        Sample sample = factors();
        List<Column> columns = new ColumnFactory(Formula.parse(formula), sample, new Levels(sample)).columns();

        assertThat(columns).extracting(Column::name).containsExactly(names.split(","));
        Evaluator evaluator = new Evaluator(sample.frame(), sample.rows());
        for (Column column : columns) {
            double[] values = column.values(evaluator, new Levels(sample));
            for (int i = 0; i < 6; i++) {
                double expected = 1;
                for (String piece : column.name().split(":")) {
                    expected *= piece.equals("x") ? sample.frame().numbers("x")[i]
                            : piece.contains("(g)") ? sample.frame().texts("g")[i].equals(piece.substring(9)) ? 1 : 0
                                    : sample.frame().numbers("h")[i] == Double.parseDouble(piece.substring(9)) ? 1 : 0;
                }
                assertThat(values[i]).as(column.name()).isEqualTo(expected);
            }
        }
    }

    @Test
    void shouldSetAVariableToOneLevelForEveryRow() {
        Sample sample = factors();
        Levels levels = new Levels(sample, java.util.Map.of("g", "b"));

        assertThat(levels.dummy(new Piece.Level("g", "b"))).containsOnly(1);
        assertThat(levels.dummy(new Piece.Level("g", "c"))).containsOnly(0);
        assertThat(levels.dummy(new Piece.Level("h", "2"))).containsExactly(0, 1, 0, 1, 0, 1);
        assertThat(levels.of("h")).isSameAs(levels.of("h"));
    }

    @Test
    void shouldDifferentiateEveryPieceThatHoldsTheVariable() {
        Sample sample = factors();
        List<Column> columns = new ColumnFactory(Formula.parse("y ~ x:I(x^2):factor(h) + factor(h)"), sample,
                new Levels(sample))
                .columns();
        Evaluator evaluator = new Evaluator(sample.frame(), sample.rows());
        Column product = columns.stream().filter(column -> column.name().equals("x:I(x^2):factor(h)2")).findFirst()
                .orElseThrow();
        Column dummy = columns.stream().filter(column -> column.name().equals("factor(h)2")).findFirst().orElseThrow();

        double[] derivative = product.derivative("x", evaluator, new Levels(sample));

        for (int i = 0; i < 6; i++) {
            double x = sample.frame().numbers("x")[i];
            assertThat(derivative[i]).isCloseTo(i % 2 == 0 ? 0 : 3 * x * x, within(1e-12));
        }
        assertThat(dummy.derivative("x", evaluator, new Levels(sample))).isNull();
        assertThat(product.uses("x")).isTrue();
        assertThat(product.uses("h")).isTrue();
        assertThat(product.uses("g")).isFalse();
        assertThat(dummy.uses("x")).isFalse();
    }

    private static Sample factors() {
        Frame frame = Frame.builder(6).number("y", new double[6]).number("x", new double[] { 1, 2, 3, 4, 5, 7 })
                .text("g", new String[] { "a", "b", "c", "a", "b", "c" }).number("h", new double[] { 1, 2, 1, 2, 1, 2 })
                .build();
        double[] ones = new double[6];
        Arrays.fill(ones, 1);
        return new Sample(frame, IntStream.range(0, 6).toArray(), new double[6], ones, new double[6], null);
    }

    private Absorption absorption(String effects, boolean intercept) {
        Sample sample = new Sample(frame, IntStream.range(0, N).toArray(), new double[N], weights, new double[N], null);
        return effects == null ? Absorption.constant(N, intercept) : Absorption.of(sample, List.of(effects.split(" ")));
    }

    private double[] random(double scale, double level) {
        return random.doubles(N).map(v -> level + scale * (v - 0.5)).toArray();
    }

    private double product(double[] a, double[] b) {
        return IntStream.range(0, N).mapToDouble(i -> weights[i] * a[i] * b[i]).sum();
    }

    private static Column column(String name) {
        return new Column(name, Term.column(name), List.of());
    }
}
