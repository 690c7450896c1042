package org.liaison.stats.margins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaison.stats.Effects;
import org.liaison.stats.Estimator;
import org.liaison.stats.Family;
import org.liaison.stats.FitResult;
import org.liaison.stats.FitSpec;
import org.liaison.stats.FittedModel;
import org.liaison.stats.Frame;
import org.liaison.stats.Panels;
import org.liaison.stats.likelihood.Mean;
import org.liaison.stats.optimise.Point;
import org.liaison.stats.panel.random.AverageMoments;

/** Gradients of means and effects against differences, in every parameter: slopes, fixed effects, the mean's own. */
class PredictionGradientTest {

    private static final double H = 1e-6;
    private static final Scenario MOVED = Scenario.NONE.with("z", 0.5);
    private final Frame panel = panel();

    @ParameterizedTest
    @EnumSource(value = Change.class, names = "DISCRETE", mode = EnumSource.Mode.EXCLUDE)
    void shouldMatchDifferencesWithFixedEffects(Change change) {
        FitResult fit = Estimator.fit(panel,
                FitSpec.builder("y ~ x * z + I(x^2) | unit + year", Family.NEGBIN2).weights("w").build());

        for (boolean atMeans : new boolean[] { false, true }) {
            for (Scenario scenario : new Scenario[] { Scenario.NONE, MOVED }) {
                check(fit, null, scenario, atMeans, p -> p.mean());
                check(fit, null, scenario, atMeans, p -> p.derivative("x", change));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({ "LOGIT, b", "PROBIT, b", "POISSON, y", "NEGBIN2, y" })
    void shouldMatchDifferencesInTheVarianceOfAnIntercept(Family family, String outcome) {
        FitResult fit = Estimator.fit(panel, FitSpec.builder(outcome + " ~ x * z + days", family).effects(Effects.RANDOM)
                .unit("unit").build());
        assertThat(fit.randomEffects().get(0).variance()).isPositive();

        for (boolean atMeans : new boolean[] { false, true }) {
            check(fit, family, MOVED, atMeans, p -> p.mean());
            for (Change change : new Change[] { Change.DERIVATIVE, Change.EYDX, Change.DYEX, Change.EYEX }) {
                check(fit, family, Scenario.NONE, atMeans, p -> p.derivative("x", change));
            }
        }
    }

    @Test
    void shouldTakeRowsThatDoNotSumToOneAtTheirMeans() {
        FitResult fit = Estimator.fit(panel, FitSpec.of("y ~ x + z", Family.POISSON));
        double[] share = new double[panel.rows()];
        Arrays.fill(share, 3.0 / share.length);
        double[] one = new double[panel.rows()];
        Arrays.fill(one, 1.0 / one.length);

        double mean = new Prediction(fit.model(), MOVED, share, true).mean().estimate();

        assertThat(mean).isCloseTo(new Prediction(fit.model(), MOVED, one, true).mean().estimate(), within(1e-12));
    }

    private interface Read {
        Prediction.Effect of(Prediction prediction);
    }

    private static void check(FitResult fit, Family random, Scenario scenario, boolean atMeans, Read read) {
        FittedModel model = fit.model();
        double total = Arrays.stream(model.reported().weights()).sum();
        double[] share = Arrays.stream(model.model().sample().weights()).map(w -> w / total).toArray();
        ToDoubleFunction<Point> at = point -> read.of(new Prediction(moved(model, point, random), scenario, share, atMeans))
                .estimate();
        Prediction.Effect effect = read.of(new Prediction(model, scenario, share, atMeans));

        assertThat(at.applyAsDouble(model.point())).isCloseTo(effect.estimate(), within(1e-12));
        Point gradient = effect.gradient();
        assertThat(gradient.dense()).hasSameSizeAs(model.point().dense());
        for (int a = 0; a < gradient.dense().length; a++) {
            assertThat(gradient.dense()[a]).as("parameter %d", a).isCloseTo(difference(at, model.point(), a), within(2e-7));
        }
        int k = gradient.dense().length;
        for (int g = 0; g < gradient.group().length; g += 7) {
            assertThat(gradient.group()[g]).as("group %d", g).isCloseTo(difference(at, model.point(), k + g), within(2e-7));
        }
    }

    private static double difference(ToDoubleFunction<Point> at, Point point, int parameter) {
        return (at.applyAsDouble(shifted(point, parameter, H)) - at.applyAsDouble(shifted(point, parameter, -H))) / (2 * H);
    }

    private static Point shifted(Point point, int parameter, double by) {
        double[] dense = point.dense().clone();
        double[] group = point.group().clone();
        if (parameter < dense.length) {
            dense[parameter] += by;
        } else {
            group[parameter - dense.length] += by;
        }
        return new Point(dense, group);
    }

    /** The model at other parameters; the last dense one of a random intercept is the logarithm of its deviation. */
    private static FittedModel moved(FittedModel model, Point point, Family random) {
        Mean mean = random == null ? model.mean()
                : AverageMoments.mean(random, Math.exp(point.dense()[point.dense().length - 1]));
        return new FittedModel(model.reported(), model.model(), mean, point, model.model().eta(point, true),
                model.covariance(), model.inference(), model.infinite());
    }

    private static Frame panel() {
        Frame counts = Panels.panel(17, 25, 6, 0.4);
        return Panels.with(counts, "b", Arrays.stream(counts.numbers("y")).map(y -> y > 3 ? 1 : 0).toArray());
    }
}
