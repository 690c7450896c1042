package org.liaison.kit.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.util.Map;

import org.junit.jupiter.api.Test;

class EmbeddedStackTest {

    @Test
    void shouldHandTheSameServersToEveryTestClass() throws Exception {
        var first = stack().start();
        var second = stack().start();

        assertThat(second).isEqualTo(first).containsKeys("kafka.bootstrap.servers", "quarkus.datasource.jdbc.url");
        try (var connection = DriverManager.getConnection(first.get("quarkus.datasource.jdbc.url"),
                first.get("quarkus.datasource.username"), first.get("quarkus.datasource.password"))) {
            assertThat(connection.getCatalog()).isEqualTo("some_service");
        }
    }

    private static EmbeddedStack stack() {
        var stack = new EmbeddedStack();
        stack.init(Map.of("db", "some_service"));
        return stack;
    }
}
