package org.liaison.indicators.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.kit.egress.EgressGuard;
import org.liaison.kit.egress.GuardedHttp;
import org.liaison.kit.problem.ProblemException;

/** One address, and all that can go wrong on the way to it. */
class DownloaderTest {

    private static final FetchLimits LIMITS = new FetchLimits(4 << 20, Duration.ofSeconds(1), Duration.ofSeconds(120), 4);
    private static final String DATA = "iso3,year,x\nSWE,2014,1\n";

    private final PublisherDouble publisher = new PublisherDouble().with("/data", (exchange, times) -> PublisherDouble
            .send(exchange, 200, "text/csv", DATA));
    private final List<Duration> waits = new ArrayList<>();
    private final Downloader downloader = downloader(Set.of(publisher.hostPort()), InetAddress::getAllByName);

    @TempDir
    Path folder;

    private Downloader downloader(Set<String> allowed, EgressGuard.Lookup lookup) {
        EgressGuard guard = new EgressGuard(allowed, lookup);
        return new Downloader(guard, new GuardedHttp(guard, "Liaison/test", Duration.ofSeconds(1), 1, false), LIMITS,
                waits::add);
    }

    @AfterEach
    void close() throws IOException {
        downloader.close();
        publisher.close();
    }

    private Exchange get(String path) throws InterruptedException {
        return downloader.get(URI.create(publisher.base() + path), "*/*", Validators.NONE, folder.resolve("body"));
    }

    private String body() throws IOException {
        return Files.readString(folder.resolve("body"));
    }

    @Test
    void shouldComeBackAfterAServersOwnFailure() throws Exception {
        publisher.with("/ill", (exchange, times) -> PublisherDouble.send(exchange, times < 3 ? 500 : 200, "text/csv", DATA));

        assertThat(get("/ill").tries()).isEqualTo(3);
        assertThat(body()).isEqualTo(DATA);
        assertThat(waits).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void shouldWaitAsLongAsABusyServerAsks() throws Exception {
        publisher.with("/busy", (exchange, times) -> {
            exchange.getResponseHeaders().set("Retry-After", "7");
            PublisherDouble.send(exchange, times == 1 ? 429 : 200, "text/csv", DATA);
        }).with("/later", (exchange, times) -> {
            exchange.getResponseHeaders().set("Retry-After", "86400");
            PublisherDouble.send(exchange, 503, "text/plain", "");
        });

        get("/busy");
        assertThat(waits).containsExactly(Duration.ofSeconds(7));
        assertThatThrownBy(() -> get("/later")).isInstanceOf(ProblemException.class).hasMessageContaining("86400 s");
        assertThat(waits).hasSize(1);
    }

    @Test
    void shouldGiveUpInTheEndAndAtOnceWhereTheAnswerIsNo() {
        publisher.with("/down", (exchange, times) -> PublisherDouble.send(exchange, 502, "text/plain", ""));

        assertThatThrownBy(() -> get("/down")).hasMessageContaining("502").hasMessageContaining("4 times");
        assertThatThrownBy(() -> get("/nothing")).hasMessageContaining("404");
        assertThat(publisher.log()).containsExactly("/down", "/down", "/down", "/down", "/nothing");
    }

    @Test
    void shouldAskAgainForABodyThatWasCutOff() throws Exception {
        publisher.with("/cut", (exchange, times) -> {
            if (times == 1) {
                exchange.sendResponseHeaders(200, 1000);
                exchange.getResponseBody().write(DATA.getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
                exchange.close();
            } else {
                PublisherDouble.send(exchange, 200, "text/csv", DATA);
            }
        });

        assertThat(get("/cut").tries()).isEqualTo(2);
        assertThat(body()).isEqualTo(DATA);
    }

    @Test
    void shouldEndWithABodyThatDripsForEver() {
        CountDownLatch end = new CountDownLatch(1);
        publisher.with("/slow", (exchange, times) -> {
            exchange.sendResponseHeaders(200, 0);
            for (int drop = 0; drop < 1000; drop++) {
                exchange.getResponseBody().write('1');
                exchange.getResponseBody().flush();
                try {
                    end.await(100, TimeUnit.MILLISECONDS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        });

        assertThatThrownBy(() -> get("/slow")).hasMessageContaining("within 1 s");
        end.countDown();
        assertThat(publisher.log()).hasSize(1);
    }

    @Test
    void shouldInflateWhatIsPackedAndRefuseWhatIsMadeToFillTheDisk() throws Exception {
        byte[] packed = PublisherDouble.gzip(DATA.getBytes(StandardCharsets.UTF_8), 1);
        byte[] bomb = PublisherDouble.gzip(new byte[1 << 20], 3);
        publisher.with("/packed", (exchange, times) -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, packed.length);
            exchange.getResponseBody().write(packed);
        }).with("/bomb", (exchange, times) -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, bomb.length);
            exchange.getResponseBody().write(bomb);
        }).with("/large", (exchange, times) -> {
            exchange.sendResponseHeaders(200, 0);
            for (int megabyte = 0; megabyte < 6; megabyte++) {
                exchange.getResponseBody().write(new byte[1 << 20]);
            }
        }).with("/odd", (exchange, times) -> {
            exchange.getResponseHeaders().set("Content-Encoding", "br");
            PublisherDouble.send(exchange, 200, "text/csv", DATA);
        });

        assertThat(get("/packed").bytes()).isEqualTo(DATA.length());
        assertThat(body()).isEqualTo(DATA);
        assertThatThrownBy(() -> get("/bomb")).hasMessageContaining("100 times");
        assertThatThrownBy(() -> get("/large")).hasMessageContaining("larger than 4 MB");
        assertThatThrownBy(() -> get("/odd")).hasMessageContaining("'br'");
    }

    @Test
    void shouldFollowRedirectsButNotWithoutEndNorToWhereItMayNotGo() throws Exception {
        try (PublisherDouble inside = new PublisherDouble().with("/secret",
                (exchange, times) -> PublisherDouble.send(exchange, 200,
                        "text/plain", "secret"))) {
            publisher.with("/moved", (exchange, times) -> redirect(exchange, "/data"))
                    .with("/round", (exchange, times) -> redirect(exchange, "/round"))
                    .with("/nowhere", (exchange, times) -> redirect(exchange, "http://[half"))
                    .with("/inside", (exchange, times) -> redirect(exchange, inside.base() + "/secret"))
                    .with("/metadata", (exchange, times) -> redirect(exchange, "http://169.254.169.254/latest"))
                    .with("/file", (exchange, times) -> redirect(exchange, "file:///etc/passwd"));

            get("/moved");
            assertThat(body()).isEqualTo(DATA);
            assertThatThrownBy(() -> get("/round")).hasMessageContaining("redirects");
            assertThatThrownBy(() -> get("/nowhere")).hasMessageContaining("nowhere");
            assertThatThrownBy(() -> get("/inside")).hasMessageContaining("refused");
            assertThatThrownBy(() -> get("/metadata")).hasMessageContaining("not public");
            assertThatThrownBy(() -> get("/file")).hasMessageContaining("only http");
            assertThat(inside.log()).isEmpty();
        }
    }

    private static void redirect(com.sun.net.httpserver.HttpExchange exchange, String target) throws IOException {
        exchange.getResponseHeaders().set("Location", target);
        exchange.sendResponseHeaders(302, -1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://127.0.0.1:1/", "http://[::1]/", "http://2130706433/", "http://10.0.0.8/data",
            "http://user@example.org/", "ftp://example.org/x" })
    void shouldRefusePrivateAddressesBeforeAnythingIsSent(String address) {
        assertThatThrownBy(() -> downloader.get(URI.create(address), "*/*", Validators.NONE, folder.resolve("body")))
                .isInstanceOf(ProblemException.class).hasMessageContaining("refused");
    }

    @Test
    void shouldLookANameUpOnceSoThatTheAddressThatWasCheckedIsTheOneConnectedTo() throws Exception {
        AtomicInteger lookups = new AtomicInteger();
        String named = publisher.hostPort().replace("127.0.0.1", "rebinding.example");
        try (Downloader exempt = downloader(Set.of(named), host -> {
            lookups.incrementAndGet();
            return InetAddress.getAllByName("127.0.0.1");
        }); Downloader guarded = downloader(Set.of(), host -> InetAddress.getAllByName("127.0.0.1"))) {
            exempt.get(URI.create("http://" + named + "/data"), "*/*", Validators.NONE, folder.resolve("body"));
            assertThatThrownBy(() -> guarded.get(URI.create("http://rebinding.example/data"), "*/*", Validators.NONE,
                    folder.resolve("body"))).hasMessageContaining("not public");
        }

        assertThat(lookups.get()).isEqualTo(1);
        assertThat(publisher.log()).hasSize(1);
    }

    @Test
    void shouldTakeAWebPageForAFailureWhateverItsStatus() throws Exception {
        publisher.with("/page", (exchange, times) -> PublisherDouble.send(exchange, 200, "text/csv",
                times == 1 ? "\n<!DOCTYPE html><html>Service is busy</html>" : DATA))
                .with("/pages", (exchange, times) -> PublisherDouble.send(exchange, 200, "text/html", "<html>Sorry</html>"));

        assertThat(get("/page").tries()).isEqualTo(2);
        assertThatThrownBy(() -> get("/pages")).hasMessageContaining("web page");
    }

    @Test
    void shouldSayThatNothingChangedWhereTheServerSaysSo() throws Exception {
        publisher.with("/tagged", PublisherDouble.tagged("\"v1\"", DATA));
        Exchange first = get("/tagged");

        Exchange second = downloader.get(URI.create(publisher.base() + "/tagged"), "*/*", first.validators(),
                folder.resolve("untouched"));

        assertThat(first.etag()).isEqualTo("\"v1\"");
        assertThat(second.notModified()).isTrue();
        assertThat(folder.resolve("untouched")).doesNotExist();
    }

    @Test
    void shouldSayThatAHostIsNotKnown() throws Exception {
        try (Downloader lost = downloader(Set.of(), host -> {
            throw new UnknownHostException(host);
        })) {
            assertThatThrownBy(() -> lost.get(URI.create("http://nowhere.example/"), "*/*", Validators.NONE,
                    folder.resolve("body"))).hasMessageContaining("nowhere.example").hasMessageContaining("4 times");
        }
    }

    @Test
    void shouldKeepKeysOutOfWhatItSays() {
        assertThatThrownBy(() -> get("/nothing?subscription-key=abc123&year=2014"))
                .hasMessageContaining("subscription-key=***&year=2014").hasMessageNotContaining("abc123");
    }
}
