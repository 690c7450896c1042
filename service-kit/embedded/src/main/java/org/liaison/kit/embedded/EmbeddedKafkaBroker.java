package org.liaison.kit.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;

/**
 * One Kafka node (broker and controller) inside this JVM, on loopback ports, with its log in a folder that survives restarts.
 */
public final class EmbeddedKafkaBroker implements AutoCloseable {

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedKafkaBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts the node.
     *
     * @param folder log folder, formatted on first use
     * @param port loopback port of the broker
     * @param controllerPort loopback port of the controller
     * @param partitions partitions of topics that are created without a number, such as dead-letter topics
     */
    public static EmbeddedKafkaBroker start(Path folder, int port, int controllerPort, int partitions) throws IOException {
        Files.createDirectories(folder);
        if (!Files.exists(folder.resolve("meta.properties"))) {
            format(folder);
        }
        var server = new KafkaRaftServer(new KafkaConfig(properties(folder, port, controllerPort, partitions), false),
                Time.SYSTEM);
        server.startup();
        return new EmbeddedKafkaBroker(server, port);
    }

    private static void format(Path folder) throws IOException {
        try (var quiet = new PrintStream(OutputStream.nullOutputStream())) {
            new Formatter().setClusterId(Uuid.randomUuid().toString()).setNodeId(1).setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(folder.toString()).addDirectory(folder.toString())
                    .setReleaseVersion(MetadataVersion.latestProduction()).setPrintStream(quiet).run();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("cannot format the Kafka log folder " + folder, e);
        }
    }

    private static Map<String, String> properties(Path folder, int port, int controllerPort, int partitions) {
        var listeners = "PLAINTEXT://127.0.0.1:" + port;
        var properties = new HashMap<String, String>();
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", "1");
        properties.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        properties.put("controller.listener.names", "CONTROLLER");
        properties.put("listeners", listeners + ",CONTROLLER://127.0.0.1:" + controllerPort);
        properties.put("advertised.listeners", listeners);
        properties.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        properties.put("log.dirs", folder.toString());
        properties.put("num.partitions", Integer.toString(partitions));
        properties.put("auto.create.topics.enable", "true");
        // One node holds the only replica of everything; one partition is enough for one node's bookkeeping.
        properties.put("offsets.topic.replication.factor", "1");
        properties.put("offsets.topic.num.partitions", "1");
        properties.put("transaction.state.log.replication.factor", "1");
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("transaction.state.log.num.partitions", "1");
        properties.put("share.coordinator.state.topic.replication.factor", "1");
        properties.put("share.coordinator.state.topic.min.isr", "1");
        properties.put("share.coordinator.state.topic.num.partitions", "1");
        // Nobody else will join the groups: do not wait for them.
        properties.put("group.initial.rebalance.delay.ms", "0");
        // A restart after a kill must wait for the old session to expire: 5.6 s with these values, 13 s with the defaults.
        properties.put("broker.session.timeout.ms", "3000");
        properties.put("broker.heartbeat.interval.ms", "500");
        // Every message is the full state of its object; a replay from the start must stay possible.
        properties.put("log.retention.ms", "-1");
        properties.put("log.segment.bytes", Integer.toString(64 << 20));
        // Only the small bookkeeping topics are compacted; the default of 128 MB is most of a small heap.
        properties.put("log.cleaner.dedupe.buffer.size", Integer.toString(4 << 20));
        // Items carry up to 256 KiB of text, which JSON escaping can multiply.
        properties.put("message.max.bytes", Integer.toString(4 << 20));
        return properties;
    }

    /**
     * Creates the topics that do not exist yet.
     *
     * @param topics names
     * @param partitions partitions of each new topic
     */
    public void createTopics(Collection<String> topics, int partitions) throws IOException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            var existing = admin.listTopics().names().get();
            var missing = topics.stream().filter(topic -> !existing.contains(topic))
                    .map(topic -> new NewTopic(topic, partitions, (short) 1)).toList();
            admin.createTopics(missing).all().get();
        } catch (ExecutionException e) {
            throw new IOException("cannot create the topics " + topics, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while creating topics", e);
        }
    }

    /** Value for {@code kafka.bootstrap.servers}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Stops the node; its log stays. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
