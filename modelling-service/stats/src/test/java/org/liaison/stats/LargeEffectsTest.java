package org.liaison.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.hipparchus.random.RandomDataGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaison.stats.margins.Change;
import org.liaison.stats.margins.MarginalEffect;
import org.liaison.stats.margins.Margins;
import org.liaison.stats.margins.MarginsSpec;
import org.liaison.stats.margins.MarginsType;
import org.liaison.stats.summary.Coefficient;
import org.liaison.stats.summary.FixedEffect;

/** Several large dimensions of fixed effects give what their dummies give. */
class LargeEffectsTest {

    private static final int WORKERS = 130;
    private static final int FIRMS = 120;

    @Tag("long")
    @ParameterizedTest
    @EnumSource(value = VcovType.class, names = { "OIM", "EIM", "OPG", "ROBUST", "CLUSTER" })
    void shouldEqualDummiesWithTwoLargeDimensions(VcovType type) {
        Frame frame = workersAndFirms(1, 1);
        VcovSpec vcov = VcovSpec.of(type, type.isClustered() ? new String[] { "year" } : new String[0]);

        FitResult absorbed = fit(frame, "y ~ x + z | worker + firm", Family.NEGBIN2, vcov);

        assertThat(absorbed.model().model().absorption().isIterative()).isTrue();
        assertSame(absorbed, fit(frame, "y ~ x + z + factor(worker) + factor(firm)", Family.NEGBIN2, vcov));
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({ "POISSON,2", "NEGBIN2,2", "NEGBIN2,3" })
    void shouldCountWhatComponentsMakeRedundant(Family family, int components) {
        Frame frame = workersAndFirms(2, components);

        FitResult absorbed = fit(frame, "y ~ x + z | worker + firm", family, VcovSpec.of(VcovType.ROBUST));

        assertThat(absorbed.model().model().absorption().redundant()).isEqualTo(components);
        assertSame(absorbed,
                fit(frame, "y ~ x + z + factor(worker) + factor(firm)", family, VcovSpec.of(VcovType.ROBUST)));
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource(value = Family.class, names = { "POISSON", "NEGBIN2" })
    void shouldTakeASmallThirdDimension(Family family) {
        Frame frame = workersAndFirms(3, 1);

        FitResult absorbed = fit(frame, "y ~ x + z | year + firm + worker", family, VcovSpec.of(VcovType.HC1));

        assertSame(absorbed,
                fit(frame, "y ~ x + z + factor(worker) + factor(firm) + factor(year)", family, VcovSpec.of(VcovType.HC1)));
    }

    @Tag("long")
    @Test
    void shouldTakeThreeLargeDimensions() {
        Frame frame = workersAndFirms(4, 1);

        FitResult absorbed = fit(frame, "y ~ x + z | town + firm + worker", Family.NEGBIN2, VcovSpec.of(VcovType.ROBUST));

        assertThat(absorbed.model().model().absorption().large()).hasNumberOfRows(2);
        assertSame(absorbed, fit(frame, "y ~ x + z + factor(worker) + factor(firm) + factor(town)", Family.NEGBIN2,
                VcovSpec.of(VcovType.ROBUST)));
    }

    @Test
    void shouldTakeADimensionNestedInAnother() {
        Frame frame = workersAndFirms(5, 1);

        FitResult nested = fit(frame, "y ~ x + z | worker + firm + group", Family.POISSON, VcovSpec.of(VcovType.OIM));

        assertSame(nested, fit(frame, "y ~ x + z | worker + firm", Family.POISSON, VcovSpec.of(VcovType.OIM)));
    }

    @Tag("long")
    @Test
    void shouldGiveMarginalEffectsWithTheFixedEffectPart() {
        Frame frame = workersAndFirms(6, 1);
        MarginsSpec spec = new MarginsSpec(List.of("x"), MarginsType.AVERAGE, Map.of(), Change.DERIVATIVE, null);

        MarginalEffect absorbed = Margins
                .compute(fit(frame, "y ~ x + z | worker + firm", Family.NEGBIN2, VcovSpec.of(VcovType.OIM)), spec).get(0);

        MarginalEffect dummies = Margins.compute(
                fit(frame, "y ~ x + z + factor(worker) + factor(firm)", Family.NEGBIN2, VcovSpec.of(VcovType.OIM)), spec)
                .get(0);
        assertThat(absorbed.estimate()).isCloseTo(dummies.estimate(), within(1e-9));
        assertThat(absorbed.stdError()).isCloseTo(dummies.stdError(), within(1e-9));
    }

    @Tag("long")
    @Test
    void shouldAnchorTheFirstLevelOfEveryFurtherDimension() {
        Frame frame = workersAndFirms(7, 1);

        List<FixedEffect> effects = fit(frame, "y ~ x + z | worker + firm", Family.POISSON, VcovSpec.of(VcovType.OIM))
                .fixedEffects();

        FitResult dummies = fit(frame, "y ~ x + z + factor(worker) + factor(firm)", Family.POISSON,
                VcovSpec.of(VcovType.OIM));
        assertThat(effects.get(WORKERS).dimension()).isEqualTo("firm");
        assertThat(effects.get(WORKERS).estimate()).isZero();
        assertThat(effects.get(0).estimate()).isCloseTo(coefficient(dummies, "(intercept)").estimate(), within(1e-7));
        assertThat(effects.get(WORKERS + 5).estimate())
                .isCloseTo(coefficient(dummies, "factor(firm)" + effects.get(WORKERS + 5).level()).estimate(), within(1e-7));
    }

    @Test
    void shouldDropAColumnThatTheLargeDimensionsDetermine() {
        Frame frame = workersAndFirms(8, 1);
        double[] worker = frame.numbers("worker");
        double[] firm = frame.numbers("firm");
        double[] both = new double[frame.rows()];
        Arrays.setAll(both, i -> Math.sin(worker[i]) + 1e6 * Math.cos(firm[i]));

        FitResult fit = fit(Panels.with(frame, "both", both), "y ~ x + both | worker + firm", Family.POISSON,
                VcovSpec.of(VcovType.OIM));

        assertThat(fit.coefficients()).extracting(Coefficient::term).containsExactly("x");
    }

    /** Workers move between the firms of their component, towns are drawn at random, groups hold two firms each. */
    private static Frame workersAndFirms(long seed, int components) {
        Random random = new Random(seed);
        RandomDataGenerator draws = new RandomDataGenerator(seed);
        int n = 1000;
        double[] worker = new double[n];
        double[] firm = new double[n];
        double[] town = new double[n];
        double[] group = new double[n];
        double[] year = new double[n];
        double[] x = new double[n];
        double[] z = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            // The first rows visit every level twice, so that none is missing or fits exactly.
            int w = i < 2 * WORKERS ? i % WORKERS : random.nextInt(WORKERS);
            int f = w % components + components * (i < 2 * FIRMS ? i / components % (FIRMS / components)
                    : random.nextInt(FIRMS / components));
            worker[i] = w;
            firm[i] = Math.min(f, FIRMS - 1);
            town[i] = random.nextInt(115);
            group[i] = Math.floor(firm[i] / 2 / components);
            year[i] = 2000 + random.nextInt(12);
            x[i] = 1e9 * (random.nextGaussian() + Math.sin(firm[i]));
            z[i] = random.nextInt(2);
            double mu = Math.exp(1 + 0.4 * Math.sin(w) + 0.5 * Math.cos(firm[i]) + 0.3e-9 * x[i] - 0.2 * z[i]);
            y[i] = 1 + draws.nextPoisson(Math.max(1e-9, draws.nextGamma(2, mu / 2)));
        }
        return Frame.builder(n).number("worker", worker).number("firm", firm).number("town", town).number("group", group)
                .number("year", year).number("x", x).number("z", z).number("y", y).build();
    }

    private static FitResult fit(Frame frame, String formula, Family family, VcovSpec vcov) {
        return Estimator.fit(frame, FitSpec.of(formula, family).withVcov(vcov));
    }

    private static Coefficient coefficient(FitResult fit, String term) {
        return fit.coefficients().stream().filter(c -> c.term().equals(term)).findFirst().orElseThrow();
    }

    private static void assertSame(FitResult absorbed, FitResult dummies) {
        assertThat(absorbed.summary().converged()).isTrue();
        assertThat(absorbed.summary().parameters()).isEqualTo(dummies.summary().parameters());
        assertThat(absorbed.summary().logLik()).isCloseTo(dummies.summary().logLik(), within(1e-8));
        for (Coefficient c : absorbed.coefficients()) {
            Coefficient other = coefficient(dummies, c.term());
            assertThat(c.estimate()).isCloseTo(other.estimate(), within(1e-8 * other.stdError()));
            assertThat(c.stdError()).isCloseTo(other.stdError(), within(1e-8 * other.stdError()));
        }
    }
}
