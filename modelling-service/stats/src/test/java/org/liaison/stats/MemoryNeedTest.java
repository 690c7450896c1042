package org.liaison.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemoryNeedTest {

    @Tag("long")
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "NEGBIN2; y ~ a + b | unit + year; 20000", "NEGBIN2; y ~ a + b | unit + year; 2000",
            "POISSON; y ~ a + b | unit + year; 200", "POISSON; y ~ a * b + factor(year); 2000",
            "LOGIT; one ~ a + b | unit; 5000",
            "NEGBIN2; y ~ a + b | unit + place + year; 9000" })
    void shouldTellTheMemoryHeldAtThePeakWithinAFactorOfTwo(Family family, String formula, int units) {
        Frame frame = frame(200_000, units);
        FitSpec spec = FitSpec.builder(formula, family).vcov(VcovSpec.of(VcovType.ROBUST)).build();
        AtomicLong peak = new AtomicLong();
        long before = held();

        FitResult fit = Estimator.fit(frame, spec, (iteration, logLik) -> peak.accumulateAndGet(held(), Math::max));

        long measured = Math.max(peak.get(), held()) - before;
        assertThat(fit.summary().nobs()).isPositive();
        assertThat((double) MemoryNeed.of(spec, frame) / measured).isBetween(0.8, 2.0);
    }

    @Test
    void shouldCountWhatEachPartOfAFitHolds() {
        // per row: read twice (56), two states of the optimiser (2 x 40 + 4), two columns (8 each)
        long pooled = need(Family.POISSON, 1000, 2);
        assertThat(pooled - need(Family.POISSON, 0, 2)).isEqualTo(1000 * (56 + 84 + 2 * 8));
        // a dispersion adds three terms in two states, and those of the Poisson fit before
        long dispersed = need(Family.NEGBIN2, 1000, 2);
        assertThat(dispersed - need(Family.NEGBIN2, 0, 2)).isEqualTo(1000 * (56 + 2 * 64 + 48 + 2 * 8));
        // columns are held once, and their matrices eight times
        assertThat(need(Family.POISSON, 1000, 4) - pooled)
                .isEqualTo(1000 * 4 * 8 - 1000 * 2 * 8 + 8 * 8 * (6 * 6 - 4 * 4));
    }

    @Test
    void shouldCountLevelsOfFactorsAndOfEffects() {
        Frame frame = frame(3000, 100);
        FitSpec factor = FitSpec.of("y ~ a + factor(year)", Family.POISSON);
        FitSpec interacted = FitSpec.of("y ~ a + b:factor(year)", Family.POISSON);
        FitSpec absorbed = FitSpec.of("y ~ a | unit + year", Family.POISSON);
        FitSpec units = FitSpec.builder("y ~ a", Family.POISSON).effects(Effects.RANDOM).unit("unit").build();

        assertThat(MemoryNeed.of(factor, frame)).isEqualTo(MemoryNeed.of(factor, 3000, 1 + 30));
        assertThat(MemoryNeed.of(interacted, frame)).isEqualTo(MemoryNeed.of(interacted, 3000, 1 + 30));
        assertThat(MemoryNeed.of(absorbed, frame)).isEqualTo(MemoryNeed.of(absorbed, 3000, 1, 100, 30));
        assertThat(MemoryNeed.of(units, frame)).isEqualTo(MemoryNeed.of(units, 3000, 1, 100));
        assertThat(MemoryNeed.of(absorbed, 3000, 1, 200, 30) - MemoryNeed.of(absorbed, 3000, 1, 100, 30))
                .isEqualTo(100 * (2 * 8 * 32 + 8 * 10 + 40));
    }

    @Test
    void shouldCountSandwichesRefitsAndIteration() {
        FitSpec plain = FitSpec.of("y ~ a", Family.POISSON);
        long without = MemoryNeed.of(plain, 1000, 20);
        FitSpec robust = plain.withVcov(VcovSpec.of(VcovType.ROBUST));
        FitSpec bootstrap = plain.withVcov(new VcovSpec(VcovType.BOOTSTRAP, null, null, 50, 1L));
        FitSpec three = FitSpec.of("y ~ a | p + q + r", Family.POISSON);

        // the influence of 20 columns outweighs the second state of the optimiser
        assertThat(MemoryNeed.of(robust, 1000, 20) - without).isEqualTo(1000 * (40 + 44 + 20 * 8 - 84));
        assertThat(MemoryNeed.of(bootstrap, 1000, 20)).isGreaterThan(MemoryNeed.of(robust, 1000, 20));
        // three large dimensions: iterated, not written out
        assertThat(MemoryNeed.of(three, 1_000_000, 1, 100_000, 100_000, 100_000)).isLessThan(1_000_000_000L);
    }

    private static long need(Family family, long rows, long columns) {
        return MemoryNeed.of(FitSpec.of("y ~ a", family), rows, columns);
    }

    private static long held() {
        ManagementFactory.getMemoryMXBean().gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static Frame frame(int rows, int units) {
        Random random = new Random(units);
        double[] unit = new double[rows];
        double[] year = new double[rows];
        Arrays.setAll(unit, i -> i % units);
        Arrays.setAll(year, i -> Math.floorDiv(i, units) % 40);
        double[] place = random.ints(rows, 0, 4000).asDoubleStream().toArray();
        double[] a = random.doubles(rows).toArray();
        double[] b = random.doubles(rows).toArray();
        double[] y = new double[rows];
        Arrays.setAll(y, i -> Math.floor(-4 * Math.log(random.nextDouble()) * (1 + a[i])));
        double[] one = Arrays.stream(y).map(v -> v > 3 ? 1 : 0).toArray();
        return Frame.builder(rows).number("unit", unit).number("year", year).number("place", place).number("a", a)
                .number("b", b).number("y", y).number("one", one).build();
    }
}
