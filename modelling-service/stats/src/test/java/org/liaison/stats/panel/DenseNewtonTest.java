package org.liaison.stats.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Climbing known hills. */
class DenseNewtonTest {

    private final List<Integer> iterations = new ArrayList<>();
    private final List<Double> heights = new ArrayList<>();

    @Test
    void shouldReachTheTopOfAParabolaInOneStep() {
        Maximum maximum = newton(new Parabola(Double.POSITIVE_INFINITY)).from(new double[] { 7, -4 }, 5);

        assertThat(maximum.converged()).isTrue();
        assertThat(maximum.theta()[0]).isCloseTo(1, within(1e-14));
        assertThat(maximum.theta()[1]).isCloseTo(2, within(1e-14));
        assertThat(maximum.value()).isCloseTo(10, within(1e-14));
        assertThat(maximum.iterations()).isEqualTo(7);
        assertThat(iterations).containsExactly(5, 6);
        assertThat(maximum.factor().orElseThrow().inverse(0, 0)).isCloseTo(2.0 / 7, within(1e-14));
    }

    @Test
    void shouldTakeNoLongerStepsThanTheObjectiveAllows() {
        Parabola hill = new Parabola(0.75);

        Maximum maximum = newton(hill).from(new double[] { 7, 2 }, 0);

        // Six to go, three quarters at a time, the last one free
        assertThat(maximum.converged()).isTrue();
        assertThat(maximum.iterations()).isEqualTo(9);
        assertThat(hill.seen.get(1)[0]).isCloseTo(6.25, within(1e-12));
        assertThat(hill.seen.get(2)[0]).isCloseTo(5.5, within(1e-12));
        assertThat(heights).isSorted();
    }

    @Test
    void shouldStopAfterTheIterationsGranted() {
        Parabola hill = new Parabola(0.1);

        Maximum maximum = newton(hill).from(new double[] { 7, 2 }, hill.at(new double[] { 7, 2 }, true), 3, 1e-16, 4);

        assertThat(maximum.converged()).isFalse();
        assertThat(maximum.iterations()).isEqualTo(7);
        assertThat(maximum.theta()[0]).isCloseTo(6.6, within(1e-12));
        assertThat(newton(hill).from(new double[] { 7, 2 }, 0, 1e9).iterations()).isEqualTo(1);
    }

    /** -ln cosh(x), whose full Newton steps overshoot from afar, and cos(x) from where its information is negative. */
    @ParameterizedTest
    @CsvSource({ "cosh, 3, 0", "cosh, -2, 0", "cos, 2, 1", "cos, 4, 1", "quartic, 5, 0" })
    void shouldHalveStepsThatLoseHeightAndClimbWhereTheHillIsNotConcave(String hill, double start, double top) {
        Maximum maximum = newton(new Hill(hill)).from(new double[] { start }, 0);

        assertThat(maximum.converged()).isTrue();
        double there = hill.equals("cos") ? Math.cos(maximum.theta()[0]) : maximum.theta()[0];
        assertThat(there).isCloseTo(top, within(hill.equals("quartic") ? 1e-3 : 1e-8));
        assertThat(heights).isSorted();
    }

    @Test
    void shouldGiveUpWhereThereIsNoValueOrNoDirection() {
        Maximum none = newton(new Hill("nowhere")).from(new double[] { 1 }, 2);
        Maximum flat = newton(new Hill("flat")).from(new double[] { 1 }, 0);

        assertThat(none.converged()).isFalse();
        assertThat(none.iterations()).isEqualTo(2);
        assertThat(flat.theta()).containsExactly(1);
    }

    @Test
    void shouldDifferentiateTheGradientWhereTheInformationIsNotAtHand() {
        Parabola hill = new Parabola(3);
        double[] there = { 0.3, 0.4 };

        NumericInformation numeric = new NumericInformation(hill, new double[] { 4, 0, 0, 2 });

        double[] information = numeric.at(there, true).information();
        assertThat(information[0]).isCloseTo(4, within(1e-9));
        assertThat(information[1]).isCloseTo(1, within(1e-9));
        assertThat(information[2]).isZero();
        assertThat(information[3]).isCloseTo(2, within(1e-9));
        assertThat(numeric.at(there, false).information()).isNull();
        assertThat(numeric.at(there, false).value()).isEqualTo(hill.at(there, false).value());
        assertThat(numeric.at(there, true).gradient()).isEqualTo(hill.at(there, true).gradient());
        assertThat(numeric.size()).isEqualTo(2);
        assertThat(numeric.longestStep(0)).isEqualTo(3);
        assertThat(numeric.scores(there)).isDeepEqualTo(hill.scores(there));
    }

    @ParameterizedTest
    @CsvSource({ "0, 2", "1, 1" })
    void shouldHoldAParameter(int at, double rest) {
        Parabola hill = new Parabola(3);
        Held held = new Held(hill, at, at == 0 ? 1 : 2);

        Maximum maximum = newton(held).from(new double[] { -6 }, 0);

        assertThat(maximum.theta()[0]).isCloseTo(rest, within(1e-12));
        assertThat(held.at(new double[] { 0 }, true).information()).containsExactly(at == 0 ? 2 : 4);
        assertThat(held.at(new double[] { 0 }, false).information()).isNull();
        assertThat(held.at(new double[] { 0.5 }, false).gradient())
                .containsExactly(
                        hill.at(at == 0 ? new double[] { 1, 0.5 } : new double[] { 0.5, 2 }, false).gradient()[1 - at]);
        assertThat(held.size()).isEqualTo(1);
        assertThat(held.longestStep(0)).isEqualTo(at == 0 ? 4 : 3);
        assertThat(held.scores(new double[] { 5 })).isDeepEqualTo(new double[][] { { at == 0 ? 5 : 50 } });
        assertThat(Held.insert(new double[] { 1, 2, 3 }, 1, 9)).containsExactly(1, 9, 2, 3);
        assertThat(Held.remove(new double[] { 1, 2, 3 }, 1)).containsExactly(1, 3);
    }

    @Test
    void shouldEndWhereTheMonitorThrows() {
        assertThatThrownBy(() -> new DenseNewton(new Parabola(1), (iteration, logLik) -> {
            throw new IllegalStateException("stop");
        }).from(new double[2], 0)).hasMessage("stop");
        assertThat(new Maximum(new double[1], 1, null, null, true, 3).notConverged().converged()).isFalse();
        assertThat(new Maximum(new double[1], 1, null, null, true, 3).withInformation(new double[] { 4 }).factor()
                .orElseThrow().inverse(0, 0)).isEqualTo(0.25);
    }

    private DenseNewton newton(Objective objective) {
        return new DenseNewton(objective, (iteration, logLik) -> {
            iterations.add(iteration);
            heights.add(logLik);
        });
    }

    /** 10 - 2 (x - 1)^2 - (x - 1)(y - 2) - (y - 2)^2. */
    private static final class Parabola implements Objective {

        private final double longest;
        private final List<double[]> seen = new ArrayList<>();

        private Parabola(double longest) {
            this.longest = longest;
        }

        @Override
        public int size() {
            return 2;
        }

        @Override
        public double longestStep(int parameter) {
            return longest + parameter;
        }

        @Override
        public Evaluation at(double[] theta, boolean information) {
            seen.add(theta);
            double a = theta[0] - 1;
            double b = theta[1] - 2;
            return new Evaluation(10 - 2 * a * a - a * b - b * b, new double[] { -4 * a - b, -a - 2 * b },
                    information ? new double[] { 4, 1, 0, 2 } : null);
        }

        @Override
        public double[][] scores(double[] theta) {
            return new double[][] { { 10 * theta[0], theta[1] } };
        }
    }

    private record Hill(String kind) implements Objective {

        @Override
        public int size() {
            return 1;
        }

        @Override
        public Evaluation at(double[] theta, boolean information) {
            double x = theta[0];
            double[] derivatives = switch (kind) {
                case "cosh" -> new double[] { -Math.log(Math.cosh(x)), -Math.tanh(x), 1 / (Math.cosh(x) * Math.cosh(x)) };
                case "cos" -> new double[] { Math.cos(x), -Math.sin(x), Math.cos(x) };
                case "quartic" -> new double[] { -Math.pow(x, 4), -4 * Math.pow(x, 3), 12 * x * x };
                case "flat" -> new double[] { 3, 0, 0 };
                default -> new double[] { Double.NaN, 0, 0 };
            };
            return new Evaluation(derivatives[0], new double[] { derivatives[1] }, new double[] { derivatives[2] });
        }

        @Override
        public double[][] scores(double[] theta) {
            return new double[0][];
        }
    }
}
