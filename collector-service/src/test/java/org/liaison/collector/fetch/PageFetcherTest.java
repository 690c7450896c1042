package org.liaison.collector.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.liaison.collector.ImitatedSite;
import org.liaison.kit.egress.EgressGuard;

class PageFetcherTest {

    private static final FetchLimits LIMITS = new FetchLimits("LiaisonCollector/test", 20_000, Duration.ofSeconds(2),
            Duration.ofSeconds(1),
            Duration.ofSeconds(120));

    private final ImitatedSite site = new ImitatedSite()
            .with(new ImitatedSite.Article(1, LocalDate.of(2015, 1, 1), "Title", "Text"));
    private final List<Duration> pauses = new ArrayList<>();
    private final AtomicInteger lookups = new AtomicInteger();
    private final PageFetcher fetcher = new PageFetcher(new EgressGuard(Set.of(site.hostPort()), host -> {
        lookups.incrementAndGet();
        return InetAddress.getAllByName(host);
    }), LIMITS, pauses::add);

    @AfterEach
    void close() throws Exception {
        fetcher.close();
        site.close();
    }

    private Fetched get(String path) throws Exception {
        return fetcher.get(URI.create(site.base() + path), Duration.ZERO);
    }

    private FetchException.Reason failure(String path) {
        try {
            get(path);
            return null;
        } catch (FetchException e) {
            return e.reason();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void shouldReadAPageAfterAskingRobotsOnce() throws Exception {
        Fetched page = get("/news_1.htm");
        get("/news_1.htm?again");

        assertThat(new String(page.body(), StandardCharsets.UTF_8)).contains("<h1>Title</h1>");
        assertThat(page.charset()).isEqualTo("UTF-8");
        assertThat(site.log()).containsExactly("/robots.txt", "/news_1.htm", "/news_1.htm?again");
    }

    @Test
    void shouldObeyRobots() {
        assertThat(failure("/private/news_1.htm")).isEqualTo(FetchException.Reason.ROBOTS);
        assertThat(site.log()).containsExactly("/robots.txt");
    }

    @Test
    void shouldReadNothingWhereRobotsCannotBeRead() {
        site.fault((exchange, n) -> exchange.getRequestURI().getPath().equals("/robots.txt")
                ? ImitatedSite.send(exchange, 500, "text/plain", "")
                : null);

        assertThat(failure("/news_1.htm")).isEqualTo(FetchException.Reason.ROBOTS);
    }

    @Test
    void shouldWaitAsLongAsTheSiteAsks() throws Exception {
        site.fault((exchange, n) -> {
            if (exchange.getRequestURI().getPath().startsWith("/news") && n <= 2) {
                if (n == 1) {
                    exchange.getResponseHeaders().set("Retry-After", "7");
                }
                return ImitatedSite.send(exchange, n == 1 ? 429 : 503, "text/plain", "busy");
            }
            return null;
        });

        assertThat(get("/news_1.htm").status()).isEqualTo(200);
        assertThat(pauses).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(2));
    }

    @Test
    void shouldGiveUpOnASiteThatKeepsRefusing() {
        site.fault((exchange, n) -> exchange.getRequestURI().getPath().startsWith("/news")
                ? ImitatedSite.send(exchange, 403, "text/plain", "no")
                : null);

        assertThat(failure("/news_1.htm")).isEqualTo(FetchException.Reason.STATUS);
        assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4),
                Duration.ofSeconds(8));
    }

    @Test
    void shouldSayThatASiteDoesNotAnswer() {
        site.close();

        assertThat(failure("/news_1.htm")).isEqualTo(FetchException.Reason.UNREACHABLE);
        assertThat(pauses).hasSize(4);
    }

    @Test
    void shouldCheckEachRedirectAgain() throws Exception {
        try (ImitatedSite other = new ImitatedSite()) {
            site.fault((exchange, n) -> {
                String path = exchange.getRequestURI().getPath();
                String target = switch (path) {
                    case "/old.htm" -> "/news_1.htm";
                    case "/out" -> other.base() + "/news_1.htm";
                    case "/file" -> "file:///etc/passwd";
                    case "/loop" -> "/loop";
                    default -> null;
                };
                if (target == null) {
                    return null;
                }
                exchange.getResponseHeaders().set("Location", target);
                return ImitatedSite.send(exchange, 302, "text/html", "");
            });

            assertThat(get("/old.htm").address()).hasPath("/news_1.htm");
            assertThat(failure("/out")).isEqualTo(FetchException.Reason.REFUSED);
            assertThat(failure("/file")).isEqualTo(FetchException.Reason.REFUSED);
            assertThat(failure("/loop")).isEqualTo(FetchException.Reason.REDIRECT);
            assertThat(other.log()).as("the listener saw no connection").isEmpty();
        }
    }

    @Test
    void shouldRefuseAnAnswerThatIsTooLargeOrTooSlow() {
        site.fault((exchange, n) -> {
            if (exchange.getRequestURI().getPath().equals("/large")) {
                return ImitatedSite.send(exchange, 200, "text/html", "x".repeat(30_000));
            }
            if (exchange.getRequestURI().getPath().equals("/slow")) {
                exchange.sendResponseHeaders(200, 0);
                long end = System.nanoTime() + Duration.ofSeconds(4).toNanos();
                while (System.nanoTime() < end) {
                    exchange.getResponseBody().write('x');
                    exchange.getResponseBody().flush();
                    java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
                }
                return 200;
            }
            return null;
        });

        assertThat(failure("/large")).isEqualTo(FetchException.Reason.TOO_LARGE);
        assertThat(failure("/slow")).isEqualTo(FetchException.Reason.TOO_SLOW);
    }

    @Test
    void shouldNotConnectWhereTheNameServerPointsToAPrivateAddress() {
        assertThatThrownBy(
                () -> new PageFetcher(new EgressGuard(Set.of(), host -> new InetAddress[] { InetAddress.getLoopbackAddress() }),
                        LIMITS,
                        pauses::add).get(URI.create("http://rebound.example/"), Duration.ZERO))
                .isInstanceOf(FetchException.class)
                .hasMessageContaining("not public");
        assertThat(site.log()).isEmpty();
    }

    @Test
    void shouldPauseBetweenTwoRequestsToAHost() throws Exception {
        fetcher.get(URI.create(site.base() + "/news_1.htm"), Duration.ofSeconds(5));

        assertThat(pauses).singleElement()
                .satisfies(p -> assertThat(p).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(5)));
        assertThat(lookups.get()).isPositive();
    }
}
