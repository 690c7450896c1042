package org.liaison.coding.classify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.liaison.coding.register.NameForm;

/**
 * Whether two items report the same event (coding rule 3.7): partner equal, spans overlapping or within one day, and at
 * least two of NATO actor, counterpart, place and named activity in common. The opening and the closing of an activity
 * may lie further apart. Two different visitors, or a visit to an activity that runs without the visitor, are events of
 * their own.
 */
public final class EventIdentity {

    /** Courses and exercises of the codebook last less. */
    private static final int LONGEST_ACTIVITY = 31;
    private static final int NEEDED = 2;
    private static final int PERSONS = 2;
    private static final int VISIT = 4;
    private static final Set<String> RARE = Set.of("staff_talks", "evaluation", "port_visit", "planning_review", "handover");

    private EventIdentity() {
    }

    /**
     * The answer with its reason.
     *
     * @param same whether both items report one event
     * @param agreements how many features agree
     * @param reason what agrees, or what separates them
     */
    public record Sameness(boolean same, int agreements, String reason) {

        private static Sameness no(String reason) {
            return new Sameness(false, 0, reason);
        }
    }

    /** Compares two items; the order does not matter. */
    public static Sameness sameEvent(IdentityFeatures a, IdentityFeatures b) {
        if (Collections.disjoint(a.partners(), b.partners())) {
            return Sameness.no("no partner in common");
        }
        boolean apart = apart(a.eventEnd(), b.eventStart()) || apart(b.eventEnd(), a.eventStart());
        if (apart && !ends(a, b) && !ends(b, a)) {
            return Sameness.no("more than one day apart");
        }
        int persons = Math.min(PERSONS, shared(a.persons(), b.persons()));
        if (persons == 0 && differ(a, b)) {
            return Sameness.no("different NATO actors");
        }
        List<String> agree = agreements(a, b, persons);
        if (persons == 0 && (visitOfRunning(a, b) || visitOfRunning(b, a))) {
            return Sameness.no("a visit to an activity is an event of its own");
        }
        if (apart && Collections.disjoint(a.activities(), b.activities())) {
            return Sameness.no("more than one day apart");
        }
        boolean elsewhere = persons == 0 && placesDiffer(a, b) && !agree.contains("name");
        if (agree.size() >= (elsewhere ? NEEDED + 1 : NEEDED)) {
            String days = apart ? "opening and closing" : "days";
            return new Sameness(true, agree.size(), "same partner and " + days + ", same " + String.join(", ", agree));
        }
        return Sameness.no(agree.isEmpty() ? "nothing but partner and days agrees" : "only the " + agree.get(0) + " agrees");
    }

    /** The earliest day on which another report of the event may end. */
    public static LocalDate earliest(IdentityFeatures item) {
        return item.phase().equals(IdentityFeatures.CLOSING) ? item.eventStart().minusDays(LONGEST_ACTIVITY)
                : item.eventStart();
    }

    /** The latest day on which another report of the event may begin. */
    public static LocalDate latest(IdentityFeatures item) {
        return item.phase().equals(IdentityFeatures.OPENING) ? item.eventEnd().plusDays(LONGEST_ACTIVITY) : item.eventEnd();
    }

    private static List<String> agreements(IdentityFeatures a, IdentityFeatures b, int persons) {
        List<String> agree = new ArrayList<>();
        addIfShared(agree, "NATO actor", a.natoActors(), b.natoActors());
        addIfShared(agree, "office", a.counterparts(), b.counterparts());
        agree.addAll(Collections.nCopies(persons, "person"));
        addIfShared(agree, "place", a.places(), b.places());
        addIfShared(agree, "activity", a.activities(), b.activities());
        if (shared(a.names(), b.names()) > 0) {
            agree.add("name");
        }
        addIfShared(agree, "number", a.numbers(), b.numbers());
        if (sameVisitor(a, b) || sameBeginning(a, b)) {
            agree.add("day");
        }
        return agree;
    }

    /** One person and one partner on one day make one visit, unless both items say whom he met and name others. */
    private static boolean sameVisitor(IdentityFeatures a, IdentityFeatures b) {
        boolean open = a.counterparts().isEmpty() || b.counterparts().isEmpty();
        return open && !Collections.disjoint(a.leads(), b.leads()) && isShort(a) && isShort(b)
                && !a.eventEnd().isBefore(b.eventStart()) && !b.eventEnd().isBefore(a.eventStart());
    }

    /** An activity that is rare between NATO and one partner does not begin twice on one day, but for different places. */
    private static boolean sameBeginning(IdentityFeatures a, IdentityFeatures b) {
        if (placesDiffer(a, b)) {
            return false;
        }
        Set<String> shared = new HashSet<>(a.activities());
        shared.retainAll(b.activities());
        return a.eventStart().equals(b.eventStart()) && shared.stream().anyMatch(RARE::contains);
    }

    private static boolean placesDiffer(IdentityFeatures a, IdentityFeatures b) {
        return !a.places().isEmpty() && !b.places().isEmpty() && Collections.disjoint(a.places(), b.places());
    }

    private static boolean isShort(IdentityFeatures item) {
        return item.eventStart().plusDays(VISIT).isAfter(item.eventEnd());
    }

    private static boolean apart(LocalDate end, LocalDate start) {
        return end.plusDays(1).isBefore(start);
    }

    /** Whether one opens what the other closes. */
    private static boolean ends(IdentityFeatures opening, IdentityFeatures closing) {
        return opening.phase().equals(IdentityFeatures.OPENING) && closing.phase().equals(IdentityFeatures.CLOSING)
                && closing.eventEnd().isAfter(opening.eventStart())
                && !closing.eventEnd().isAfter(opening.eventStart().plusDays(LONGEST_ACTIVITY));
    }

    private static boolean differ(IdentityFeatures a, IdentityFeatures b) {
        return !a.leads().isEmpty() && !b.leads().isEmpty() && Collections.disjoint(a.leads(), b.leads());
    }

    private static boolean visitOfRunning(IdentityFeatures visit, IdentityFeatures running) {
        return !visit.leads().isEmpty() && running.leads().isEmpty() && running.eventStart().isBefore(running.eventEnd())
                && (visit.eventStart().isAfter(running.eventStart()) || visit.eventEnd().isBefore(running.eventEnd()));
    }

    private static int shared(Set<String> a, Set<String> b) {
        Set<String> left = new HashSet<>(b);
        int shared = 0;
        for (String name : a) {
            String match = left.stream().filter(other -> sameName(name, other)).findFirst().orElse(null);
            if (match != null) {
                left.remove(match);
                shared++;
            }
        }
        return shared;
    }

    /** Last names agree; a name of one word may be any word of the other. */
    private static boolean sameName(String a, String b) {
        String[] first = a.split(" ");
        String[] second = b.split(" ");
        if (first.length == 1 || second.length == 1) {
            String single = first.length == 1 ? a : b;
            for (String word : first.length == 1 ? second : first) {
                if (NameForm.same(single, word)) {
                    return true;
                }
            }
            return false;
        }
        return NameForm.same(first[first.length - 1], second[second.length - 1]);
    }

    private static void addIfShared(List<String> agree, String name, Set<String> a, Set<String> b) {
        if (!Collections.disjoint(a, b)) {
            agree.add(name);
        }
    }
}
