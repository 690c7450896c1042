package org.liaison.standalone.suite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TopicsTest {

    @Test
    void shouldComeFromTheContracts() {
        assertThat(Topics.names()).contains("liaison.collector.item.v1", "liaison.coding.interaction.v1")
                .allMatch(name -> name.matches("liaison\\.[a-z]+\\.[a-z-]+\\.v1")).doesNotHaveDuplicates();
    }
}
