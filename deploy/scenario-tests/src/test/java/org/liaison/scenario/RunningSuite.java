package org.liaison.scenario;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.awaitility.Awaitility;

import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.specification.RequestSpecification;

/** The suite as a user starts it: the launcher in a process of its own, everything else over HTTP. */
final class RunningSuite implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration END = Duration.ofMinutes(2);
    private static RunningSuite shared;

    private final Path home;
    private final int port;
    private final Path output;
    private final long outputBefore;
    private final Process process;

    private RunningSuite(Path home, int port, Path output, long outputBefore, Process process) {
        this.home = home;
        this.port = port;
        this.output = output;
        this.outputBefore = outputBefore;
        this.process = process;
    }

    /** One suite for all tests that only add data; ends with the JVM. */
    static synchronized RunningSuite shared() {
        if (shared == null) {
            shared = serve(temporaryHome("shared"), FreePort.find());
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close, "end-of-suite"));
        }
        return shared;
    }

    static RunningSuite serve(Path home, int port) {
        return serve(home, port, Map.of());
    }

    static RunningSuite serve(Path home, int port, Map<String, String> environment) {
        RunningSuite suite = launch(home, port, List.of("serve"), environment);
        Awaitility.await().atMost(START).pollInterval(Duration.ofMillis(200)).ignoreExceptions().until(() -> {
            if (!suite.process.isAlive()) {
                throw new AssertionError("the launcher ended: " + suite.newOutput());
            }
            return RestAssured.get(suite.url("/healthz")).statusCode() == 200;
        });
        return suite;
    }

    /** Starts the launcher with a command, on its own home and port. */
    static RunningSuite launch(Path home, int port, List<String> command) {
        return launch(home, port, command, Map.of());
    }

    static RunningSuite launch(Path home, int port, List<String> command, Map<String, String> environment) {
        try {
            Files.createDirectories(home.getParent());
            Path output = home.resolveSibling(home.getFileName() + ".out");
            long outputBefore = Files.exists(output) ? Files.size(output) : 0;
            List<String> words = new ArrayList<>(List.of(java(), "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                    "-Dliaison.root=" + Repository.root(), "-cp", classPath(),
                    "org.liaison.standalone.Launcher"));
            words.addAll(command);
            words.addAll(List.of("--home", home.toString(), "--port", Integer.toString(port)));
            ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
            builder.environment().putAll(environment);
            Process process = builder.start();
            return new RunningSuite(home, port, output, outputBefore, process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path temporaryHome(String name) {
        try {
            return Files.createTempDirectory("liaison-scenario-").resolve(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RequestSpecification request() {
        // Numbers as the services send them: the client's default would cut them to single precision.
        RestAssuredConfig config = RestAssuredConfig.config()
                .jsonConfig(JsonConfig.jsonConfig().numberReturnType(JsonPathConfig.NumberReturnType.DOUBLE));
        return RestAssured.given().spec(new RequestSpecBuilder().setBaseUri(url("")).setConfig(config).build());
    }

    RequestSpecification admin() {
        return request().header("X-API-Key", key());
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** What the launcher has printed since this start. */
    String newOutput() {
        try {
            byte[] all = Files.readAllBytes(output);
            return new String(all, (int) outputBefore, all.length - (int) outputBefore, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path home() {
        return home;
    }

    Process process() {
        return process;
    }

    /** Exit code; waits for a launcher that ends by itself. */
    int exitCode(Duration atMost) throws InterruptedException {
        if (!process.waitFor(atMost.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("the launcher still runs after " + atMost + ": " + newOutput());
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(END.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    private String key() {
        try {
            return Files.readString(home.resolve("admin.key")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The packaged launcher, as the script starts it. */
    private static String classPath() throws IOException {
        Path target = Repository.root().resolve("deploy/standalone/target");
        try (Stream<Path> files = Files.list(target)) {
            Path jar = files.filter(file -> file.getFileName().toString().matches("liaison-standalone-.*\\.jar")).findFirst()
                    .orElseThrow(() -> new IllegalStateException("the launcher is not packaged in " + target));
            return jar + File.pathSeparator + target.resolve("lib") + File.separator + "*";
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
