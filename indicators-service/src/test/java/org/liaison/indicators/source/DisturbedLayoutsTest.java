package org.liaison.indicators.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Files of every layout in text, of countries, years, indicators and numbers drawn anew each time, as their publishers give
 * them
 * and as people leave them behind: the same numbers are read from both, and no cell is neither read nor listed.
 */
class DisturbedLayoutsTest {

    private static final int WORLDS = 6;
    private static final int DISTURBANCES = 8;

    /** A number as it is stored, without its place in the file. */
    private record Cell(String series, String iso3, String counterpart, int year, double value) {
    }

    @TestFactory
    Stream<DynamicTest> shouldReadTheSameFromEveryDisturbedFile() {
        return DrawnFile.layouts().stream().map(layout -> DynamicTest.dynamicTest(layout.name(), () -> {
            for (int world = 1; world <= WORLDS; world++) {
                DrawnFile file = layout.draw(new Random(world));
                Reading plain = Samples.read(file.text(), null, null);
                assertThat(plain.source()).as("layout of\n%s", file.text()).isEqualTo(layout.source());
                assertThat(plain.malformed()).as("world %d", world).isEmpty();
                check(file, plain, file.text());
                for (int number = 0; number < DISTURBANCES; number++) {
                    String text = file.disturbed(new Random(world * 1000L + number));
                    Reading disturbed = Samples.read(text, null, null);
                    assertThat(disturbed.source()).as(text).isEqualTo(layout.source());
                    assertThat(cells(disturbed)).as("read from\n%s", text).isEqualTo(cells(plain));
                    assertThat(pairs(disturbed)).as("read from\n%s", text).isEqualTo(pairs(plain));
                    assertThat(disturbed.malformed()).as("malformed in\n%s", text).isEmpty();
                }
            }
        }));
    }

    /** Every row of data is read, or is listed; and what the layout was drawn from is what was read. */
    private static void check(DrawnFile file, Reading reading, String text) {
        Set<Long> known = new HashSet<>();
        Samples.observations(reading).forEach(one -> known.add(one.row()));
        reading.adjacencies().forEach(one -> known.add(one.row()));
        reading.rejected().forEach(one -> known.add(one.row()));
        List<Long> rows = IntStream.range(0, file.rows().size()).mapToObj(row -> (long) file.header() + 2 + row)
                .collect(Collectors.toCollection(ArrayList::new));
        rows.removeAll(known);
        assertThat(rows).as("rows neither read nor listed of\n%s", text).isEmpty();
        Set<Double> values = Samples.observations(reading).stream().map(Observation::value).collect(Collectors.toSet());
        assertThat(values).as("numbers of\n%s", text).containsAll(file.numbers());
    }

    private static List<Cell> cells(Reading reading) {
        List<Cell> cells = new ArrayList<>(Samples.observations(reading).stream()
                .map(one -> new Cell(one.series(), one.iso3(), one.counterpart(), one.year(), one.value())).toList());
        Collections.sort(cells, (one, other) -> one.toString().compareTo(other.toString()));
        return cells;
    }

    private static Set<String> pairs(Reading reading) {
        return reading.adjacencies().stream()
                .map(one -> one.iso3() + " " + one.neighbour() + " " + one.kind() + " " + one.from() + " " + one.to())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
