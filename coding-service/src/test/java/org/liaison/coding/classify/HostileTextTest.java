package org.liaison.coding.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Texts made to break a reader: each is coded like any other. How time grows with the text is measured by
 * {@code benchmarks/run}.
 */
class HostileTextTest {

    private static final String MEETING = HostileText.MEETING;
    private static final int MILLION = 1_000_000;
    private static final int LONG = 300_000;
    /** Seconds; an idle core needs less than one. Work that grows with the square of the text would need minutes. */
    private static final double LIMIT = 60;

    @ParameterizedTest
    @MethodSource("org.liaison.coding.classify.HostileText#all")
    void shouldCodeTextsMadeToBreakAReader(HostileText hostile) {
        assertThat(seconds(hostile.text().apply(LONG))).as("seconds").isLessThan(LIMIT);
    }

    @Test
    void shouldFindTheMeetingBehindAMillionCharacters() {
        String noise = "lorem ".repeat(MILLION / 6);

        Classification coded = Coding.nato("Visit", noise + ". " + MEETING);

        assertThat(Coding.rows(coded)).containsEntry("SWE", 4);
    }

    @Test
    void shouldCodeAMeetingOfTenThousandNames() {
        String names = IntStream.range(0, 10_000).mapToObj(i -> "Anna Ab" + Integer.toString(i, 26))
                .collect(Collectors.joining(", "));

        Classification coded = Coding.nato("Visit", MEETING + "Among the guests were " + names + ".");

        assertThat(Coding.rows(coded)).isEqualTo(new TreeMap<>(Map.of("SWE", 4)));
    }

    @Test
    void shouldReadThroughControlsOfDirection() {
        Classification coded = Coding.nato("Visit", "\u202A" + MEETING.replace(" met ", " \u200Emet\u200F ") + "\u202C");

        assertThat(Coding.rows(coded)).containsEntry("SWE", 4);
    }

    @Test
    void shouldKeepOffsetsRightBesideLoneSurrogates() {
        String body = "\uD83D \uDE00 " + MEETING;

        Classification coded = Coding.nato("Visit", body);

        assertThat(Coding.rows(coded)).containsEntry("SWE", 4);
        assertThat(coded.evidence()).isNotEmpty().allSatisfy(words -> {
            int[] points = body.codePoints().toArray();
            assertThat(new String(points, words.start(), words.end() - words.start())).isEqualTo(words.text());
        });
    }

    @Test
    void shouldCompareItemsOfTenThousandNames() {
        String names = HostileText.numbered("", "General Ab# Kovac# met. ").text().apply(250_000);
        IdentityFeatures a = Coding.CLASSIFIER.classifyItem(Coding.item("nato.int", "2016-05-20", "Visit", MEETING + names))
                .identity();

        assertThat(a.persons()).hasSizeLessThanOrEqualTo(100);
        assertThat(EventIdentity.sameEvent(a, a).same()).isTrue();
    }

    private static double seconds(String body) {
        long start = System.nanoTime();
        Classification coded = Coding.nato("Visit", body);
        double seconds = (System.nanoTime() - start) / 1e9;
        assertThat(coded.reason()).isNotBlank();
        return seconds;
    }
}
