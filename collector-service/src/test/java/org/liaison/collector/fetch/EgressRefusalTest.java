package org.liaison.collector.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.kit.egress.EgressGuard;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** A private listener must see no connection, however its address is written and by whichever way it is reached. */
class EgressRefusalTest {

    private static final FetchLimits LIMITS = new FetchLimits("LiaisonCollector/test", 20_000, Duration.ofSeconds(1),
            Duration.ofMillis(1), Duration.ofSeconds(1));
    /** Belongs to everybody and to nobody: the sink of the AS112 project for names of private networks (RFC 7534). */
    private static final byte[] PUBLIC = { (byte) 192, (byte) 175, 48, 6 };
    private static final byte[] LOOPBACK = { 127, 0, 0, 1 };

    private final RawServer inside = new RawServer(
            (path, out) -> RawServer.page(out, "", "secret".getBytes(StandardCharsets.UTF_8)));
    private final RawServer site = new RawServer(
            (path, out) -> RawServer.text(out, "HTTP/1.1 " + path.substring(1, 4) + " Moved\r\nLocation: "
                    + path.substring(5).replace("%5B", "[").replace("%5D", "]").replace("PORT", "" + inside.port())
                    + "\r\nContent-Length: 4\r\n\r\nbody"));
    private final AtomicInteger lookups = new AtomicInteger();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final PageFetcher fetcher = new PageFetcher(new EgressGuard(Set.of(site.hostPort()), this::resolve,
            Set.of(80, 443, inside.port())), LIMITS, pause -> {
            });

    /** A name server that answers as its attacker wants. */
    private InetAddress[] resolve(String host) throws UnknownHostException {
        int asked = lookups.incrementAndGet();
        InetAddress outside = InetAddress.getByAddress(host, PUBLIC);
        InetAddress loopback = InetAddress.getByAddress(host, LOOPBACK);
        return switch (host) {
            case "mixed.example" -> new InetAddress[] { outside, loopback };
            case "rebound.example" -> new InetAddress[] { asked == 1 ? outside : loopback };
            case "inside.example" -> new InetAddress[] { loopback };
            default -> InetAddress.getAllByName(host);
        };
    }

    @BeforeEach
    void count() {
        Metrics.addRegistry(metrics);
    }

    @AfterEach
    void close() throws Exception {
        Metrics.removeRegistry(metrics);
        fetcher.close();
        site.close();
        inside.close();
    }

    private double refused() {
        return metrics.find(PageFetcher.FAILURES).tag("reason", "refused").counters().stream().mapToDouble(c -> c.count())
                .sum();
    }

    private void assertRefused(String address) {
        assertThatThrownBy(() -> fetcher.get(URI.create(address), Duration.ZERO))
                .isInstanceOfSatisfying(FetchException.class, e -> {
                    assertThat(e.reason()).isEqualTo(FetchException.Reason.REFUSED);
                    assertThat(e.getMessage()).isNotBlank();
                });
        assertThat(refused()).isEqualTo(1);
        assertThat(metrics.find(EgressGuard.REFUSALS).counters().stream().mapToDouble(c -> c.count()).sum()).isEqualTo(1);
        assertThat(inside.connections()).as("connections to the private listener").isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = { "127.0.0.1:PORT", "127.1:PORT", "2130706433:PORT", "0x7f.1:PORT", "0x7f000001:PORT", "0:PORT",
            "0.0.0.0:PORT", "[::1]:PORT", "[::]:PORT", "[::ffff:127.0.0.1]:PORT", "[::127.0.0.1]:PORT", "localhost:PORT",
            "localhost.:PORT", "LOCALHOST.:PORT", "any.localhost:PORT", "good@127.0.0.1:PORT", "inside.example:PORT",
            "inside.example.:PORT", "mixed.example:PORT", "127.0.0.1:8080", "127.0.0.1:443", "10.0.0.1:PORT",
            "169.254.169.254", "100.64.0.1:PORT", "198.18.0.1:PORT", "[fc00::1]:PORT", "[fe80::1]:PORT",
            "[64:ff9b::7f00:1]:PORT", "[2002:7f00:1::]:PORT", "224.0.0.1:PORT" })
    void shouldRefuseEachSpellingOfAPrivateAddress(String host) {
        assertRefused("http://" + host.replace("PORT", "" + inside.port()) + "/api/collector/v1/items");
    }

    @ParameterizedTest
    @ValueSource(strings = { "302/http://127.1:PORT/", "302/http://2130706433:PORT/", "302/http://0x7f.1:PORT/",
            "302/http://0:PORT/", "302/http://[::1]:PORT/", "302/http://[::ffff:127.0.0.1]:PORT/",
            "302/http://localhost.:PORT/", "302/http://good@127.0.0.1:PORT/", "302/http://mixed.example:PORT/",
            "302/http://inside.example:PORT/", "302///127.0.0.1:PORT/", "301/http://127.0.0.1:PORT/",
            "303/http://127.0.0.1:PORT/", "307/http://127.0.0.1:PORT/", "308/http://127.0.0.1:PORT/",
            "302/file:///etc/passwd", "302/gopher://127.0.0.1:PORT/_x", "302/jar:http://127.0.0.1:PORT/a.jar!/b",
            "302/ftp://127.0.0.1:PORT/", "302/data:text/plain,x", "302/mailto:someone@example.org" })
    void shouldRefuseARedirectToAPrivateAddressOrAnotherScheme(String redirect) {
        assertRefused("http://" + site.hostPort() + "/" + redirect.replace("[", "%5B").replace("]", "%5D"));
    }

    @Test
    void shouldConnectToTheAddressThatWasCheckedAndCheckAgainForTheNextRequest() {
        String address = "http://rebound.example:" + inside.port() + "/";

        assertThatThrownBy(() -> fetcher.get(URI.create(address), Duration.ZERO)).isInstanceOf(FetchException.class);

        assertThat(inside.connections()).as("connections to the private listener").isZero();
        assertThat(lookups.get()).as("one look-up for each request").isLessThanOrEqualTo(2);
        assertRefusedLater(address);
    }

    private void assertRefusedLater(String address) {
        assertThatThrownBy(() -> fetcher.get(URI.create(address), Duration.ZERO))
                .isInstanceOfSatisfying(FetchException.class,
                        e -> assertThat(e.reason()).isEqualTo(FetchException.Reason.REFUSED));
        assertThat(inside.connections()).as("connections to the private listener").isZero();
    }

    @Test
    void shouldEndARedirectLoop() {
        try (RawServer loop = new RawServer((path, out) -> RawServer.text(out,
                "HTTP/1.1 308 Moved\r\nLocation: " + path + "\r\nContent-Length: 0\r\n\r\n"))) {
            PageFetcher other = new PageFetcher(new EgressGuard(Set.of(loop.hostPort()), InetAddress::getAllByName), LIMITS,
                    pause -> {
                    });

            assertThatThrownBy(() -> other.get(URI.create("http://" + loop.hostPort() + "/a"), Duration.ZERO))
                    .isInstanceOfSatisfying(FetchException.class,
                            e -> assertThat(e.reason()).isEqualTo(FetchException.Reason.REDIRECT));
            assertThat(loop.requests()).hasSize(1 + 6);
        }
    }
}
