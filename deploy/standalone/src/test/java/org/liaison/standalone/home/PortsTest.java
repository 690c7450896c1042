package org.liaison.standalone.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {

    private static final List<String> PURPOSES = List.of("postgres", "kafka", "coding.http");

    @TempDir
    Path folder;
    private Home home;

    @BeforeEach
    void createHome() throws Exception {
        home = new Home(folder);
        home.create();
    }

    @Test
    void shouldRememberPortsOverRestarts() throws Exception {
        var first = Ports.choose(home, PURPOSES);
        var second = Ports.choose(home, PURPOSES);

        assertThat(PURPOSES).allSatisfy(purpose -> assertThat(second.of(purpose)).isEqualTo(first.of(purpose)));
        assertThat(PURPOSES.stream().map(first::of)).doesNotHaveDuplicates();
    }

    @Test
    void shouldChooseAnotherPortOnlyForTheOneThatWasTaken() throws Exception {
        var first = Ports.choose(home, PURPOSES);
        try (var intruder = new ServerSocket(first.of("kafka"), 1, InetAddress.getLoopbackAddress())) {
            var second = Ports.choose(home, PURPOSES);

            assertThat(second.of("kafka")).isNotEqualTo(intruder.getLocalPort());
            assertThat(second.of("postgres")).isEqualTo(first.of("postgres"));
        }
    }

    @Test
    void shouldKeepPortsOfPurposesThatThisRunDoesNotHave() throws Exception {
        var demo = Ports.choose(home, List.of("postgres", "sample.command"));
        Ports.choose(home, List.of("postgres"));

        assertThat(Ports.choose(home, List.of("sample.command")).of("sample.command")).isEqualTo(demo.of("sample.command"));
    }

    @Test
    void shouldNotInventAPort() throws Exception {
        var ports = Ports.choose(home, PURPOSES);

        assertThatIllegalArgumentException().isThrownBy(() -> ports.of("gateway"));
    }
}
