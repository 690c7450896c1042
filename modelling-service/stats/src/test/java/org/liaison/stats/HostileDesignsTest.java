package org.liaison.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;

import org.hipparchus.random.RandomDataGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaison.stats.summary.NoteCode;

/** Random designs with few or very many events, mild or wild dispersion, raw dollars and rare dummies. */
@Tag("long")
class HostileDesignsTest {

    @ParameterizedTest
    @EnumSource(Family.class)
    void shouldConvergeOrSayWhyNot(Family family) {
        for (long seed = 0; seed < 200; seed++) {
            Frame frame = design(seed, family);
            for (String formula : new String[] { "y ~ gdp + x + d", "y ~ gdp + x + d | unit",
                    "y ~ gdp + x * d | unit + year" }) {
                String name = family.code() + " seed " + seed + " " + formula;
                FitResult fit;
                try {
                    fit = Estimator.fit(frame, FitSpec.of(formula, family));
                } catch (SpecificationException e) {
                    assertThat(e.getMessage()).as(name).containsAnyOf("every row", "each level", "exactly");
                    continue;
                }
                assertThat(fit.summary().converged()).as(name + fit.notes()).isTrue();
                assertThat(fit.summary().logLik()).as(name).isFinite();
                assertThat(fit.summary().logLik()).as(name).isGreaterThan(fit.summary().logLikNull() - 1e-6);
                assertThat(fit.coefficients()).as(name).allSatisfy(c -> assertThat(c.estimate()).isFinite());
                assertStationary(frame, fit, name);
            }
        }
    }

    /** A fit from the data turned around stays where it is, whatever the order of its sums. */
    private static void assertStationary(Frame frame, FitResult fit, String name) {
        FitResult turned = Estimator.fit(Panels.pick(frame, Families.shuffled(1, frame.rows())), fit.spec());
        assertThat(turned.summary().logLik()).as(name).isCloseTo(fit.summary().logLik(),
                within(1e-9 * Math.max(1, Math.abs(fit.summary().logLik()))));
        assertThat(turned.notes().stream().anyMatch(note -> note.code() == NoteCode.NOT_CONVERGED)).as(name).isFalse();
    }

    private static Frame design(long seed, Family family) {
        Random random = new Random(seed);
        RandomDataGenerator draws = new RandomDataGenerator(seed);
        int units = 3 + random.nextInt(15);
        int years = 2 + random.nextInt(8);
        int n = units * years;
        double level = -3 + 12 * random.nextDouble() * random.nextDouble();
        double alpha = Math.exp(-4 + 7 * random.nextDouble());
        double[] unit = new double[n];
        double[] year = new double[n];
        double[] gdp = new double[n];
        double[] x = new double[n];
        double[] d = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            unit[i] = i / years;
            year[i] = 2011 + i % years;
            gdp[i] = Math.exp(26 + 2 * random.nextGaussian());
            x[i] = random.nextGaussian();
            d[i] = random.nextDouble() < 0.1 ? 1 : 0;
            double eta = 0.7 * Math.sin(unit[i]) + 0.5 * x[i] + d[i];
            double mu = Math.exp(level + eta);
            y[i] = switch (family) {
                case POISSON -> draws.nextPoisson(mu);
                case NEGBIN1 -> draws.nextPoisson(Math.max(1e-12, draws.nextGamma(mu / alpha, alpha)));
                case NEGBIN2 -> draws.nextPoisson(Math.max(1e-12, mu * draws.nextGamma(1 / alpha, alpha)));
                case LOGIT, PROBIT -> eta + level / 3 + 0.5 * random.nextGaussian() > 0 ? 1 : 0;
                case GAUSSIAN -> 1e6 * level + eta + alpha * random.nextGaussian();
            };
        }
        return Frame.builder(n).number("unit", unit).number("year", year).number("gdp", gdp).number("x", x).number("d", d)
                .number("y", y).build();
    }
}
