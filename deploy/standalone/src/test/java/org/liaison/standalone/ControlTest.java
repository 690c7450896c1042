package org.liaison.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.standalone.home.Home;
import org.liaison.standalone.home.HomeLock;
import org.liaison.standalone.home.RunState;

class ControlTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final Console console = new Console(new PrintStream(output, true, UTF_8));

    @Test
    void shouldTellThatNothingRuns() throws Exception {
        var home = started("home");

        assertThat(new Control(home, console).status()).isEqualTo(3);
        assertThat(output.toString(UTF_8)).contains("stopped");
    }

    @Test
    void shouldTellThatAnInstanceRunsWhoseGatewayDoesNotAnswer() throws Exception {
        var home = started("home");
        new RunState(ProcessHandle.current().pid(), 1, false).write(home);

        try (var lock = HomeLock.tryAcquire(home).orElseThrow()) {
            assertThat(statusFromAnotherProcess(home)).isEqualTo(1);
        }
    }

    @Test
    void shouldDeleteAHomeWithEverythingInIt() throws Exception {
        var home = started("home");
        Files.createDirectories(home.postgres());
        Files.writeString(home.postgres().resolve("file"), "x");

        assertThat(new Control(home, console).reset()).isZero();
        assertThat(home.folder()).doesNotExist();
    }

    @Test
    void shouldNotDeleteAFolderThatIsNoHome() throws Exception {
        Files.writeString(folder.resolve("thesis.txt"), "years of work");

        new Control(new Home(folder), console).reset();

        assertThat(folder.resolve("thesis.txt")).exists();
    }

    @Test
    void shouldStopNothingWhereNothingRuns() throws Exception {
        assertThat(new Control(started("home"), console).stop()).isZero();
        assertThat(new Control(new Home(folder.resolve("never")), console).stop()).isZero();
    }

    private Home started(String name) throws Exception {
        var home = new Home(folder.resolve(name));
        home.create();
        return home;
    }

    /** A lock keeps other processes out, not this one. */
    private static int statusFromAnotherProcess(Home home) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), Launcher.class.getName(), "status",
                "--home", home.folder().toString()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    }
}
