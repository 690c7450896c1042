package org.liaison.standalone.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.liaison.standalone.home.Home;

/** Which processes a run has started, so that a later one can end what a killed launcher left behind. */
public final class PidFiles {

    private static final long GRACE_SECONDS = 30;

    private PidFiles() {
    }

    static void write(Home home, String name, long pid) throws IOException {
        Files.writeString(home.run().resolve(name + ".pid"), Long.toString(pid));
    }

    /** Ends every process named by a pid file that carries the home's mark, and removes the files. */
    public static void endLeftovers(Home home) throws IOException {
        var files = files(home);
        var leftovers = files.stream().flatMap(file -> process(home, file).stream()).toList();
        leftovers.forEach(ProcessHandle::destroy);
        for (var leftover : leftovers) {
            if (leftover.onExit().completeOnTimeout(null, GRACE_SECONDS, TimeUnit.SECONDS).join() == null) {
                leftover.destroyForcibly();
                leftover.onExit().join();
            }
        }
        for (var file : files) {
            Files.deleteIfExists(file);
        }
    }

    private static Optional<ProcessHandle> process(Home home, Path file) {
        try {
            var pid = Files.readString(file).strip();
            return pid.matches("\\d{1,18}")
                    ? ProcessHandle.of(Long.parseLong(pid)).filter(found -> CommandLines.have(found, home.processMark()))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static List<Path> files(Home home) throws IOException {
        if (!Files.isDirectory(home.run())) {
            return List.of();
        }
        try (var files = Files.list(home.run())) {
            return files.filter(file -> file.toString().endsWith(".pid")).toList();
        }
    }
}
