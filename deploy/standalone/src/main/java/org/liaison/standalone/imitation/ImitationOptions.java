package org.liaison.standalone.imitation;

/**
 * What an imitation is drawn from. The same options give the same pages.
 *
 * @param events occasions that the sites report, about; pages are some 1.4 times as many
 * @param faults which faults are on
 */
public record ImitationOptions(long seed, int events, FaultPlan faults) {

    static final int FULL = 8_800;
    static final int SMALL = 600;

    public ImitationOptions {
        if (events < 1 || events > FULL * 5 / 4) {
            throw new IllegalArgumentException("events must lie in 1 to " + FULL * 5 / 4);
        }
    }

    /** About twelve thousand pages. */
    public static ImitationOptions full(long seed, FaultPlan faults) {
        return new ImitationOptions(seed, FULL, faults);
    }

    /** About six hundred pages, for a test that must be quick. */
    public static ImitationOptions small(long seed, FaultPlan faults) {
        return new ImitationOptions(seed, SMALL, faults);
    }
}
