package org.liaison.coding.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.liaison.coding.classify.IdentityFeatures;

/** Which items report one event, whatever the order in which they come. */
class EventGroupingTest {

    private static final LocalDate DAY = LocalDate.of(2015, 3, 10);

    @Test
    void shouldPutReportsOfTheSameActorAndPlaceOnAdjacentDaysTogether() {
        List<EventGrouping.Event> events = EventGrouping
                .group(List.of(visit("a", DAY, "vienna"), visit("b", DAY.plusDays(1), "vienna")));

        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.eventId()).isEqualTo("ev-a");
            assertThat(event.reasons()).containsOnlyKeys("b");
        });
    }

    @Test
    void shouldKeepVisitsToTwoPlacesApart() {
        assertThat(EventGrouping.group(List.of(visit("a", DAY, "vienna"), visit("b", DAY, "graz")))).hasSize(2);
    }

    @Test
    void shouldJoinWhatTheCollectorFoundToBeOnePage() {
        Sighting page = sighting("a", "nato.int", "d1", DAY, Set.of("x"), Set.of());
        Sighting copy = sighting("b", "nato.int", "d1", DAY.plusDays(9), Set.of(), Set.of());

        assertThat(EventGrouping.group(List.of(page, copy))).singleElement()
                .satisfies(event -> assertThat(event.reasons()).containsEntry("b", "same page as a"));
    }

    @Test
    void shouldPreferTheNatoSiteOnTheSameDay() {
        Sighting ministry = sighting("a", "mod.gov.example", null, DAY, Set.of("saceur"), Set.of("vienna"));
        Sighting command = sighting("z", "shape.nato.int", null, DAY, Set.of("saceur"), Set.of("vienna"));

        assertThat(EventGrouping.group(List.of(ministry, command))).singleElement()
                .satisfies(event -> assertThat(event.eventId()).isEqualTo("ev-z"));
    }

    @Test
    void shouldGiveTheSameEventsForEveryOrderOfArrival() {
        List<Sighting> sightings = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            sightings.add(visit("i" + i, DAY.plusDays(random.nextInt(40)), "place" + random.nextInt(3)));
        }
        List<String> expected = describe(sightings);

        for (int trial = 0; trial < 20; trial++) {
            Collections.shuffle(sightings, random);
            assertThat(describe(sightings)).isEqualTo(expected);
        }
    }

    private static List<String> describe(List<Sighting> sightings) {
        return EventGrouping.group(sightings).stream()
                .map(event -> event.eventId() + event.sightings().stream().map(Sighting::itemId).toList()).sorted().toList();
    }

    private static Sighting visit(String item, LocalDate day, String place) {
        return sighting(item, "nato.int", null, day, Set.of("secretary general"), Set.of(place));
    }

    private static Sighting sighting(String item, String source, String duplicates, LocalDate day, Set<String> actors,
            Set<String> places) {
        return new Sighting(item, "partnerships", "1", day, source, duplicates,
                new IdentityFeatures(Set.of("AUT"), day, day, actors, Set.of(), places, Set.of(), false));
    }
}
