package org.liaison.scenario.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class GatewayTemplateTest {

    @Test
    void shouldAskTheManagementPortForReadinessOnly() {
        String template = Project.text("gateway/nginx.conf.template").replaceAll("(?m)^\\s*#.*$", "");

        var blocks = Stream.of(template.split("(?=\\b(?:location|upstream|map|server) [^;{}]*\\{)"))
                .filter(block -> block.contains("_MANAGEMENT_PORT}")).toList();

        assertThat(blocks).hasSameSizeAs(Project.SERVICES).allSatisfy(block -> assertThat(block)
                .startsWith("location = /_ready/").contains("internal;").contains("_MANAGEMENT_PORT}/q/health/ready;"));
    }
}
