package org.liaison.standalone.suite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

import org.liaison.kit.embedded.EmbeddedKafkaBroker;
import org.liaison.kit.embedded.EmbeddedPostgresServer;
import org.liaison.standalone.gateway.RouteTable;
import org.liaison.standalone.home.Home;
import org.liaison.standalone.home.Ports;
import org.liaison.standalone.process.ParentWatch;

/** Main class of the process that holds Kafka, and PostgreSQL as its child. */
final class Infrastructure {

    private Infrastructure() {
    }

    static Path readyFile(Home home) {
        return home.run().resolve("infrastructure.ready");
    }

    /**
     * @param args the home
     */
    public static void main(String[] args) throws Exception {
        ParentWatch.start();
        var home = new Home(Path.of(args[0]));
        var ports = Ports.read(home);
        var postgres = CompletableFuture.supplyAsync(() -> postgres(home, ports));
        var kafka = EmbeddedKafkaBroker.start(home.kafka(), ports.of("kafka"), ports.of("kafka.controller"),
                Topics.PARTITIONS);
        // Registered before anything can fail: the broker's log is closed properly whatever happens to PostgreSQL.
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "kafka-shutdown"));
        kafka.createTopics(Topics.names(), Topics.PARTITIONS);
        var server = postgres.join();
        Files.createFile(readyFile(home));
        // Without its database the suite cannot go on, and the launcher must hear of it.
        server.onExit().join();
        System.exit(1);
    }

    private static EmbeddedPostgresServer postgres(Home home, Ports ports) {
        try {
            Files.createDirectories(home.postgres());
            return EmbeddedPostgresServer.durable(home.postgres(), ports.of("postgres"), RouteTable.load().services());
        } catch (java.io.IOException e) {
            e.printStackTrace();
            System.exit(1);
            throw new java.io.UncheckedIOException(e);
        }
    }
}
