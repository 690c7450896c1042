package org.liaison.coding.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DealingTest {

    @ParameterizedTest
    @CsvSource({ "10,2,2", "10,3,2", "7,5,3", "1,4,1", "1000,7,2", "11,4,4" })
    void shouldGiveEachItemToDifferentCodersAndEachCoderHisShare(int items, int coders, int perItem) {
        List<List<Integer>> dealt = Dealing.deal(items, coders, perItem, 1);

        assertThat(dealt).hasSize(items)
                .allSatisfy(
                        chosen -> assertThat(new HashSet<>(chosen)).hasSize(perItem).allMatch(it -> it >= 0 && it < coders));
        Map<Integer, Long> loads = dealt.stream().flatMap(List::stream)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        long least = loads.size() < coders ? 0 : Collections.min(loads.values());
        assertThat(Collections.max(loads.values()) - least).isLessThanOrEqualTo(1);
    }

    @Test
    void shouldDealTheSameWithTheSameSeedOnly() {
        assertThat(Dealing.deal(50, 5, 2, 7)).isEqualTo(Dealing.deal(50, 5, 2, 7)).isNotEqualTo(Dealing.deal(50, 5, 2, 8));
    }

    @Test
    void shouldBringEveryTwoCodersTogether() {
        assertThat(new HashSet<>(Dealing.deal(200, 5, 2, 1))).hasSize(10);
    }

    @Test
    void shouldRefuseMoreCodersAnItemThanThereAre() {
        assertThatThrownBy(() -> Dealing.deal(1, 2, 3, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
