package org.liaison.collector.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class FingerprintTest {

    private static final LocalDate DAY = LocalDate.of(2015, 6, 30);
    private static final String TEXT = "Officers of both staffs met for two days of talks on logistics, language and the schedule of"
            + " the coming exercise.";

    /** A text of so many words, a share of them replaced. */
    private static String text(int words, double replaced, SplittableRandom random) {
        SplittableRandom same = new SplittableRandom(words);
        return IntStream.range(0, words).mapToObj(i -> {
            String word = "word" + same.nextInt(100_000);
            return random.nextDouble() < replaced ? "other" + random.nextInt(100_000) : word;
        }).collect(Collectors.joining(" "));
    }

    @Test
    void shouldTellBySketchWhichTextsMayBeNear() {
        SplittableRandom random = new SplittableRandom(7);
        int near = 0;
        int nearFound = 0;
        int far = 0;
        int farFound = 0;
        for (int i = 0; i < 4_000; i++) {
            int words = 60 + random.nextInt(300);
            String one = text(words, 0, random);
            String other = text(words, 0.4 * random.nextDouble(), random);
            double similarity = TextEvidence.of(new ItemWords("Talks", one))
                    .jaccard(TextEvidence.of(new ItemWords("Talks", other)));
            boolean may = Fingerprint.of("Talks", one).mayResemble(Fingerprint.of("Talks", other));
            near += similarity >= 0.5 ? 1 : 0;
            nearFound += similarity >= 0.5 && may ? 1 : 0;
            far += similarity <= 0.25 ? 1 : 0;
            farFound += similarity <= 0.25 && may ? 1 : 0;
        }
        assertThat(near).isGreaterThan(1_000);
        assertThat(nearFound).isGreaterThan((int) (0.998 * near));
        assertThat(far).isGreaterThan(1_000);
        assertThat(farFound).isLessThan((int) (0.005 * far));
    }

    @Test
    void shouldBeTheSameAfterBeingKept() {
        Fingerprint print = Fingerprint.of("Talks in Tbilisi", TEXT);

        Fingerprint kept = Fingerprint.unpack(print.textKey(), print.words(), print.packed());

        assertThat(kept.minima()).containsExactly(print.minima());
        assertThat(kept.sketchBits()).isEqualTo(print.sketchBits()).hasSize(129);
    }

    @Test
    void shouldHaveCommonKeysWithANearTextOfTheSamePartnersAndDaysOnly() {
        Fingerprint print = Fingerprint.of("Talks in Tbilisi", TEXT);

        Candidate item = item(print, DAY, "GEO");

        for (int days = -3; days <= 3; days++) {
            assertThat(item.bands()).containsAnyElementsOf(item(print, DAY.plusDays(days), "GEO").nearBands());
        }
        assertThat(item.bands()).doesNotContainAnyElementsOf(item(print, DAY, "GEO", "UKR").nearBands());
        assertThat(item.bands()).doesNotContainAnyElementsOf(item(print, DAY.plusDays(11), "GEO").nearBands());
        assertThat(item(print, null, "GEO").bands()).isEmpty();
        assertThat(item(Fingerprint.of("Photo", "gallery"), DAY, "GEO").bands()).isEmpty();
    }

    private static Candidate item(Fingerprint print, LocalDate day, String... partners) {
        return new Candidate("i", "site", null, day, "en", List.of(partners), print, Candidate.PageLinks.NONE,
                Candidate.Standing.NEW);
    }

    @Test
    void shouldReadTheSameWordsWhateverTheScriptOrForm() {
        assertThat(Fingerprint.of("Déjà vu ①", "ＮＡＴＯ 𝐓𝐚𝐥𝐤𝐬").textKey())
                .isEqualTo(Fingerprint.of("DÉJÀ VU 1", "nato talks").textKey());
        assertThat(Fingerprint.of("საუბარი", "𐐷𐐲").words()).isEqualTo(2);
    }
}
