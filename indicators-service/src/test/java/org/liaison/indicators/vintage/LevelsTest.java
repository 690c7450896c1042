package org.liaison.indicators.vintage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.NavigableMap;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

/** Numbers of an aggregate or another territory in a country's place, by their level. */
class LevelsTest {

    private static NavigableMap<Integer, Double> from(int year, double... values) {
        NavigableMap<Integer, Double> series = new TreeMap<>();
        for (double value : values) {
            series.put(year + series.size(), value);
        }
        return series;
    }

    @Test
    void shouldFollowAGrowingPopulationForDecades() {
        NavigableMap<Integer, Double> implied = new TreeMap<>();
        for (int year = 1960; year <= 2030; year++) {
            implied.put(year, 10e6 * Math.pow(1.04, year - 2015));
        }

        assertThat(Levels.offPopulation(implied, 9e6, Levels.ONE_VINTAGE)).isEmpty();
    }

    @Test
    void shouldTellSingleYearsAndAllYearsOfAnotherPopulation() {
        assertThat(Levels.offPopulation(from(2012, 30e6, 390e6, 31e6, 32e6, 390e6), 31.7e6, Levels.ONE_VINTAGE))
                .containsExactly(2013, 2016);
        assertThat(Levels.offPopulation(from(2012, 1.8e6, 1.8e6, 1.8e6, 1.8e6, 1.8e6), 7.1e6, Levels.ONE_VINTAGE)).hasSize(5);
        assertThat(Levels.offPopulation(from(1990, 7.6e6, 1.8e6, 7.6e6), 7.1e6, Levels.ONE_VINTAGE)).containsExactly(1991);
        assertThat(Levels.offPopulation(from(2014, 7.1e6, 0, 7.1e6), 7.1e6, Levels.ONE_VINTAGE)).containsExactly(2015);
    }

    @Test
    void shouldTellALevelThatIsLeftAndComeBackTo() {
        assertThat(Levels.detours(from(2008, 6.0, 6.2, 25, 26, 6.6, 6.8))).containsExactly(2010, 2011);
        assertThat(Levels.detours(from(2008, 41, 6, 42, 43, 6, 44))).containsExactly(2009, 2012);
    }

    @Test
    void shouldLeaveAloneWhatFallsAndStaysThereOrChangesLess() {
        assertThat(Levels.detours(from(2008, 100, 99, 20, 21, 22))).isEmpty();
        assertThat(Levels.detours(from(2010, 74, 28, 61, 46, 34))).isEmpty();
        assertThat(Levels.detours(from(2010, 1, -1, 0, 1))).isEmpty();
        assertThat(Levels.detours(from(2010))).isEmpty();
    }
}
