package org.liaison.coding.classify;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * What rule 3.7 compares to tell whether two items report one event. Actors, offices, capitals and activities are keys of
 * the register of events, equal in every language; persons and other names are in the form of {@link
 * org.liaison.coding.register.NameForm}.
 *
 * @param partners ISO 3166 alpha-3 codes of the rows, or of the partners addressed where there is no row
 * @param eventStart first day of the event
 * @param eventEnd last day of the event; for a preview that names no day the last day that it may mean
 * @param natoActors NATO posts, bodies, commands and operations
 * @param leads those actors who are persons and make an event their own wherever they go
 * @param counterparts offices of the partner's side
 * @param places towns and bases; a country alone is no place
 * @param activities kinds of activity, such as a course or an exercise
 * @param persons names behind a title, and office holders
 * @param names other proper names, of ships, exercises, schools
 * @param numbers figures that are no dates
 * @param phase {@code opening} or {@code closing} of an activity whose other end the item does not name, else empty
 * @param preview whether the item only announces the event; a preview never counts
 * @param unread whether the item is in another language and the rules found no contact in it; it may still tell of an
 *        event
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record IdentityFeatures(Set<String> partners, LocalDate eventStart, LocalDate eventEnd, Set<String> natoActors,
        Set<String> leads, Set<String> counterparts, Set<String> places, Set<String> activities, Set<String> persons,
        Set<String> names, Set<String> numbers, String phase, boolean preview, boolean unread) {

    /** The phase of an activity that begins. */
    public static final String OPENING = "opening";
    /** The phase of an activity that ends. */
    public static final String CLOSING = "closing";

    public IdentityFeatures {
        partners = copy(partners);
        natoActors = copy(natoActors);
        leads = copy(leads);
        counterparts = copy(counterparts);
        places = copy(places);
        activities = copy(activities);
        persons = copy(persons);
        names = copy(names);
        numbers = copy(numbers);
        phase = phase == null ? "" : phase;
    }

    /** Whether the item belongs to an event without showing a contact itself. */
    public boolean aside() {
        return preview || unread;
    }

    /** In order, so that every process writes and compares them alike; features stored by an earlier version lack some. */
    private static Set<String> copy(Set<String> set) {
        return set == null || set.isEmpty() ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(set));
    }
}
