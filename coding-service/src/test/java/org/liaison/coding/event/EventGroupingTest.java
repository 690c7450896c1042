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
        List<EventGrouping.Event> events = group(visit("a", DAY, "vienna"), visit("b", DAY.plusDays(1), "vienna"));

        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.eventId()).isEqualTo("ev-a");
            assertThat(event.reasons()).containsEntry("a", "first report");
            assertThat(event.reasons().get("b")).contains("with a").contains("place");
        });
    }

    @Test
    void shouldKeepVisitsToTwoPlacesApart() {
        assertThat(group(visit("a", DAY, "vienna"), visit("b", DAY, "graz"))).hasSize(2);
    }

    @Test
    void shouldJoinWhatTheCollectorFoundToBeOnePage() {
        Sighting page = sighting("a", "nato.int", "d1", DAY, Set.of("x"), Set.of());
        Sighting copy = sighting("b", "nato.int", "d1", DAY.plusDays(9), Set.of(), Set.of());

        assertThat(group(page, copy)).singleElement()
                .satisfies(event -> assertThat(event.reasons()).containsEntry("b", "same page as a"));
    }

    @Test
    void shouldPreferTheNatoSiteOnTheSameDay() {
        Sighting ministry = sighting("a", "mod.gov.example", null, DAY, Set.of("saceur"), Set.of("vienna"));
        Sighting command = sighting("z", "shape.nato.int", null, DAY, Set.of("saceur"), Set.of("vienna"));

        assertThat(group(ministry, command)).singleElement()
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

    @Test
    void shouldLetAPreviewJoinTheEventWithWhichMostAgreesAndBringNoneTogether() {
        Sighting preview = sighting("p", DAY.minusDays(4), Set.of("secretary general"), Set.of("vienna", "graz"), true);
        Sighting vienna = visit("a", DAY, "vienna");
        Sighting graz = sighting("b", DAY.plusDays(1), Set.of("sg"), Set.of("graz"), false);

        List<EventGrouping.Event> events = group(preview, vienna, graz);

        assertThat(events).hasSize(2);
        assertThat(events.get(0).eventId()).isEqualTo("ev-a");
        assertThat(events.get(0).sightings()).extracting(Sighting::itemId).containsExactly("a", "p");
    }

    @Test
    void shouldNameAnEventAfterItsPreviewUntilThereIsAReport() {
        Sighting preview = sighting("p", DAY, Set.of("secretary general"), Set.of("vienna"), true);

        assertThat(group(preview)).singleElement().satisfies(event -> assertThat(event.eventId()).isEqualTo("ev-p"));
    }

    @Test
    void shouldKeepApartWhatAPersonPutApart() {
        List<Sighting> sightings = List.of(visit("a", DAY, "vienna"), visit("b", DAY, "vienna"), visit("c", DAY, "vienna"));

        List<EventGrouping.Event> events = EventGrouping.group(sightings,
                List.of(ruling("1", false, Set.of("b"), Set.of("a"))));

        assertThat(events).extracting(EventGrouping.Event::eventId).containsExactly("ev-a", "ev-b");
        assertThat(events.get(1).reasons()).containsEntry("b", "split off by ann: looked at both");
    }

    @Test
    void shouldBringTogetherWhatAPersonBroughtTogether() {
        List<Sighting> sightings = List.of(visit("a", DAY, "vienna"), visit("b", DAY.plusDays(20), "graz"));

        assertThat(EventGrouping.group(sightings, List.of(ruling("1", true, Set.of("a", "b"), Set.of())))).singleElement()
                .satisfies(event -> assertThat(event.reasons()).containsEntry("b", "merged by ann: looked at both"));
    }

    @Test
    void shouldLetTheNewerOfTwoRulingsPrevail() {
        List<Sighting> sightings = List.of(visit("a", DAY, "vienna"), visit("b", DAY, "vienna"));
        EventRuling split = ruling("1", false, Set.of("b"), Set.of("a"));
        EventRuling merge = ruling("2", true, Set.of("a", "b"), Set.of());

        assertThat(EventGrouping.group(sightings, List.of(merge, split))).hasSize(1);
        assertThat(EventGrouping.group(sightings, List.of(split, merge))).hasSize(2);
    }

    private static EventRuling ruling(String id, boolean merge, Set<String> items, Set<String> rest) {
        return new EventRuling(id, merge, items, rest, "looked at both", "ann");
    }

    private static List<EventGrouping.Event> group(Sighting... sightings) {
        return EventGrouping.group(List.of(sightings), List.of());
    }

    private static Sighting sighting(String item, LocalDate day, Set<String> actors, Set<String> places, boolean preview) {
        return new Sighting(item, "partnerships", "1", day, "nato.int", null,
                new IdentityFeatures(Set.of("AUT"), DAY, DAY.plusDays(1), actors, Set.of(), Set.of("minister"), places,
                        Set.of(),
                        Set.of(), Set.of(), Set.of(), "", preview, false));
    }

    private static List<String> describe(List<Sighting> sightings) {
        return EventGrouping.group(sightings, List.of()).stream()
                .map(event -> event.eventId() + event.sightings().stream().map(Sighting::itemId).toList()).sorted().toList();
    }

    private static Sighting visit(String item, LocalDate day, String place) {
        return sighting(item, "nato.int", null, day, Set.of("secretary general"), Set.of(place));
    }

    private static Sighting sighting(String item, String source, String duplicates, LocalDate day, Set<String> actors,
            Set<String> places) {
        return new Sighting(item, "partnerships", "1", day, source, duplicates,
                new IdentityFeatures(Set.of("AUT"), day, day, actors, Set.of(), Set.of(), places, Set.of(), Set.of(), Set.of(),
                        Set.of(), "", false, false));
    }
}
