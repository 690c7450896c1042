package org.liaison.coding.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CodebooksTest {

    @Test
    void shouldLoadTheShippedCodebookWithItsDigest() {
        Codebook codebook = Codebooks.load("partnerships", "1.0.0");

        assertThat(codebook.sha256()).matches("[0-9a-f]{64}");
        assertThat(codebook.categories()).extracting(Category::weight).containsExactly(1, 2, 3, 4);
        assertThat(codebook.weight("political_representative")).isEqualTo(4);
    }

    @Test
    void shouldListEveryShippedCodebook() {
        assertThat(Codebooks.shipped()).extracting(Codebook::name).contains("partnerships");
    }

    @Test
    void shouldNameAnUnknownCodebook() {
        assertThatThrownBy(() -> Codebooks.load("weather", "1.0.0")).hasMessageContaining("weather");
    }
}
