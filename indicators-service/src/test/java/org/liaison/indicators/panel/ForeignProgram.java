package org.liaison.indicators.panel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Assumptions;

/**
 * R or Python, as analysts open our files; where it is not installed, the test is skipped and says so.
 *
 * @param commands ways to start it, of which the first that has the packages is taken
 * @param option what comes before a program on the command line
 * @param loading loads the packages that are needed
 */
record ForeignProgram(String name, List<String> commands, String option, String loading) {

    static final ForeignProgram R = new ForeignProgram("R", List.of("Rscript"), "-e", "");
    static final ForeignProgram READXL = new ForeignProgram("R with readxl", List.of("Rscript"), "-e", "library(readxl);");
    static final ForeignProgram HAVEN = new ForeignProgram("R with haven", List.of("Rscript"), "-e", "library(haven);");
    static final ForeignProgram PANDAS = new ForeignProgram("Python with pandas", List.of("python3", "/usr/bin/python3"), "-c",
            "import pandas as pd;");

    private static final int SECONDS = 120;

    /**
     * What a program prints.
     *
     * @param text the program; FILE stands for the path
     */
    String run(String text, Path file) {
        String command = commands.stream().filter(one -> start(one, loading + "1") != null).findFirst().orElse(null);
        Assumptions.assumeTrue(command != null, name + " is not installed, so that it opens our files is not checked here");
        String printed = start(command, loading + text.replace("FILE", "'" + file + "'"));
        if (printed == null) {
            throw new AssertionError(name + " fails to run: " + text);
        }
        return printed.strip();
    }

    /** The output; null where the program is absent or fails. */
    private String start(String command, String text) {
        try {
            Process process = new ProcessBuilder(command, option, text).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0 ? printed : null;
        } catch (IOException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted while " + name + " ran", e));
        }
    }
}
