package org.liaison.collector;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.liaison.kit.embedded.EmbeddedStack;
import org.liaison.kit.embedded.FreePorts;
import org.liaison.kit.http.Digests;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** PostgreSQL, Kafka, keys for the roles, and four loopback ports on which a test may run an imitated site. */
public class CollectorStack implements QuarkusTestResourceLifecycleManager {

    public static final String COLLECTOR = "collector-key";
    public static final String REVIEWER = "reviewer-key";
    public static final String SECOND_REVIEWER = "second-reviewer-key";

    private final EmbeddedStack stack = new EmbeddedStack();

    @Override
    public void init(Map<String, String> arguments) {
        stack.init(Map.of("db", "collector"));
    }

    @Override
    public Map<String, String> start() {
        try {
            Path keys = Path.of("target/test-keys.properties").toAbsolutePath();
            Files.writeString(keys, "col=%s;roles=collector;expires=never%nrev=%s;roles=reviewer;expires=never%n"
                    .formatted(Digests.sha256(COLLECTOR), Digests.sha256(REVIEWER))
                    + "rev2=%s;roles=reviewer;expires=never%n".formatted(Digests.sha256(SECOND_REVIEWER)));
            List<Integer> ports = FreePorts.find(4);
            Map<String, String> configuration = new HashMap<>(stack.start());
            configuration.put("liaison.security.keys-file", keys.toString());
            configuration.put("liaison.collector.egress.allow",
                    ports.stream().map(p -> "127.0.0.1:" + p).collect(Collectors.joining(",")));
            configuration.put("test.sites", ports.stream().map(String::valueOf).collect(Collectors.joining(",")));
            return configuration;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        stack.stop();
    }
}
