package org.liaison.coding.reliability;

import java.util.Optional;

import org.liaison.kit.problem.ProblemException;

/**
 * How many draws the bootstrap of alpha takes.
 *
 * @param note says where the usual number was too much work
 */
record Resampling(int draws, Optional<Note> note) {

    /** Zapf et al. (2016) take 1,000; the ends of a 95 % interval then rest on 25 draws each. */
    private static final int USUAL = 1000;
    /** With fewer draws the ends of an interval would be single draws. */
    private static final int FEWEST = 200;
    /** Units drawn and patterns weighed in all; some seconds. */
    private static final double MOST_WORK = 1e8;
    /** Different values of a ratio scale, of which every two are compared. */
    private static final int MOST_RATIO_VALUES = 20_000;

    /** @throws ProblemException 422 where the asked number is too much work */
    static Resampling of(Settings settings, Patterns patterns) {
        double values = patterns.distinct().scale().size();
        if (settings.level() == Level.RATIO && values > MOST_RATIO_VALUES) {
            throw ProblemException.unprocessable("/ratings", "A ratio scale with more than " + MOST_RATIO_VALUES
                    + " different values is too large; round them, or use the interval level.");
        }
        double once = patterns.of().length + patterns.distinct().category().length
                + (settings.level() == Level.RATIO ? values * values / 2 : values) + 1;
        int affordable = (int) Math.max(FEWEST, Math.min(1e6, MOST_WORK / once));
        if (settings.resamples() != null) {
            if (settings.resamples() > affordable) {
                throw ProblemException.unprocessable("/resamples",
                        "For so many ratings " + affordable + " resamples at most can be drawn.");
            }
            return new Resampling(settings.resamples(), Optional.empty());
        }
        if (affordable >= USUAL) {
            return new Resampling(USUAL, Optional.empty());
        }
        return new Resampling(affordable, Optional.of(new Note("fewer_resamples",
                "The table is large: " + affordable + " resamples were drawn in place of " + USUAL + ".")));
    }
}
