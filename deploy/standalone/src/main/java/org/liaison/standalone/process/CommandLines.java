package org.liaison.standalone.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Tells processes apart by their arguments: numbers are used again by the operating system. */
public final class CommandLines {

    private CommandLines() {
    }

    /** Whether a process was started with an argument. */
    public static boolean have(ProcessHandle process, String argument) {
        // Java itself gives up on command lines longer than a memory page.
        var file = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        if (Files.isReadable(file)) {
            try {
                return List.of(new String(Files.readAllBytes(file), UTF_8).split("\0")).contains(argument);
            } catch (IOException e) {
                return false;
            }
        }
        return process.info().arguments().map(arguments -> List.of(arguments).contains(argument)).orElse(false);
    }
}
