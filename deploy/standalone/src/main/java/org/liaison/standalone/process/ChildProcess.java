package org.liaison.standalone.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.liaison.standalone.home.Home;

/** One process of the suite, ended by closing its standard input (see {@link ParentWatch}). */
public final class ChildProcess {

    private static final long LARGEST_LOG = 16L << 20;

    private final String name;
    private final Path log;
    private final Process process;

    private ChildProcess(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
    }

    /**
     * Starts a process.
     *
     * @param home where its log and pid file are
     * @param name name of both files
     * @param command program and arguments; contains the home's process mark
     * @param environment variables beside those of this process
     */
    public static ChildProcess start(Home home, String name, List<String> command, Map<String, String> environment)
            throws IOException {
        var log = home.logs().resolve(name + ".log");
        if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
            Files.move(log, home.logs().resolve(name + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        var builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        var process = builder.start();
        PidFiles.write(home, name, process.pid());
        return new ChildProcess(name, log, process);
    }

    public String name() {
        return name;
    }

    public Path log() {
        return log;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Completes with the exit code. */
    public CompletableFuture<Integer> onExit() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /** Asks the process to end; returns at once. */
    public void askToEnd() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            process.destroy();
        }
    }

    /** Waits for the end that was asked for, and forces it when the patience is over. */
    public void awaitEnd(long seconds) throws InterruptedException {
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
