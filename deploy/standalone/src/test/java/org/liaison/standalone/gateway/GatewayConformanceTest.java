package org.liaison.standalone.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaison.kit.embedded.FreePorts;

import io.vertx.core.Vertx;

/** The same requests, the same answers: nginx and the standalone's own proxy. */
class GatewayConformanceTest {

    private static Vertx vertx;
    private static List<Upstream> up;
    private static List<Upstream> codingDown;

    @BeforeAll
    static void startServices() {
        vertx = Vertx.vertx();
        up = RouteTable.load().services().stream().map(name -> EchoService.start(vertx, name)).toList();
        var closed = FreePorts.find(2);
        codingDown = up.stream()
                .map(upstream -> upstream.service().equals("coding")
                        ? new Upstream("coding", closed.get(0), closed.get(1))
                        : upstream)
                .toList();
    }

    @AfterAll
    static void stopServices() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    static Stream<Conformance.Case> cases() throws IOException {
        return Conformance.cases().stream();
    }

    private static void shouldAnswer(int port, Conformance.Case expected) throws IOException {
        var answer = RawRequest.send(port, expected);
        assertThat(answer.status()).as(answer.body()).isEqualTo(expected.status());
        expected.headers().forEach((name, value) -> assertThat(answer.headers().get(name)).as(name).startsWith(value));
        expected.body().forEach(part -> assertThat(answer.body()).contains(part));
        expected.absent().forEach(part -> assertThat(answer.body()).doesNotContain(part));
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class Proxy {

        private Gateway whole;
        private Gateway partial;

        @BeforeAll
        void start() {
            whole = Gateway.start(0, RouteTable.load(), up);
            partial = Gateway.start(0, RouteTable.load(), codingDown);
        }

        @AfterAll
        void stop() {
            whole.close();
            partial.close();
        }

        @ParameterizedTest
        @MethodSource("org.liaison.standalone.gateway.GatewayConformanceTest#cases")
        void shouldAnswerAsTheListSays(Conformance.Case expected) throws IOException {
            shouldAnswer((expected.withCodingDown() ? partial : whole).port(), expected);
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class Server {

        private Nginx whole;
        private Nginx partial;

        @BeforeAll
        void start(@TempDir Path folder) throws IOException {
            assumeTrue(Nginx.program().isPresent(), "nginx is not installed");
            whole = Nginx.start(Files.createDirectory(folder.resolve("whole")), up);
            partial = Nginx.start(Files.createDirectory(folder.resolve("partial")), codingDown);
        }

        @AfterAll
        void stop() {
            Stream.of(whole, partial).filter(nginx -> nginx != null).forEach(Nginx::close);
        }

        @ParameterizedTest
        @MethodSource("org.liaison.standalone.gateway.GatewayConformanceTest#cases")
        void shouldAnswerAsTheListSays(Conformance.Case expected) throws IOException {
            shouldAnswer((expected.withCodingDown() ? partial : whole).port(), expected);
        }
    }
}
