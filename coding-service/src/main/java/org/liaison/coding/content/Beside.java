package org.liaison.coding.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.liaison.coding.codebook.Feature.Neighbour;

/** Whether something stands beside a place. Only the nearest on each side is looked at, found by bisection. */
final class Beside {

    private final Reading reading;
    private final Map<String, List<Place>> known;
    private final Map<String, int[]> starts = new HashMap<>();

    Beside(Reading reading, Map<String, List<Place>> known) {
        this.reading = reading;
        this.known = known;
    }

    /** @param apart whether a word in both lists needs a second one to stand beside */
    boolean stands(Place place, Neighbour neighbour, boolean apart) {
        for (String name : neighbour.any()) {
            List<Place> others = known.getOrDefault(name, List.of());
            if (!others.isEmpty() && near(place, neighbour, others,
                    starts.computeIfAbsent(name, any -> others.stream().mapToInt(Place::start).toArray()), apart)) {
                return true;
            }
        }
        return false;
    }

    private boolean near(Place place, Neighbour neighbour, List<Place> others, int[] begins,
            boolean apart) {
        int next = firstFrom(begins, place.start());
        while (apart && next < begins.length && others.get(next).equals(place)) {
            next++;
        }
        boolean after = next < begins.length && fits(place, others.get(next), neighbour);
        int last = firstFrom(begins, place.start()) - 1;
        boolean before = last >= 0 && fits(place, others.get(last), neighbour);
        return switch (neighbour.side()) {
            case "after" -> after;
            case "before" -> before;
            default -> after || before;
        };
    }

    private boolean fits(Place place, Place other, Neighbour neighbour) {
        if (other.start() < 0 || place.start() < 0) {
            return false;
        }
        boolean within = switch (neighbour.within()) {
            case "clause" -> reading.clause(place.start()) == reading.clause(other.start());
            case "sentence" -> reading.sentence(place.start()) == reading.sentence(other.start());
            default -> true;
        };
        int gap = other.start() >= place.start() ? other.start() - place.end() : place.start() - other.end();
        return within && (neighbour.reach() == 0 || gap <= neighbour.reach());
    }

    private static int firstFrom(int[] sorted, int value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
