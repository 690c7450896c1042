package org.liaison.kit.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The server process that a killed run left behind on a data folder: PostgreSQL does not end with the JVM that started it.
 */
final class StalePostmaster {

    private static final long FAST_SHUTDOWN_SECONDS = 20;

    private StalePostmaster() {
    }

    /** Stops the process named by {@code postmaster.pid}, if it is a PostgreSQL server of this folder, and removes the file. */
    static void stop(Path folder) throws IOException {
        var process = serverProcess(folder);
        if (process.isPresent()) {
            end(process.get());
        }
        // A number that now belongs to another program would make PostgreSQL refuse the folder for ever.
        Files.deleteIfExists(pidFile(folder));
    }

    /** The running PostgreSQL server of the folder. */
    static Optional<ProcessHandle> serverProcess(Path folder) throws IOException {
        if (!Files.exists(pidFile(folder))) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(pidFile(folder));
        if (lines.size() < 2 || !lines.get(0).strip().matches("\\d{1,18}")
                || !Path.of(lines.get(1).strip()).equals(folder.toAbsolutePath().normalize())) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(StalePostmaster::isPostgres);
    }

    private static Path pidFile(Path folder) {
        return folder.resolve("postmaster.pid");
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
    }

    private static void end(ProcessHandle process) throws IOException {
        // SIGINT is PostgreSQL's fast shutdown; SIGTERM, all that Java can send, waits for clients to leave.
        var ended = process.onExit();
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
        if (!endsWithin(ended, FAST_SHUTDOWN_SECONDS)) {
            process.destroyForcibly();
            if (!endsWithin(ended, FAST_SHUTDOWN_SECONDS)) {
                throw new IOException("PostgreSQL process " + process.pid() + " of an earlier run does not end");
            }
        }
    }

    private static boolean endsWithin(CompletableFuture<ProcessHandle> ended, long seconds) {
        return ended.completeOnTimeout(null, seconds, TimeUnit.SECONDS).join() != null;
    }
}
