package org.liaison.indicators;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.liaison.kit.embedded.EmbeddedStack;
import org.liaison.kit.http.Digests;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** PostgreSQL and Kafka, and a key of a data manager. */
public class IndicatorsStack implements QuarkusTestResourceLifecycleManager {

    static final String DATA_MANAGER = "data-manager-key";

    private final EmbeddedStack stack = new EmbeddedStack();

    @Override
    public void init(Map<String, String> initArgs) {
        stack.init(Map.of("db", "indicators"));
    }

    @Override
    public Map<String, String> start() {
        try {
            Files.writeString(Path.of("target/test-keys.properties"),
                    "dana=%s;roles=data-manager;expires=never%n".formatted(Digests.sha256(DATA_MANAGER)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> configuration = new HashMap<>(stack.start());
        configuration.put("liaison.indicators.egress.allow", "127.0.0.1:" + freePort());
        return configuration;
    }

    /** For the publisher's double, which tests start at this port. */
    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        stack.stop();
    }
}
