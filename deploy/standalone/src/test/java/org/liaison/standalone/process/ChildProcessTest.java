package org.liaison.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.standalone.home.Home;

class ChildProcessTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;
    private Home home;

    @BeforeEach
    void createHome() throws Exception {
        home = new Home(folder.resolve("home"));
        home.create();
    }

    @Test
    void shouldEndInOrderWhenAskedTo() throws Exception {
        var child = started(home.processMark());

        child.askToEnd();

        assertThat(child.onExit()).succeedsWithin(PATIENCE).isEqualTo(0);
    }

    @Test
    void shouldEndWhenItsParentIsKilled() throws Exception {
        var parent = new ProcessBuilder(WatchedChild.java(WatchedChild.Parent.class, home.folder().toString())).start();
        try {
            await().atMost(PATIENCE).until(() -> hasStarted(home.logs().resolve("child.log")));
            var child = ProcessHandle.of(Long.parseLong(Files.readString(home.run().resolve("child.pid")))).orElseThrow();

            parent.destroyForcibly();

            assertThat(child.onExit()).succeedsWithin(PATIENCE);
        } finally {
            parent.destroyForcibly();
        }
    }

    @Test
    void shouldBeFoundAndEndedByALaterRun() throws Exception {
        var left = started(home.processMark());

        PidFiles.endLeftovers(home);

        assertThat(left.isAlive()).isFalse();
        assertThat(home.run().resolve("child.pid")).doesNotExist();
    }

    @Test
    void shouldNotBeTakenForALeftoverWhenItBelongsToAnotherHome() throws Exception {
        var stranger = started("-Dliaison.home=/another/home");
        try {
            PidFiles.endLeftovers(home);

            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.askToEnd();
            stranger.awaitEnd(PATIENCE.toSeconds());
        }
    }

    private ChildProcess started(String mark) throws Exception {
        var child = WatchedChild.start(home, "child", mark);
        await().atMost(PATIENCE).until(() -> hasStarted(child.log()));
        return child;
    }

    private static boolean hasStarted(Path log) throws IOException {
        return Files.exists(log) && Files.readString(log).contains("started");
    }
}
