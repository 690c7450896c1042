package org.liaison.collector.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

class FingerprintTest {

    private static final LocalDate DAY = LocalDate.of(2015, 6, 30);
    private static final String TEXT = "Officers of both staffs met for two days of talks on logistics, language and the schedule of"
            + " the coming exercise.";

    private static Fingerprint signature(SplittableRandom random, Fingerprint like, double share) {
        int[] minima = new int[Fingerprint.SIZE];
        for (int i = 0; i < minima.length; i++) {
            minima[i] = like != null && random.nextDouble() < share ? like.minima()[i] : random.nextInt();
        }
        return new Fingerprint(random.nextLong(), 200, minima);
    }

    @Test
    void shouldLeaveOutNoTextBySketchThatItsSignatureFindsAlike() {
        SplittableRandom random = new SplittableRandom(7);
        int leftOut = 0;
        for (int i = 0; i < 20_000; i++) {
            Fingerprint one = signature(random, null, 0);
            Fingerprint other = signature(random, one, random.nextDouble());
            boolean may = one.mayResemble(other.sketch());
            if (one.similarity(other) >= Fingerprint.LEAST) {
                assertThat(may).isTrue();
            }
            leftOut += may ? 0 : 1;
        }
        assertThat(leftOut).isGreaterThan(3_000);
    }

    @Test
    void shouldHaveCommonKeysWithANearTextOfTheSamePartnersAndDaysOnly() {
        Fingerprint print = Fingerprint.of("Talks in Tbilisi", TEXT);

        assertThat(Collections.disjoint(print.bands(DAY, List.of("GEO")), print.nearBands(DAY.plusDays(3), List.of("GEO"))))
                .isFalse();
        assertThat(Collections.disjoint(print.bands(DAY, List.of("GEO")), print.nearBands(DAY, List.of("GEO", "UKR"))))
                .isTrue();
        assertThat(Collections.disjoint(print.bands(DAY, List.of("GEO")), print.nearBands(DAY.plusDays(20), List.of("GEO"))))
                .isTrue();
        assertThat(print.bands(null, List.of("GEO"))).isEmpty();
    }

    @Test
    void shouldReadTheSameWordsWhateverTheScriptOrForm() {
        assertThat(Fingerprint.of("Déjà vu ①", "ＮＡＴＯ 𝐓𝐚𝐥𝐤𝐬").textKey())
                .isEqualTo(Fingerprint.of("DÉJÀ VU 1", "nato talks").textKey());
        assertThat(Fingerprint.of("საუბარი", "𐐷𐐲").words()).isEqualTo(2);
    }
}
