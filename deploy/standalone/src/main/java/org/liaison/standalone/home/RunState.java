package org.liaison.standalone.home;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/**
 * What the launcher tells other commands about itself.
 *
 * @param pid process id of the launcher
 * @param gatewayPort port of the gateway
 * @param stopping whether it is about to end
 */
public record RunState(long pid, int gatewayPort, boolean stopping) {

    private static Path file(Home home) {
        return home.run().resolve("launcher.properties");
    }

    /** Makes the state known. */
    public void write(Home home) throws IOException {
        var properties = new Properties();
        properties.setProperty("pid", Long.toString(pid));
        properties.setProperty("gateway_port", Integer.toString(gatewayPort));
        properties.setProperty("stopping", Boolean.toString(stopping));
        var next = file(home).resolveSibling("launcher.properties.next");
        try (Writer writer = Files.newBufferedWriter(next)) {
            properties.store(writer, null);
        }
        // A reader sees the old or the new state, never half of one.
        Files.move(next, file(home), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The state written last; nothing before the first start. */
    public static Optional<RunState> read(Home home) throws IOException {
        if (!Files.exists(file(home))) {
            return Optional.empty();
        }
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file(home))) {
            properties.load(reader);
        }
        return Optional.of(new RunState(Long.parseLong(properties.getProperty("pid")),
                Integer.parseInt(properties.getProperty("gateway_port")),
                Boolean.parseBoolean(properties.getProperty("stopping"))));
    }

    /** The same launcher, about to end. */
    public RunState asStopping() {
        return new RunState(pid, gatewayPort, true);
    }

    /** Address of the gateway. */
    public String gateway() {
        return "http://127.0.0.1:" + gatewayPort;
    }
}
