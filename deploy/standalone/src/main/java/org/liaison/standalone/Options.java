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
 */
record Options(Command command, Path home, int port, Optional<Path> data, boolean exit) {

    static final String USAGE = """
            usage: deploy/standalone/run [demo|serve|stop|status|reset] [--home DIR] [--port N] [--data DIR] [--exit]

              demo    start the suite, run study A on a generated sample and print its table (default)
              serve   start the suite without a study
              stop    stop the suite that runs on the home
              status  tell what runs on the home
              reset   delete the home with all data

              --home DIR  folder of data, keys and logs (default .liaison in the project)
              --port N    port of the gateway on 127.0.0.1 (default 8080)
              --data DIR  run the study on your own files: DIR/indicators/* and DIR/items.csv, .ndjson or .xlsx
              --exit      stop after the study""";

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
                default -> throw new IllegalArgumentException("unknown argument '" + word + "'");
            }
        }
        if (command != Command.DEMO && (exit || data.isPresent())) {
            throw new IllegalArgumentException("--exit and --data belong to demo");
        }
        return new Options(command, home, port, data, exit);
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
