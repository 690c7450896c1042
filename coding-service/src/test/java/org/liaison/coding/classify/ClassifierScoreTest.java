package org.liaison.coding.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The classifier against the labelled items. The floors lie under the scores reached, to catch a step back. */
class ClassifierScoreTest {

    @ParameterizedTest
    @ValueSource(strings = { "dev", "dev2" })
    void shouldReachTheFloorsOnLabelledItems(String set) {
        List<GoldItem> items = GoldItem.read(set);

        Score score = Score.of(items);

        System.out.printf("classifier %s: %d items, exact %.1f %%, rows P %.3f R %.3f F1 %.3f, category macro-F1 %.3f, "
                + "ordinal alpha %.3f, evidence %.1f %%, exact after 20 %% review %.1f %%%n", set, items.size(),
                100 * score.exact(), score.precision(), score.recall(), score.f1(), score.macroF1(), score.alpha(),
                100 * score.evidence(), 100 * score.afterReview());
        assertThat(score.exact()).as("exact").isGreaterThan(0.88);
        assertThat(score.f1()).as("partner rows F1").isGreaterThan(0.92);
        assertThat(score.macroF1()).as("category macro-F1").isGreaterThan(0.90);
        assertThat(score.alpha()).as("ordinal alpha").isGreaterThan(0.90);
        assertThat(score.evidence()).as("evidence overlap").isGreaterThanOrEqualTo(0.90);
        assertThat(score.afterReview()).as("exact after review").isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void shouldCodeAThousandItemsASecondOfProcessorTime() {
        List<PressItem> items = GoldItem.read("dev2").stream().map(item -> GoldItem.item(item.gold())).toList();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double best = 0;
        for (int round = 0; round < 12; round++) {
            long start = threads.getCurrentThreadCpuTime();
            items.forEach(Coding.CLASSIFIER::classify);
            best = Math.max(best, items.size() * 1e9 / (threads.getCurrentThreadCpuTime() - start));
        }

        System.out.printf("classifier speed: %.0f items/s on one thread%n", best);
        assertThat(best).isGreaterThan(1000);
    }
}
