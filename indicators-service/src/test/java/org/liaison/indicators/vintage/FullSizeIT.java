package org.liaison.indicators.vintage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.indicators.source.FullWidthVdem;
import org.liaison.kit.embedded.EmbeddedPostgresServer;
import org.liaison.kit.embedded.FreePorts;
import org.liaison.kit.http.Digests;

/**
 * The packaged service with a heap of 512 MB on one core takes V-Dem's file in its full size: under 20 s. With
 * {@code -Dliaison.large=true} and a built package only, for it moves 450 MB and should have the machine to itself.
 */
class FullSizeIT {

    private static final Logger LOG = Logger.getLogger(FullSizeIT.class);
    private static final String KEY = "full-size-key";
    private static final Duration PROMISE = Duration.ofSeconds(20);
    private static final Duration START = Duration.ofSeconds(60);
    private static final int RUNS = 3;

    @TempDir
    Path folder;

    @Test
    void shouldStoreTheWholeOfVdemInTimeOnOneCore() throws IOException, InterruptedException {
        Path program = Path.of("target/quarkus-app/quarkus-run.jar");
        Assumptions.assumeTrue(Boolean.getBoolean("liaison.large"), "-Dliaison.large=true asks for files of full size");
        Assumptions.assumeTrue(Files.exists(program), program + " is not built");
        Path file = folder.resolve("vdem.csv");
        FullWidthVdem.write(file, FullWidthVdem.ROWS);
        try (EmbeddedPostgresServer postgres = EmbeddedPostgresServer.throwAway(folder.resolve("postgres"),
                Set.of("indicators"))) {
            int port = FreePorts.find(1).get(0);
            Process service = start(program, postgres, port);
            try {
                Duration best = Duration.ofDays(1);
                for (int run = 0; run < RUNS; run++) {
                    Duration cpu = service.info().totalCpuDuration().orElse(Duration.ZERO);
                    long begin = System.nanoTime();
                    HttpResponse<String> answer = upload(port, file, run);
                    Duration wall = Duration.ofNanos(System.nanoTime() - begin);
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
                    LOG.infof("V-Dem in full size, %d MB: %.1f s, of which %.1f s of the core", Files.size(file) >> 20,
                            wall.toMillis() / 1e3,
                            service.info().totalCpuDuration().orElse(Duration.ZERO).minus(cpu).toMillis() / 1e3);
                    best = best.compareTo(wall) < 0 ? best : wall;
                }
                assertThat(best).isLessThan(PROMISE);
            } finally {
                service.destroyForcibly().waitFor();
            }
        }
    }

    private Process start(Path program, EmbeddedPostgresServer postgres, int port) throws IOException, InterruptedException {
        Path keys = Files.writeString(folder.resolve("keys.properties"),
                "dana=%s;roles=data-manager;expires=never%n".formatted(Digests.sha256(KEY)));
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/taskset"))) {
            command.addAll(List.of("/usr/bin/taskset", "-c", "0"));
        }
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                "-Djava.io.tmpdir=" + folder, "-jar", program.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(folder.resolve("service.log").toFile());
        builder.environment().putAll(java.util.Map.of("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl("indicators"),
                "QUARKUS_DATASOURCE_USERNAME", "indicators", "QUARKUS_DATASOURCE_PASSWORD", "indicators",
                "QUARKUS_FLYWAY_MIGRATE_AT_START", "true", "KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1", "QUARKUS_HTTP_PORT",
                Integer.toString(port), "QUARKUS_MANAGEMENT_PORT", "0", "LIAISON_SECURITY_KEYS_FILE", keys.toString()));
        Process service = builder.start();
        org.awaitility.Awaitility.await().atMost(START).ignoreException(ConnectException.class)
                .until(() -> send(HttpRequest.newBuilder(address(port, "/sources")).build()).statusCode() == 200);
        return service;
    }

    /** A label of its own makes each run a vintage of its own. */
    private static HttpResponse<String> upload(int port, Path file, int run) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address(port, "/vintages?source=vdem&mapping=%7B%22label%22:%22" + run + "%22%7D"))
                .header("X-API-Key", KEY).header("Content-Type", "text/csv").POST(HttpRequest.BodyPublishers.ofFile(file))
                .build());
    }

    private static URI address(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + "/api/indicators/v1" + path);
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
