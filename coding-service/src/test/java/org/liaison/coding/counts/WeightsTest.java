package org.liaison.coding.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.coding.codebook.Category;
import org.liaison.coding.codebook.Codebooks;
import org.liaison.kit.problem.ProblemException;

class WeightsTest {

    private static final List<Category> CATEGORIES = Codebooks.latest("partnerships").categories();
    /** Mean number of interactions of each category per partner-year, Mičko (2021), Table 2. */
    private static final double[] PUBLISHED_MEANS = { 0.73, 3.57, 1.80, 1.47 };

    @Test
    void shouldWeightThePublishedMeansToTheirIntensity() {
        assertThat(CATEGORIES).extracting(Category::name).containsExactly("political_technical", "military_technical",
                "military_representative", "political_representative");

        assertThat(Weights.of(CATEGORIES).intensity(PUBLISHED_MEANS)).isEqualTo(19.15, within(1e-12));
    }

    @Test
    void shouldTakeOtherWeightsByPlaceOrByName() {
        double[] counts = { 1, 2, 3, 4 };

        assertThat(Weights.parse("1,1,1,1", CATEGORIES).intensity(counts)).isEqualTo(10);
        assertThat(Weights.parse("political_representative:0.5, military_technical:0, political_technical:0,"
                + "military_representative:-1", CATEGORIES).intensity(counts)).isEqualTo(-1);
        assertThat(Weights.parse("1,2,3,4.0", CATEGORIES).whole()).isTrue();
        assertThat(Weights.parse("1,2,3,4.5", CATEGORIES).whole()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "1,2,3", "1,2,3,x", "1,2,3,NaN", "a:1,b:2,c:3,d:4",
            "political_technical:1,political_technical:2,military_technical:3,military_representative:4", "1:2:3,1,1,1" })
    void shouldRefuseWeightsThatDoNotFit(String weights) {
        assertThatThrownBy(() -> Weights.parse(weights, CATEGORIES)).isInstanceOf(ProblemException.class)
                .hasMessageContaining("weights");
    }
}
