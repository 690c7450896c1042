package org.liaison.coding.classify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Whether two items report the same event (coding rule 3.7): partner equal, spans overlapping or within one day, and at
 * least two of NATO actor, counterpart, place and named activity in common.
 */
public final class EventIdentity {

    private EventIdentity() {
    }

    /**
     * The answer with its reason.
     *
     * @param same whether both items report one event
     * @param reason what agrees, or what separates them
     */
    public record Sameness(boolean same, String reason) {
    }

    /** Compares two items; the order does not matter. */
    public static Sameness sameEvent(IdentityFeatures a, IdentityFeatures b) {
        if (Collections.disjoint(a.partners(), b.partners())) {
            return new Sameness(false, "no partner in common");
        }
        if (apart(a.eventEnd(), b.eventStart()) || apart(b.eventEnd(), a.eventStart())) {
            return new Sameness(false, "more than one day apart");
        }
        List<String> agree = new ArrayList<>();
        addIfShared(agree, "NATO actor", a.natoActors(), b.natoActors());
        addIfShared(agree, "counterpart", a.counterparts(), b.counterparts());
        addIfShared(agree, "place", a.places(), b.places());
        addIfShared(agree, "activity", a.activities(), b.activities());
        if (agree.size() >= 2) {
            return new Sameness(true, "same partner and days, same " + String.join(", ", agree));
        }
        return new Sameness(false,
                agree.isEmpty() ? "nothing but partner and days agrees" : "only the " + agree.get(0) + " agrees");
    }

    private static boolean apart(LocalDate end, LocalDate start) {
        return end.plusDays(1).isBefore(start);
    }

    private static void addIfShared(List<String> agree, String name, Set<String> a, Set<String> b) {
        if (!Collections.disjoint(a, b)) {
            agree.add(name);
        }
    }
}
