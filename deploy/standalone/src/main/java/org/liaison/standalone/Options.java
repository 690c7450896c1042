package org.liaison.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The command line.
 *
 * @param command what to do
 * @param home folder of the instance
 * @param port port of the gateway
 * @param data the user's own files in place of the sample
 * @param exit whether to stop after the study
 * @param small whether the imitated sites have few pages
 * @param plain whether they are without faults
 */
record Options(Command command, Path home, int port, Optional<Path> data, boolean exit, boolean small, boolean plain) {

    static final String USAGE = """
            usage: deploy/standalone/run [demo|imitation|serve|stop|status|reset] [--home DIR] [--port N] [--data DIR] [--exit]
                   [--small] [--plain]

              demo       start the suite, run study A on a generated sample and print its table (default)
              imitation  start the suite beside nine imitated sites and register them, to try collections on
              serve      start the suite without a study
              stop       stop the suite that runs on the home
              status     tell what runs on the home
              reset      delete the home with all data

              --home DIR  folder of data, keys and logs (default .liaison in the project)
              --port N    port of the gateway on 127.0.0.1 (default 8080)
              --data DIR  demo: run the study on your own files: DIR/indicators/* and DIR/items.csv, .ndjson or .xlsx
              --exit      demo: stop after the study
              --small     imitation: six hundred pages in place of twelve thousand
              --plain     imitation: sites without faults""";

    private static final int DEFAULT_PORT = 8080;

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException with a message for the user
     */
    static Options parse(List<String> arguments, Path defaultHome) {
        var command = Command.DEMO;
        var home = defaultHome;
        int port = DEFAULT_PORT;
        Optional<Path> data = Optional.empty();
        var exit = false;
        var small = false;
        var plain = false;
        var words = arguments.iterator();
        for (int position = 0; words.hasNext(); position++) {
            var word = words.next();
            var named = position == 0 ? Command.named(word) : Optional.<Command> empty();
            if (named.isPresent()) {
                command = named.get();
                continue;
            }
            switch (word) {
                case "--home" -> home = Path.of(value(word, words));
                case "--port" -> port = port(value(word, words));
                case "--data" -> data = Optional.of(folder(value(word, words)));
                case "--exit" -> exit = true;
                case "--small" -> small = true;
                case "--plain" -> plain = true;
                default -> throw new IllegalArgumentException("unknown argument '" + word + "'");
            }
        }
        if (command != Command.DEMO && (exit || data.isPresent())) {
            throw new IllegalArgumentException("--exit and --data belong to demo");
        }
        if (command != Command.IMITATION && (small || plain)) {
            throw new IllegalArgumentException("--small and --plain belong to imitation");
        }
        return new Options(command, home, port, data, exit, small, plain);
    }

    private static String value(String option, Iterator<String> words) {
        if (!words.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return words.next();
    }

    private static int port(String value) {
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > 65535) {
            throw new IllegalArgumentException("--port takes a number from 1 to 65535, not '" + value + "'");
        }
        return Integer.parseInt(value);
    }

    private static Path folder(String value) {
        var folder = Path.of(value).toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("--data takes a folder; there is none at " + folder);
        }
        return folder;
    }
}
