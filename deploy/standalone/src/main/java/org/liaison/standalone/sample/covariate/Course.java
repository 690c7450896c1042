package org.liaison.standalone.sample.covariate;

import org.hipparchus.util.FastMath;
import org.liaison.standalone.sample.seed.Dice;

/** A smooth course of one quantity over the years: trend, one wave and a little noise around a level. */
final class Course {

    private final double level;
    private final double trend;
    private final double swing;
    private final double period;
    private final double phase;
    private final double noise;

    private Course(double level, double trend, double swing, double period, double phase, double noise) {
        this.level = level;
        this.trend = trend;
        this.swing = swing;
        this.period = period;
        this.phase = phase;
        this.noise = noise;
    }

    /**
     * Draws a course. Waves of five to eleven years differ in length and phase from country to country, so partner and year
     * effects do not
     * absorb them.
     */
    static Course draw(Dice dice, double level, double trend, double smallest, double largest, double noise) {
        return new Course(level, trend, dice.uniform(smallest, largest), dice.uniform(5, 11), dice.uniform(0, 2 * FastMath.PI),
                noise);
    }

    double at(int year, Dice dice) {
        int t = year - Simulation.FIRST_OUTPUT_YEAR;
        return level + trend * t + swing * FastMath.sin(2 * FastMath.PI * t / period + phase) + dice.normal(0, noise);
    }
}
