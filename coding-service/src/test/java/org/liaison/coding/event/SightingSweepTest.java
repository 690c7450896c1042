package org.liaison.coding.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.liaison.coding.classify.EventIdentity;
import org.liaison.coding.classify.IdentityFeatures;

/** Pairs found day by day, and what grows together by them. */
class SightingSweepTest {

    private static final List<String> ACTORS = List.of("secretary_general", "saceur", "kfor");
    private static final List<String> OFFICES = List.of("minister", "president", "chief");
    private static final List<String> PHASES = List.of("", "", "", IdentityFeatures.OPENING, IdentityFeatures.CLOSING);

    @Test
    void shouldFindThePairsThatComparingAllWithAllFinds() {
        Random random = new Random(20_111_231);
        List<IdentityFeatures> items = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            items.add(any(random));
        }
        items.sort(Comparator.comparing(EventIdentity::earliest));
        Set<String> expected = new TreeSet<>();
        for (int later = 0; later < items.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                if (EventIdentity.sameEvent(items.get(earlier), items.get(later)).same()) {
                    expected.add(earlier + "-" + later);
                }
            }
        }

        Set<String> found = new TreeSet<>();
        SightingSweep sweep = new SightingSweep((earlier, later) -> found.add(earlier + "-" + later));
        for (int i = 0; i < items.size(); i++) {
            IdentityFeatures item = items.get(i);
            sweep.next(i, EventIdentity.earliest(item), EventIdentity.latest(item), item);
        }

        assertThat(expected).hasSizeGreaterThan(50);
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void shouldCallASetByItsLeastNumber() {
        Components components = new Components(7);

        components.join(5, 6);
        components.join(3, 5);
        components.join(1, 2);
        components.join(6, 2);

        assertThat(List.of(components.of(0), components.of(1), components.of(2), components.of(3), components.of(4),
                components.of(5), components.of(6))).containsExactly(0, 1, 1, 1, 4, 1, 1);
    }

    private static IdentityFeatures any(Random random) {
        LocalDate start = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(120));
        String phase = PHASES.get(random.nextInt(PHASES.size()));
        return new IdentityFeatures(Set.of("SWE"), start, phase.isEmpty() ? start.plusDays(random.nextInt(4)) : start,
                Set.of(ACTORS.get(random.nextInt(3))), Set.of(), Set.of(OFFICES.get(random.nextInt(3))), Set.of(),
                random.nextBoolean() ? Set.of("course") : Set.of(), Set.of(), Set.of(), Set.of(), phase, false, false);
    }
}
