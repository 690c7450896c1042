package org.liaison.collector.duplicate;

import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.liaison.collector.duplicate.Sameness.Kind;

/**
 * Decides whether two items are the same page: the same address, the same text, nearly the same text, or the same text in
 * another
 * language. Whether two different texts report the same event is not decided here.
 */
final class SamePage {

    /** Below it two reports written from one pattern begin to look alike (share of common word triples)... */
    private static final double NEAR = 0.9;
    /** ...unless no word was replaced by another one: a short text loses much by one corrected letter. */
    private static final double CORRECTED = 0.75;
    /** A repost with a preface or a contact block contains the whole of the shorter text... */
    private static final double CONTAINED = 0.9;
    /** ...which is no mere passage of it... */
    private static final double LEAST_OF_LONGER = 0.5;
    /** ...and no formula. */
    private static final int LEAST_CONTAINED = 40;
    /** The same words months later report another occasion of a regular event. */
    private static final int SAME_DAYS = 31;

    private SamePage() {
    }

    /** @return whether comparing the texts can make a difference */
    static boolean worthReading(Candidate a, Candidate b) {
        Long days = days(a, b);
        return days != null && (days <= Fingerprint.NEAR_DAYS && a.print().words() >= Fingerprint.SHORT
                && a.print().mayResemble(b.print()) && a.partners().equals(b.partners())
                || Translation.possible(a, b, days));
    }

    /** @return why the two are the same page as far as it can be said without reading their texts */
    static Optional<Sameness> atOnce(Candidate a, Candidate b) {
        if (a.key() != null && a.key().equals(b.key())) {
            return Optional.of(a.otherLanguage(b)
                    ? new Sameness(Kind.TRANSLATION, "translation of " + b.id() + ": the same page in another language", 1)
                    : new Sameness(Kind.ADDRESS, "same address as " + b.id(), 1));
        }
        if (names(a, b) || names(b, a)) {
            return Optional.of(
                    new Sameness(Kind.TRANSLATION, "translation of " + b.id() + ": one page links to the other as such", 1));
        }
        if (a.print().textKey() != b.print().textKey()) {
            return Optional.empty();
        }
        Long days = days(a, b);
        boolean words = a.print().words() >= Fingerprint.SHORT;
        boolean enough = days == null ? words : days <= (words ? SAME_DAYS : 0);
        return enough ? Optional.of(new Sameness(Kind.TEXT, "same text as " + b.id(), 1)) : Optional.empty();
    }

    private static boolean names(Candidate a, Candidate b) {
        return b.key() != null && a.links().alternates().contains(b.key());
    }

    /** @return why the two are the same page, after reading */
    static Optional<Sameness> reading(Candidate a, Candidate b, Function<Candidate, TextEvidence> texts) {
        Long days = days(a, b);
        if (days == null) {
            return Optional.empty();
        }
        Optional<Sameness> near = days > Fingerprint.NEAR_DAYS || !a.partners().equals(b.partners()) ? Optional.empty()
                : near(b.id(), days, texts.apply(a), texts.apply(b));
        return near.isPresent() || !Translation.possible(a, b, days) ? near
                : Translation.of(a, b, samePictures(a, b), texts);
    }

    private static Optional<Sameness> near(String id, long days, TextEvidence a, TextEvidence b) {
        double similarity = a.jaccard(b);
        if (similarity < LEAST_OF_LONGER) {
            return Optional.empty();
        }
        boolean contained = Math.min(a.shingles(), b.shingles()) >= LEAST_CONTAINED
                && a.contained(b) >= CONTAINED;
        boolean near = similarity >= NEAR || (similarity >= CORRECTED || contained) && !a.reworded(b);
        if (!near || a.contradiction(b).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Sameness(Kind.NEAR, String.format(Locale.ROOT,
                "near-same text as %s (similarity %.2f%s, no other numbers or names, %d days apart)", id, similarity,
                contained && similarity < CORRECTED ? ", one contains the other" : "", days), similarity));
    }

    private static boolean samePictures(Candidate a, Candidate b) {
        return !Collections.disjoint(Set.copyOf(a.links().pictures()), b.links().pictures());
    }

    private static Long days(Candidate a, Candidate b) {
        return a.date() == null || b.date() == null ? null : Math.abs(ChronoUnit.DAYS.between(a.date(), b.date()));
    }
}
