package org.liaison.coding.reliability;

import java.time.LocalDate;
import java.util.List;

import org.liaison.kit.problem.ProblemError;

/** The figures of reliability for ratings that this service holds. */
public final class Figures {

    private Figures() {
    }

    /**
     * One rating.
     *
     * @param day to which the unit belongs
     */
    public record Rating(String unit, String coder, String value, LocalDate day) {
    }

    /**
     * What is to be computed.
     *
     * @param level nominal, ordinal, interval or ratio
     * @param categories all of them in their order; empty to take those that occur
     * @param machine the coder that is no person, kept out of the overall coefficients; null for none
     * @param overTime year, quarter or month; null for no comparison over time
     * @param resamples of the bootstrap; null for the usual number
     */
    public record Wanted(String level, List<String> categories, long seed, String machine, String overTime,
            Integer resamples) {
    }

    /** @throws org.liaison.kit.problem.ProblemException 422 for values that the level does not allow */
    public static ReliabilityReport of(List<Rating> ratings, Wanted wanted) {
        SettingsMaker settings = new SettingsMaker(true);
        set(settings, "level", wanted.level());
        settings.set("categories", wanted.categories());
        set(settings, "seed", wanted.seed());
        set(settings, "machine", wanted.machine());
        set(settings, "over_time", wanted.overTime());
        set(settings, "resamples", wanted.resamples());
        RatingTable table = new RatingTable((row, coder, field, detail) -> ProblemError.parameter("level", detail));
        for (int i = 0; i < ratings.size(); i++) {
            Rating it = ratings.get(i);
            table.add(i + 1L, it.unit(), it.coder(), it.value(), it.day(), 1);
        }
        Settings chosen = settings.settings();
        return Reliability.of(table.build(chosen.level(), chosen.categories()), chosen);
    }

    private static void set(SettingsMaker settings, String name, Object value) {
        settings.set(name, value == null ? null : List.of(value.toString()));
    }
}
