package org.liaison.collector.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetchBeansTest {

    private static final EgressConfig WITH_EXCEPTION = config(Optional.of(Set.of("127.0.0.1:8099")));

    private static EgressConfig config(Optional<Set<String>> allowed) {
        return new EgressConfig() {
            @Override
            public Optional<Set<String>> allow() {
                return allowed;
            }

            @Override
            public Set<Integer> ports() {
                return Set.of(80, 443);
            }
        };
    }

    @ParameterizedTest
    @ValueSource(strings = { "prod", "dev", "" })
    void shouldNotStartWithAnAllowListInAnotherProfile(String profile) {
        assertThatThrownBy(() -> new FetchBeans().guard(WITH_EXCEPTION, Optional.of(profile)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("liaison.profile");
    }

    @Test
    void shouldTakeTheAllowListOfTheStandalone() {
        assertThat(new FetchBeans().guard(WITH_EXCEPTION, Optional.of("standalone")).exceptions()).isEqualTo(1);
        assertThat(new FetchBeans().guard(config(Optional.empty()), Optional.empty()).exceptions()).isZero();
    }
}
