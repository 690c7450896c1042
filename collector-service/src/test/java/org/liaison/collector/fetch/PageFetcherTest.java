package org.liaison.collector.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** A pause is what is left of the time asked for when the next request wants to go out. */
    private List<Long> seconds() {
        return pauses.stream().map(p -> p.plusMillis(900).toSeconds()).toList();
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
        assertThat(seconds()).containsExactly(7L, 2L);
    }

    @Test
    void shouldGiveUpOnASiteThatKeepsRefusing() {
        site.fault((exchange, n) -> exchange.getRequestURI().getPath().startsWith("/news")
                ? ImitatedSite.send(exchange, 403, "text/plain", "no")
                : null);

        assertThat(failure("/news_1.htm")).isEqualTo(FetchException.Reason.STATUS);
        assertThat(seconds()).containsExactly(1L, 2L, 4L, 8L);
    }

    @Test
    void shouldSayThatASiteDoesNotAnswer() {
        site.close();

        assertThat(failure("/news_1.htm")).isEqualTo(FetchException.Reason.UNREACHABLE);
        assertThat(pauses).hasSize(4);
    }

    @Test
    void shouldAskNoPageOfASiteThatWantsToBeLeftAloneForLongerThanWeWait() {
        site.fault((exchange, n) -> {
            if (exchange.getRequestURI().getPath().startsWith("/news")) {
                exchange.getResponseHeaders().set("Retry-After", "3600");
                return ImitatedSite.send(exchange, 429, "text/plain", "busy");
            }
            return null;
        });

        assertThat(failure("/news_1.htm")).isEqualTo(FetchException.Reason.BUSY);
        assertThat(failure("/news_2.htm")).isEqualTo(FetchException.Reason.BUSY);
        assertThat(site.log()).containsExactly("/robots.txt", "/news_1.htm");
        assertThat(pauses).isEmpty();
    }

    @Test
    void shouldTakeARobotsFileThatIsNotThereAsNoRestriction() throws Exception {
        site.fault((exchange, n) -> exchange.getRequestURI().getPath().equals("/robots.txt")
                ? ImitatedSite.send(exchange, 403, "text/plain", "no")
                : null);

        assertThat(get("/news_1.htm").status()).isEqualTo(200);
        assertThat(pauses).isEmpty();
    }

    @Test
    void shouldReadTheBeginningOfAHugeRobotsFile() throws Exception {
        String rules = "User-agent: *\nDisallow: /private/\n" + "# a comment of no use\n".repeat(480_000);
        site.robots(rules);

        assertThat(rules).hasSizeGreaterThan(10_000_000);
        assertThat(get("/news_1.htm").status()).isEqualTo(200);
        assertThat(failure("/private/news_1.htm")).isEqualTo(FetchException.Reason.ROBOTS);
    }

    @Test
    void shouldFollowTheRedirectOfARobotsFile() {
        site.fault((exchange, n) -> {
            if (exchange.getRequestURI().getPath().equals("/robots.txt")) {
                exchange.getResponseHeaders().set("Location", "/rules/robots.txt");
                return ImitatedSite.send(exchange, 301, "text/plain", "");
            }
            return exchange.getRequestURI().getPath().equals("/rules/robots.txt")
                    ? ImitatedSite.send(exchange, 200, "text/plain", "User-agent: LiaisonCollector\nDisallow: /news\n")
                    : null;
        });

        assertThat(failure("/news_1.htm")).isEqualTo(FetchException.Reason.ROBOTS);
    }

    @Test
    void shouldNotHaveAnUnchangedPageSentAgain() throws Exception {
        List<String> conditions = new ArrayList<>();
        site.fault((exchange, n) -> {
            String condition = exchange.getRequestHeaders().getFirst("If-None-Match");
            if (condition == null) {
                return null;
            }
            conditions.add(condition + " " + exchange.getRequestHeaders().getFirst("If-Modified-Since"));
            exchange.sendResponseHeaders(304, -1);
            return 304;
        });
        Remembering log = new Remembering();

        Fetched page = fetcher.with(log).get(URI.create(site.base() + "/news_1.htm"), Duration.ZERO);

        assertThat(conditions).containsExactly("\"v1\" Wed, 21 Oct 2015 07:28:00 GMT");
        assertThat(new String(page.body(), StandardCharsets.UTF_8)).isEqualTo("as it was");
        assertThat(log.kept).extracting(Exchange::status).containsExactly(200, 304);
        assertThat(log.kept.get(1).requestHeaders()).extracting(Header::name).contains("Host", "User-Agent");
    }

    /** Knows each news page. */
    private final class Remembering implements PageLog {
        private final List<Exchange> kept = new ArrayList<>();

        @Override
        public Optional<Known> known(URI address) {
            return Optional.of(new Known() {
                @Override
                public String etag() {
                    return "\"v1\"";
                }

                @Override
                public String lastModified() {
                    return "Wed, 21 Oct 2015 07:28:00 GMT";
                }

                @Override
                public Fetched answer() {
                    return new Fetched(address, 200, null, null, null, "as it was".getBytes(StandardCharsets.UTF_8));
                }
            });
        }

        @Override
        public void keep(Exchange exchange) {
            kept.add(exchange);
        }
    }

    @Test
    void shouldPauseBetweenTwoRequestsToAHost() throws Exception {
        fetcher.get(URI.create(site.base() + "/news_1.htm"), Duration.ofSeconds(5));

        assertThat(pauses).singleElement()
                .satisfies(p -> assertThat(p).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(5)));
        assertThat(lookups.get()).isPositive();
    }
}
