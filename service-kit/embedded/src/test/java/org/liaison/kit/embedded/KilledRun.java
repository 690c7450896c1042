package org.liaison.kit.embedded;

import java.nio.file.Path;
import java.util.List;

/** Main class of a run that a test kills: starts a durable server with the database {@code alpha}, says so, and hangs. */
final class KilledRun {

    private KilledRun() {
    }

    public static void main(String[] args) throws Exception {
        EmbeddedPostgresServer.durable(Path.of(args[0]), FreePorts.find(1).get(0), List.of("alpha"));
        System.out.println("started");
        System.in.read();
    }

    /** Runs the class in a JVM of its own and kills that JVM as {@code kill -9} does. */
    static void runAndKill(Path folder) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), KilledRun.class.getName(),
                folder.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (var output = process.inputReader()) {
            while (!"started".equals(output.readLine())) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("the run ended with " + process.exitValue());
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
