package org.liaison.coding.classify;

import java.time.LocalDate;
import java.util.Set;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * What rule 3.7 compares to tell whether two items report one event. All names are folded: lower case, no accents.
 *
 * @param partners ISO 3166 alpha-3 codes of the rows, or of the partners addressed where there is no row
 * @param eventStart first day of the event
 * @param eventEnd last day of the event
 * @param natoActors NATO posts, persons, bodies and units in the text, by canonical name
 * @param counterparts persons, posts and units of the partner
 * @param places towns and bases; a country alone is no place
 * @param activities named activity or kind of activity, such as a course, an exercise with its name
 * @param preview whether the item only announces the event; a preview never counts
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record IdentityFeatures(Set<String> partners, LocalDate eventStart, LocalDate eventEnd, Set<String> natoActors,
        Set<String> counterparts, Set<String> places, Set<String> activities, boolean preview) {

    public IdentityFeatures {
        partners = Set.copyOf(partners);
        natoActors = Set.copyOf(natoActors);
        counterparts = Set.copyOf(counterparts);
        places = Set.copyOf(places);
        activities = Set.copyOf(activities);
    }
}
