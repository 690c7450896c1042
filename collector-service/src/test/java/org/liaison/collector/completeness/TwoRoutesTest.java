package org.liaison.collector.completeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

/**
 * Expected values are those of the worked example in the article "Mark and recapture" of the English Wikipedia (10 marked, 15
 * caught, 5 of them marked): estimate 28, interval 22 to 65.
 */
class TwoRoutesTest {

    @Test
    void shouldEstimateAsTheWorkedExampleDoes() {
        TwoRoutes turtles = new TwoRoutes(10, 15, 5);

        assertThat(turtles.estimate()).isCloseTo(28.0 + 1.0 / 3, within(1e-9));
        assertThat(turtles.standardError()).isCloseTo(Math.sqrt(34.920635), within(1e-6));
        assertThat(Math.round(turtles.lower())).isEqualTo(22);
        assertThat(Math.round(turtles.upper())).isEqualTo(65);
        assertThat(turtles.found()).isEqualTo(20);
    }

    @Test
    void shouldNotDependOnTheOrderOfTheRoutes() {
        assertThat(new TwoRoutes(30, 80, 20).upper()).isEqualTo(new TwoRoutes(80, 30, 20).upper(), within(1e-9));
    }

    @Test
    void shouldFindNothingMissingWhereOneRouteFoundEverything() {
        TwoRoutes whole = new TwoRoutes(180, 240, 180);

        assertThat(whole.estimate()).isCloseTo(240, within(1e-9));
        assertThat(whole.lower()).isEqualTo(240);
        assertThat(whole.upper()).as("careful, since few were left to be missed").isBetween(240.0, 300.0);
        assertThat(whole.share()).isEqualTo(1.0);
    }

    @Test
    void shouldSayWhereNothingCanBeSaid() {
        assertThat(new TwoRoutes(0, 0, 0).share()).isNull();
        assertThat(new TwoRoutes(0, 0, 0).verdict()).isEqualTo("nothing found");
        assertThat(new TwoRoutes(4, 5, 0).verdict()).startsWith("no overlap");
        assertThatThrownBy(() -> new TwoRoutes(1, 2, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldHoldTheTruthInNineteenOfTwentyIntervals() {
        SplittableRandom random = new SplittableRandom(20110101);
        int runs = 2000;
        int held = 0;
        for (int run = 0; run < runs; run++) {
            int[] found = new int[4];
            for (int i = 0; i < 300; i++) {
                found[(random.nextDouble() < 0.8 ? 1 : 0) + (random.nextDouble() < 0.6 ? 2 : 0)]++;
            }
            TwoRoutes routes = new TwoRoutes(found[1] + found[3], found[2] + found[3], found[3]);
            held += routes.lower() <= 300 && 300 <= routes.upper() ? 1 : 0;
        }

        assertThat((double) held / runs).isBetween(0.93, 0.98);
    }
}
