package org.liaison.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("long")
class MemoryNeedTest {

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
