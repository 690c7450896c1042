package org.liaison.indicators.vintage;

import java.util.Locale;

/**
 * A number that differs between two vintages.
 *
 * @param counterpart the other country of a flow; empty where the number is about one
 * @param before null where the number was added
 * @param after null where it was removed
 */
record Change(Kind kind, String indicator, String iso3, String counterpart, int year, Place before, Place after) {

    /** How a number differs. */
    enum Kind {
        /** Only the second vintage has it. */
        ADDED,
        /** Only the first vintage has it. */
        REMOVED,
        /** Both have it, with two values. */
        CHANGED,
        /** Both have it in two units or price bases, so that the values do not compare. */
        UNIT_CHANGED;

        String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A number with its place in its file. */
    record Place(double value, String unit, long row, String column) {
    }

    /** Second minus first value; null where they do not compare. */
    Double absolute() {
        return kind == Kind.CHANGED ? Double.valueOf(after.value() - before.value()) : null;
    }

    /** The absolute change as a share of the first value's size; null where that is zero, or the values do not compare. */
    Double relative() {
        return kind == Kind.CHANGED && before.value() != 0
                ? Double.valueOf((after.value() - before.value()) / Math.abs(before.value()))
                : null;
    }
}
