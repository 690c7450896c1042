package org.liaison.collector.duplicate;

import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * Decides whether two items are the same page: the same address, the same text, or nearly the same text. Whether two different
 * texts
 * report the same event is not decided here.
 */
final class SamePage {

    /** Below it two reports written from one pattern begin to look alike (share of common word triples). */
    static final double NEAR = 0.85;
    /** A corrected or copied text appears within days; the same words years later are another occasion. */
    static final int NEAR_DAYS = 3;
    /** The same words months later report another occasion of a regular event. */
    static final int SAME_DAYS = 31;
    /** Texts shorter than this are formulas ("Photo gallery") and say nothing unless the day is the same too. */
    private static final int SHORT = 12;

    private SamePage() {
    }

    /** @return why the two are the same page, or nothing */
    static Optional<String> reason(Candidate a, Candidate b) {
        if (a.key() != null && a.key().equals(b.key())) {
            return Optional.of("same address as " + b.id());
        }
        Long days = days(a, b);
        if (a.print().textHash().equals(b.print().textHash())) {
            boolean enough = days == null ? a.print().words() >= SHORT : days <= (a.print().words() >= SHORT ? SAME_DAYS : 0);
            return enough ? Optional.of("same text as " + b.id()) : Optional.empty();
        }
        if (days == null || days > NEAR_DAYS || a.print().words() < SHORT
                || a.print().numbersHash() != b.print().numbersHash() || !a.partners().equals(b.partners())) {
            return Optional.empty();
        }
        double similarity = a.print().similarity(b.print());
        return similarity < NEAR ? Optional.empty()
                : Optional.of(String.format(Locale.ROOT, "near-same text as %s (similarity %.2f, same numbers, %d days apart)",
                        b.id(), similarity, days));
    }

    private static Long days(Candidate a, Candidate b) {
        return a.date() == null || b.date() == null ? null : Math.abs(ChronoUnit.DAYS.between(a.date(), b.date()));
    }
}
