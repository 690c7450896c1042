package org.liaison.stats.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.stats.Effects;
import org.liaison.stats.Estimator;
import org.liaison.stats.Family;
import org.liaison.stats.FitResult;
import org.liaison.stats.FitSpec;
import org.liaison.stats.FitSpecBuilder;
import org.liaison.stats.Frame;
import org.liaison.stats.Integration;
import org.liaison.stats.Panels;
import org.liaison.stats.VcovSpec;
import org.liaison.stats.VcovType;
import org.liaison.stats.optimise.Point;

/** The bootstrap of models with effects of units against estimation on panels put together by hand. */
class DrawnUnitsTest {

    private static final int REPLICATIONS = 20;

    private final Frame panel = regions(Panels.panel(31, 36, 4, 0.5));

    @ParameterizedTest
    @CsvSource({ "POISSON, RANDOM, unit", "POISSON, RANDOM, region", "NEGBIN2, RANDOM, unit", "GAUSSIAN, RANDOM, unit",
            "POISSON, CONDITIONAL, region", "NEGBIN1, RANDOM_BETA, unit" })
    void shouldEqualEstimationOnPanelsOfTheDrawnClusters(Family family, Effects effects, String cluster) {
        FitResult fit = Estimator.fit(panel, spec(family, effects)
                .vcov(new VcovSpec(VcovType.BOOTSTRAP, null, List.of(cluster), REPLICATIONS, 6L)).build());

        List<FitResult> drawn = byHand(fit, family, effects, cluster);

        double[][] estimates = drawn.stream()
                .map(one -> one.coefficients().stream().mapToDouble(row -> row.estimate()).toArray()).toArray(double[][]::new);
        double[][] expected = covariance(estimates);
        for (int j = 0; j < expected.length; j++) {
            double error = Math.sqrt(expected[j][j]);
            assertThat(fit.coefficients().get(j).stdError()).isCloseTo(error, within(1e-6 * error));
            for (int l = 0; l < expected.length; l++) {
                assertThat(fit.covariance().matrix()[j][l])
                        .isCloseTo(expected[j][l], within(1e-6 * Math.sqrt(expected[j][j] * expected[l][l])));
            }
        }
        if (family == Family.NEGBIN2) {
            isDeviation(fit.dispersion().stdError(), drawn, one -> one.dispersion().alpha());
        }
        if (effects == Effects.RANDOM) {
            isDeviation(fit.randomEffects().get(0).stdError(), drawn, one -> one.randomEffects().get(0).variance());
        } else if (effects == Effects.RANDOM_BETA) {
            isDeviation(fit.randomEffects().get(0).rStdError(), drawn, one -> one.randomEffects().get(0).r());
            isDeviation(fit.randomEffects().get(0).sStdError(), drawn, one -> one.randomEffects().get(0).s());
        }
    }

    @ParameterizedTest
    @CsvSource({ "POISSON", "NEGBIN2" })
    void shouldTellReplicationsInTheParametersOfTheOriginal(Family family) {
        FitResult fit = Estimator.fit(panel, spec(family, Effects.RANDOM).build());
        List<FitResult> drawn = byHand(fit, family, Effects.RANDOM, "unit");

        List<Point> points = PanelBootstrap.points(fit, drawn).orElseThrow();

        double[] x = panel.numbers("x");
        double[] z = panel.numbers("z");
        int[] rows = fit.model().model().sample().rows();
        for (int r = 0; r < drawn.size(); r++) {
            double[] eta = fit.model().model().eta(points.get(r), false);
            FitResult one = drawn.get(r);
            for (int i = 0; i < eta.length; i++) {
                double expected = one.coefficients().get(0).estimate() + one.coefficients().get(1).estimate() * x[rows[i]]
                        + one.coefficients().get(2).estimate() * z[rows[i]];
                assertThat(eta[i]).isCloseTo(expected, within(1e-9));
            }
            double[] dense = points.get(r).dense();
            double lnSigma = one.randomEffects().get(0).variance() / fit.randomEffects().get(0).variance() / 2;
            assertThat(dense[dense.length - 1]).isCloseTo(lnSigma, within(1e-12));
            if (family == Family.NEGBIN2) {
                assertThat(dense[dense.length - 2]).isCloseTo(one.dispersion().alpha() / fit.dispersion().alpha(),
                        within(1e-12));
            }
        }
    }

    @Test
    void shouldNotGiveErrorsOfHandfulsOfReplications() {
        // three columns that differ in one unit each: most draws lack one of the three
        Frame frame = panel;
        for (String unit : List.of("u103", "u107", "u110")) {
            double[] own = new double[panel.rows()];
            Arrays.setAll(own, i -> panel.texts("unit")[i].equals(unit) ? panel.numbers("x")[i] : 0);
            frame = Panels.with(frame, unit, own);
        }
        FitResult fit = Estimator.fit(frame, FitSpec.builder("y ~ x + u103 + u107 + u110", Family.POISSON)
                .effects(Effects.RANDOM).unit("unit").integration(new Integration(Integration.Method.AGQ, 3))
                .vcov(new VcovSpec(VcovType.BOOTSTRAP, null, null, 20, 6L)).build());

        assertThat(fit.notes()).anySatisfy(note -> assertThat(note.message()).contains(" of 20 replications"))
                .anySatisfy(note -> assertThat(note.message()).startsWith("Too few replications"));
        assertThat(fit.coefficients()).allSatisfy(row -> assertThat(row.stdError()).isNull());
        assertThat(fit.model().covariance()).isEmpty();
    }

    private static void isDeviation(double error, List<FitResult> fits, ToDoubleFunction<FitResult> value) {
        double[][] values = fits.stream().map(fit -> new double[] { value.applyAsDouble(fit) }).toArray(double[][]::new);
        double expected = Math.sqrt(covariance(values)[0][0]);
        assertThat(error).isCloseTo(expected, within(1e-5 * expected));
    }

    /** Of rows of replicated values, from products and sums. */
    private static double[][] covariance(double[][] rows) {
        int n = rows.length;
        int k = rows[0].length;
        double[][] covariance = new double[k][k];
        for (int a = 0; a < k; a++) {
            for (int b = 0; b < k; b++) {
                double products = 0;
                double sumA = 0;
                double sumB = 0;
                for (double[] row : rows) {
                    // about the first row, so that no digits are lost
                    products += (row[a] - rows[0][a]) * (row[b] - rows[0][b]);
                    sumA += row[a] - rows[0][a];
                    sumB += row[b] - rows[0][b];
                }
                covariance[a][b] = (products - sumA * sumB / n) / (n - 1);
            }
        }
        return covariance;
    }

    /** Fits on panels in which every drawn cluster brings units of its own. */
    private List<FitResult> byHand(FitResult fit, Family family, Effects effects, String cluster) {
        Draws draws = new Draws(fit.model().model().sample(), cluster, 6);
        List<FitResult> fits = new ArrayList<>();
        for (int replication = 0; replication < REPLICATIONS; replication++) {
            List<Integer> rows = new ArrayList<>();
            List<String> units = new ArrayList<>();
            int[] clusters = draws.clusters(replication);
            for (int draw = 0; draw < clusters.length; draw++) {
                for (int i = 0; i < fit.model().model().sample().size(); i++) {
                    if (draws.cluster(i) == clusters[draw]) {
                        int row = fit.model().model().sample().rows()[i];
                        rows.add(row);
                        units.add(panel.texts("unit")[row] + " of draw " + draw);
                    }
                }
            }
            Frame drawn = Panels.pick(panel, rows.stream().mapToInt(row -> row).toArray());
            fits.add(Estimator.fit(withUnits(drawn, units.toArray(String[]::new)), spec(family, effects).build()));
        }
        return fits;
    }

    private static FitSpecBuilder spec(Family family, Effects effects) {
        boolean quadrature = effects == Effects.RANDOM && family != Family.GAUSSIAN;
        return FitSpec.builder("y ~ x + z", family).effects(effects).unit("unit")
                .integration(quadrature ? new Integration(Integration.Method.AGQ, 7) : null);
    }

    private static Frame withUnits(Frame frame, String[] units) {
        return Frame.builder(frame.rows()).text("unit", units).number("x", frame.numbers("x")).number("z", frame.numbers("z"))
                .number("y", frame.numbers("y")).build();
    }

    /** With regions of one to three units. */
    private static Frame regions(Frame frame) {
        double[] region = new double[frame.rows()];
        Arrays.setAll(region, i -> {
            int unit = Integer.parseInt(frame.texts("unit")[i].substring(1));
            return (int) Math.sqrt(4 * (unit - 100));
        });
        return Panels.with(frame, "region", region);
    }
}
