package org.liaison.standalone;

import java.io.IOException;
import java.util.List;

import org.liaison.standalone.home.Home;
import org.liaison.standalone.suite.Installation;

/** Main class of {@code deploy/standalone/run}. Exit codes: 0 done, 1 failed, 2 wrong usage, 3 nothing runs. */
public final class Launcher {

    private Launcher() {
    }

    /**
     * @param arguments see {@link Options#USAGE}
     */
    public static void main(String[] arguments) {
        int code;
        try {
            code = run(List.of(arguments), new Console(System.out));
        } catch (RuntimeException | Error e) {
            e.printStackTrace();
            code = 1;
        }
        // Without this, threads of the gateway would keep a launcher alive that does nothing.
        System.exit(code);
    }

    static int run(List<String> arguments, Console console) {
        if (arguments.contains("--help") || arguments.contains("-h")) {
            console.text(Options.USAGE);
            return 0;
        }
        var installation = Installation.current();
        try {
            var options = Options.parse(arguments, installation.defaultHome());
            var home = new Home(options.home());
            return switch (options.command()) {
                case DEMO, IMITATION, SERVE -> new Run(installation, home, options, console).run();
                case STOP -> new Control(home, console).stop();
                case STATUS -> new Control(home, console).status();
                case RESET -> new Control(home, console).reset();
            };
        } catch (IllegalArgumentException e) {
            console.text(e.getMessage() + "\n\n" + Options.USAGE);
            return 2;
        } catch (IOException e) {
            console.text("failed: " + e.getMessage());
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }
}
