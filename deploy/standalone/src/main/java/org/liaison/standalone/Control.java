package org.liaison.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

import org.liaison.kit.embedded.EmbeddedPostgresServer;
import org.liaison.standalone.home.Home;
import org.liaison.standalone.home.HomeLock;
import org.liaison.standalone.home.RunState;
import org.liaison.standalone.process.CommandLines;
import org.liaison.standalone.process.PidFiles;

/** The commands about an instance that another process runs. */
final class Control {

    private static final int NOTHING_RUNS = 3;
    private static final Duration ORDERLY_END = Duration.ofSeconds(120);

    private final Home home;
    private final Console console;

    Control(Home home, Console console) {
        this.home = home;
        this.console = console;
    }

    int stop() throws IOException, InterruptedException {
        if (!home.isOurs()) {
            console.text("nothing runs on " + home.folder());
            return 0;
        }
        if (HomeLock.isHeld(home)) {
            endLauncher();
        }
        try (var lock = HomeLock.tryAcquire(home).orElseThrow(() -> new IOException("the launcher does not end"))) {
            PidFiles.endLeftovers(home);
            EmbeddedPostgresServer.stopLeftover(home.postgres());
        }
        console.text("stopped");
        return 0;
    }

    private void endLauncher() throws IOException, InterruptedException {
        var launcher = RunState.read(home).flatMap(Control::launcher);
        launcher.ifPresent(ProcessHandle::destroy);
        var released = HomeLock.acquire(home, ORDERLY_END);
        if (released.isPresent()) {
            released.get().close();
        } else {
            launcher.ifPresent(ProcessHandle::destroyForcibly);
            HomeLock.acquire(home, ORDERLY_END).orElseThrow(() -> new IOException("the launcher does not end")).close();
        }
    }

    private static Optional<ProcessHandle> launcher(RunState state) {
        return ProcessHandle.of(state.pid()).filter(process -> CommandLines.have(process, Launcher.class.getName()));
    }

    int status() throws IOException, InterruptedException {
        console.text("home     " + home.folder());
        var state = HomeLock.isHeld(home) ? RunState.read(home) : Optional.<RunState> empty();
        if (state.isEmpty()) {
            console.text("state    stopped");
            return NOTHING_RUNS;
        }
        console.text("state    " + (state.get().stopping() ? "stopping" : "running") + ", process " + state.get().pid());
        console.text("gateway  " + state.get().gateway());
        var ready = health(state.get());
        console.text("health   " + ready);
        return ready.equals("ready") ? 0 : 1;
    }

    private static String health(RunState state) throws InterruptedException {
        var question = HttpRequest.newBuilder(URI.create(state.gateway() + "/healthz")).timeout(Duration.ofSeconds(10)).build();
        try {
            var answer = HttpClient.newHttpClient().send(question, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? "ready" : answer.body();
        } catch (IOException e) {
            return "the gateway does not answer";
        }
    }

    int reset() throws IOException, InterruptedException {
        if (!home.isOurs()) {
            console.text("there is no home at " + home.folder());
            return 0;
        }
        if (HomeLock.isHeld(home)) {
            console.text("an instance runs on " + home.folder() + "; stop it first");
            return 1;
        }
        stop();
        home.delete();
        console.text("deleted " + home.folder());
        return 0;
    }
}
