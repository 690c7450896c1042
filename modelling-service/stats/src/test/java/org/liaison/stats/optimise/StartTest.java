package org.liaison.stats.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaison.stats.Family;
import org.liaison.stats.likelihood.RowTerms;
import org.liaison.stats.optimise.Models.Design;

/** Where the climb begins, and separated rows of models with two ways of effects. */
class StartTest {

    /** One weighted least-squares step: of counts at means of y + 0.1, of binary outcomes at probabilities of one half. */
    @ParameterizedTest
    @CsvSource({ "POISSON, CONSTANT", "POISSON, UNITS", "POISSON, TWO_WAYS", "LOGIT, CONSTANT", "LOGIT, UNITS", "PROBIT, UNITS",
            "LOGIT, NOTHING" })
    void shouldBeginAtOneLeastSquaresStep(Family family, Design design) {
        IndexModel model = Models.random(31, family, design, 9, 12);
        List<Double> heights = new ArrayList<>();

        new Maximiser(model.sample(), model.basis(), model.absorption(), (iteration, logLik) -> heights.add(logLik))
                .withoutDispersion(family);

        int n = model.sample().size();
        int p = model.denseSize() + model.absorption().groups();
        DMatrixRMaj cross = new DMatrixRMaj(p, p);
        DMatrixRMaj right = new DMatrixRMaj(p, 1);
        double slope = family == Family.LOGIT ? 0.25 : 1 / Math.sqrt(2 * Math.PI);
        for (int i = 0; i < n; i++) {
            double y = model.sample().outcome()[i];
            double offset = model.sample().offset()[i];
            double mu = y + 0.1;
            double weight = model.sample().weights()[i] * (family == Family.POISSON ? mu : 1);
            double working = family == Family.POISSON ? Math.log(mu) + (y - mu) / mu - offset : (y - 0.5) / slope - offset;
            double[] row = Models.row(model, i);
            for (int a = 0; a < p; a++) {
                right.add(a, 0, weight * working * row[a]);
                for (int b = 0; b < p; b++) {
                    cross.add(a, b, weight * row[a] * row[b]);
                }
            }
        }
        DMatrixRMaj start = new DMatrixRMaj(p, 1);
        CommonOps_DDRM.solve(cross, right, start);
        assertThat(heights.get(0)).isCloseTo(logLik(model, Models.point(start.data, model.denseSize())), within(1e-6));
    }

    @ParameterizedTest
    @EnumSource(value = Family.class, names = { "POISSON", "LOGIT" })
    void shouldFindSeparatedRowsBesideTwoWaysOfEffects(Family family) {
        Random random = new Random(32);
        int units = 10;
        int n = units * 8;
        double[] y = new double[n];
        double[] x = new double[n];
        boolean[] planted = new boolean[n];
        boolean binary = family == Family.LOGIT;
        for (int i = 0; i < n; i++) {
            y[i] = random.nextInt(2) * (binary ? 1 : 1 + random.nextInt(3));
            planted[i] = i % 11 == 5 && (binary || y[i] == 0);
            x[i] = planted[i] ? (y[i] == 0 && binary ? -1 : 1) * (1 + i % 3) : 0;
        }
        // Effects that the column hides behind
        double[] hidden = new double[n];
        Arrays.setAll(hidden, i -> x[i] + 2 * Math.sin(Math.floorDiv(i, 8)) - 3 * Math.cos(i % 8));
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        IndexModel model = Models.of(family, Design.TWO_WAYS, y, ones, new double[n], 8, hidden);

        boolean[] found = new Separation(model).rows();

        for (int i = 0; i < n; i++) {
            assertThat(found[i]).as("row %s", i).isIn(planted[i], binary ? planted[i] : y[i] == 0);
        }
    }

    private static double logLik(IndexModel model, Point point) {
        int n = model.sample().size();
        return model.evaluate(point, new double[n], RowTerms.of(n, model.likelihood().hasDispersion())).logLik();
    }
}
