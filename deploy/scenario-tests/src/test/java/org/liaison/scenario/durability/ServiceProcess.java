package org.liaison.scenario.durability;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import org.awaitility.core.ConditionTimeoutException;
import org.liaison.kit.embedded.FreePorts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A packaged service in a process of its own, which can be killed and started again. */
final class ServiceProcess implements AutoCloseable {

    private static final String KEY = "key-of-the-kill-test";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String service;
    private final Path program;
    private final Path folder;
    private final Map<String, String> settings;
    private volatile Process process;
    private String api;

    /**
     * @param service for example {@code collector}
     * @param roles of the key with which it is asked
     * @param settings database, broker and what may be asked
     */
    ServiceProcess(String service, String roles, Path folder, Map<String, String> settings) throws Exception {
        this.service = service;
        this.program = program(service);
        this.folder = Files.createDirectories(folder);
        this.settings = settings;
        String hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(KEY.getBytes(StandardCharsets.UTF_8)));
        Files.writeString(folder.resolve("keys.properties"), "kill=" + hash + ";roles=" + roles + ";expires=never\n");
    }

    /** The packaged service of this build. */
    static Path program(String service) {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("deploy/contracts"))) {
            root = root.getParent();
        }
        return root.resolve(service + "-service/target/quarkus-app/quarkus-run.jar");
    }

    void start() throws IOException {
        var ports = FreePorts.find(2);
        var builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                "-XX:TieredStopAtLevel=1", "-jar", program.toString()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve(service + ".log").toFile()))
                .directory(folder.toFile());
        builder.environment().putAll(settings);
        builder.environment().putAll(Map.of("LIAISON_PROFILE", "standalone", "LIAISON_SECURITY_KEYS_FILE",
                folder.resolve("keys.properties").toString(), "QUARKUS_HTTP_HOST", "127.0.0.1", "QUARKUS_HTTP_PORT",
                ports.get(0).toString(), "QUARKUS_MANAGEMENT_HOST", "127.0.0.1", "QUARKUS_MANAGEMENT_PORT",
                ports.get(1).toString(), "QUARKUS_FLYWAY_MIGRATE_AT_START", "true", "QUARKUS_LOG_CONSOLE_COLOR", "false"));
        api = "http://127.0.0.1:" + ports.get(0) + "/api/" + service + "/v1";
        process = builder.start();
    }

    /** Waits until it answers to a call that lists something. */
    void awaitAnswer(String list) throws IOException {
        try {
            await().atMost(Duration.ofMinutes(5)).ignoreExceptions().until(() -> get(list).has("data"));
        } catch (ConditionTimeoutException e) {
            throw new IOException("No answer:\n" + log(), e);
        }
    }

    /** What stands at this path when it has an end. */
    JsonNode ended(String path, Duration patience) {
        AtomicReference<JsonNode> seen = new AtomicReference<>();
        await().atMost(patience).ignoreExceptions().until(() -> {
            seen.set(get(path));
            return !seen.get().get("finished_at").isNull();
        });
        return seen.get();
    }

    /** kill -9, and waits until the process is gone. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    JsonNode post(String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(HttpRequest.newBuilder(URI.create(api + path)).header("X-API-Key", KEY)
                .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** Uploads a file to be taken by a job. @return the job */
    JsonNode upload(String path, String type, Path file) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(HttpRequest.newBuilder(URI.create(api + path)).header("X-API-Key", KEY)
                .header("Content-Type", type).header("Prefer", "respond-async")
                .POST(HttpRequest.BodyPublishers.ofFile(file)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 202) {
            throw new IOException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(text(path));
    }

    String text(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(api + path)).timeout(Duration.ofSeconds(20)).build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    String log() throws IOException {
        return Files.readString(folder.resolve(service + ".log"));
    }

    @Override
    public void close() {
        if (process != null) {
            kill();
        }
    }
}
