package org.liaison.stats.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.stats.Estimator;
import org.liaison.stats.Family;
import org.liaison.stats.FitResult;
import org.liaison.stats.FitSpec;
import org.liaison.stats.Frame;
import org.liaison.stats.Panels;
import org.liaison.stats.VcovSpec;
import org.liaison.stats.VcovType;
import org.liaison.stats.WeightType;
import org.liaison.stats.summary.Coefficient;

/** The wild score bootstrap of a Poisson model, whose scores are simple enough to write down, and what is drawn. */
class WildScoresTest {

    private static final int REPLICATIONS = 39;

    private final Frame panel = Panels.panel(23, 14, 5, 0.3);

    @ParameterizedTest
    @CsvSource({ "unit", "year" })
    void shouldEqualItsFormulas(String cluster) {
        FitResult information = Estimator.fit(panel, FitSpec.of("y ~ x + z", Family.POISSON));
        FitResult fit = Estimator.fit(panel, FitSpec.of("y ~ x + z", Family.POISSON)
                .withVcov(new VcovSpec(VcovType.WILD_SCORE, null, List.of(cluster), REPLICATIONS, 9L)));
        Draws draws = new Draws(fit.model().model().sample(), cluster, 9);

        // each cluster's part of the change of each coefficient: inverse information times its score
        double[][] shares = new double[3][draws.count()];
        for (int i = 0; i < panel.rows(); i++) {
            double[] row = { 1, panel.numbers("x")[i], panel.numbers("z")[i] };
            double eta = 0;
            for (int a = 0; a < 3; a++) {
                eta += row[a] * fit.coefficients().get(a).estimate();
            }
            double residual = panel.numbers("y")[i] - Math.exp(eta);
            for (int j = 0; j < 3; j++) {
                for (int a = 0; a < 3; a++) {
                    shares[j][draws.cluster(i)] += information.covariance().matrix()[j][a] * row[a] * residual;
                }
            }
        }
        for (int j = 0; j < 3; j++) {
            check(fit.coefficients().get(j), shares[j], draws);
        }
    }

    private static void check(Coefficient row, double[] share, Draws draws) {
        double[] changes = new double[REPLICATIONS];
        double[] sizes = new double[REPLICATIONS];
        for (int r = 0; r < REPLICATIONS; r++) {
            double[] signs = draws.signs(r);
            double square = 0;
            for (int g = 0; g < share.length; g++) {
                changes[r] += signs[g] * share[g];
                square += Math.pow(signs[g] * share[g], 2);
            }
            sizes[r] = Math.abs(changes[r]) / Math.sqrt(square - changes[r] * changes[r] / share.length);
        }
        double mean = Arrays.stream(changes).average().orElseThrow();
        double variance = Arrays.stream(changes).map(c -> (c - mean) * (c - mean)).sum() / (REPLICATIONS - 1);
        assertThat(row.stdError()).isCloseTo(Math.sqrt(variance), within(1e-7 * row.stdError()));

        double own = Math.sqrt(Arrays.stream(share).map(s -> s * s).sum());
        long larger = Arrays.stream(sizes).filter(size -> size >= Math.abs(row.estimate()) / own).count();
        assertThat(row.pValue()).isCloseTo((larger + 1.0) / (REPLICATIONS + 1), within(1e-12));
        // the 38th of 39 sizes bounds 95 % of 40
        Arrays.sort(sizes);
        assertThat(row.confHigh() - row.estimate()).isCloseTo(sizes[37] * own, within(1e-6 * own));
        assertThat(row.estimate() - row.confLow()).isCloseTo(sizes[37] * own, within(1e-6 * own));
        assertThat(row.ratioConfLow()).isCloseTo(Math.exp(row.confLow()), within(1e-9));
    }

    @Test
    void shouldGiveEveryCopyOfARowASignOfItsOwnVariance() {
        // rows of frequency w count as w rows: the same errors, up to chance, as with the rows written out
        Frame large = Panels.panel(23, 150, 5, 0.3);
        int[] twice = new int[(int) Arrays.stream(large.numbers("w")).sum()];
        int at = 0;
        for (int i = 0; i < large.rows(); i++) {
            for (int copy = 0; copy < large.numbers("w")[i]; copy++) {
                twice[at++] = i;
            }
        }
        VcovSpec wild = new VcovSpec(VcovType.WILD_SCORE, null, null, 2000, 3L);
        FitResult weighted = Estimator.fit(large, FitSpec.builder("y ~ x + z", Family.POISSON).weights("w")
                .weightType(WeightType.FREQUENCY).vcov(wild).build());
        FitResult written = Estimator.fit(Panels.pick(large, twice), FitSpec.of("y ~ x + z", Family.POISSON).withVcov(wild));

        for (int j = 0; j < 3; j++) {
            double ratio = weighted.coefficients().get(j).stdError() / written.coefficients().get(j).stdError();
            assertThat(ratio).isBetween(0.9, 1.1);
        }
    }

    @Test
    void shouldDrawSignsOfMeanZeroAndVarianceOne() {
        for (String cluster : List.of("year", "unit")) {
            Draws draws = new Draws(Estimator.fit(panel, FitSpec.of("y ~ x", Family.POISSON)).model().reported(), cluster, 4);
            double sum = 0;
            double squares = 0;
            int drawn = 0;
            for (int replication = 0; replication < 2000; replication++) {
                for (double sign : draws.signs(replication)) {
                    sum += sign;
                    squares += sign * sign;
                    drawn++;
                    assertThat(Math.abs(sign) == 1 || draws.count() < Draws.FEW).isTrue();
                }
            }
            assertThat(sum / drawn).isCloseTo(0, within(4 / Math.sqrt(drawn)));
            assertThat(squares / drawn).isCloseTo(1, within(4 / Math.sqrt(drawn)));
        }
    }

    @Test
    void shouldDrawAsManyObservationsAsFrequenciesSay() {
        FitResult fit = Estimator.fit(panel, FitSpec.builder("y ~ x", Family.POISSON).weights("w")
                .weightType(WeightType.FREQUENCY).build());
        Draws draws = new Draws(fit.model().reported(), null, 8);
        double[] weights = panel.numbers("w");
        double[] mean = new double[weights.length];
        int replications = 3000;
        for (int replication = 0; replication < replications; replication++) {
            double[] times = draws.multipliers(replication);
            double observations = 0;
            for (int i = 0; i < times.length; i++) {
                double copies = times[i] * weights[i];
                assertThat(copies).isCloseTo(Math.rint(copies), within(1e-9));
                observations += copies;
                mean[i] += copies / replications;
            }
            assertThat(observations).isCloseTo(Arrays.stream(weights).sum(), within(1e-6));
        }
        for (int i = 0; i < weights.length; i++) {
            assertThat(mean[i]).isCloseTo(weights[i], within(5 * Math.sqrt(weights[i] / replications)));
            assertThat(draws.cluster(i)).isEqualTo(i);
        }
    }
}
