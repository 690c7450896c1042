package org.liaison.collector.completeness;

/**
 * What the number that a site claims says about what was found.
 *
 * @param code {@code complete}, {@code within_rounding}, {@code more_found}, {@code missing}, {@code no_claim} or
 *        {@code not_finished}
 * @param reason in words
 */
record Verdict(String code, String reason) {

    /** Rounded totals have been seen in tens. */
    private static final int ROUNDING = 10;

    /**
     * A list that has been walked.
     *
     * @param searched whether its pages were read to the end
     * @param leftAtPeriod whether the list goes on with lines older than the period, so that its claim is about more
     * @param claimed number of lines that the site says there are, null where it says nothing
     * @param rounded whether the profile says that the site rounds
     * @param listed different pages
     * @param lines lines of the longest reading, repeats and those that lead elsewhere included
     * @param unread listed pages that could not be read or still wait
     */
    record Walked(boolean searched, boolean leftAtPeriod, Long claimed, boolean rounded, long listed, long lines, long unread) {
    }

    static Verdict of(Walked list) {
        if (!list.searched()) {
            return new Verdict("not_finished", "the list was not read to its end");
        }
        Verdict lines = list.leftAtPeriod()
                ? new Verdict("no_claim",
                        "the site's number is about the whole list, of which the part before the period was left")
                : list.claimed() == null ? new Verdict("no_claim", "the site says no number; it listed " + list.listed())
                        : compared(list, list.claimed());
        return list.unread() == 0 ? lines
                : new Verdict("missing", list.unread() + " listed pages were not read; " + lines.reason());
    }

    private static Verdict compared(Walked list, long claimed) {
        long listed = list.listed();
        if (listed == claimed) {
            return new Verdict("complete", "all " + claimed + " that the site claims");
        }
        if (listed > claimed) {
            return new Verdict("more_found", "the site claims " + claimed + " and lists " + listed);
        }
        boolean couldBeRounded = list.rounded() || claimed % ROUNDING == 0 && list.lines() > ROUNDING;
        if (couldBeRounded && claimed - listed < ROUNDING) {
            return new Verdict("within_rounding", "the site claims " + claimed + ", a rounded number, and lists " + listed);
        }
        if (list.lines() >= claimed) {
            return new Verdict("complete", "the site shows " + list.lines() + " lines for the " + claimed
                    + " it claims; those beyond " + listed + " are other addresses of the same pages or lead elsewhere");
        }
        return new Verdict("missing", "the site claims " + claimed + " and lists " + listed);
    }
}
