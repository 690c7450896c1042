package org.liaison.standalone.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.standalone.gateway.RouteTable;
import org.liaison.standalone.home.Home;
import org.liaison.standalone.home.Ports;

class ServiceSettingsTest {

    private static final List<String> SITES = List.of("127.0.0.1:1111");

    @TempDir
    Path folder;
    private Home home;
    private Ports ports;

    @BeforeEach
    void choosePorts() throws Exception {
        home = new Home(folder);
        home.create();
        ports = Ports.choose(home, Suite.portPurposes());
    }

    @Test
    void shouldKeepEveryServiceOnTheLoopbackInterface() {
        assertThat(RouteTable.load().services()).allSatisfy(service -> assertThat(
                ServiceSettings.of(service, home, ports, 8080, List.of())).containsEntry("QUARKUS_HTTP_HOST", "127.0.0.1")
                .containsEntry("QUARKUS_MANAGEMENT_HOST", "127.0.0.1"));
    }

    @Test
    void shouldGiveEachServiceItsOwnDatabase() {
        var urls = RouteTable.load().services().stream()
                .map(service -> ServiceSettings.of(service, home, ports, 8080, List.of()).get("QUARKUS_DATASOURCE_JDBC_URL"));

        assertThat(urls).doesNotHaveDuplicates().hasSize(4);
    }

    @Test
    void shouldOpenLoopbackSitesToTheCollectorOfTheDemoOnly() {
        assertThat(ServiceSettings.of("collector", home, ports, 8080, SITES)).containsEntry("LIAISON_COLLECTOR_EGRESS_ALLOW",
                "127.0.0.1:1111");
        assertThat(ServiceSettings.of("collector", home, ports, 8080, List.of()))
                .doesNotContainKey("LIAISON_COLLECTOR_EGRESS_ALLOW");
        assertThat(ServiceSettings.of("coding", home, ports, 8080, SITES)).doesNotContainKey("LIAISON_COLLECTOR_EGRESS_ALLOW");
    }
}
