package org.liaison.collector.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.kit.egress.EgressGuard;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** Answers made to fill memory, to hold a connection for ever, or to be misread. */
class HostileAnswerTest {

    private static final int MOST = 3_000_000;
    private static final FetchLimits LIMITS = new FetchLimits("LiaisonCollector/test", MOST, Duration.ofSeconds(2),
            Duration.ofMillis(1), Duration.ofMillis(100));

    private RawServer server;

    @AfterEach
    void close() {
        server.close();
    }

    private Fetched get(String path) throws Exception {
        try (PageFetcher fetcher = new PageFetcher(new EgressGuard(Set.of(server.hostPort()), InetAddress::getAllByName),
                LIMITS, pause -> {
                })) {
            return fetcher.get(URI.create("http://" + server.hostPort() + path), Duration.ZERO);
        }
    }

    private FetchException.Reason failure(RawServer.Answer answer) throws Exception {
        server = new RawServer(answer);
        SimpleMeterRegistry metrics = new SimpleMeterRegistry();
        Metrics.addRegistry(metrics);
        long begin = System.nanoTime();
        try {
            get("/page");
            return null;
        } catch (FetchException e) {
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(4));
            assertThat(metrics.counter(PageFetcher.FAILURES, "reason", e.reason().code()).count()).isEqualTo(1);
            return e.reason();
        } finally {
            Metrics.removeRegistry(metrics);
        }
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    private static void drip(OutputStream out, String text, int times) throws IOException {
        for (int i = 0; i < times; i++) {
            RawServer.text(out, text);
            LockSupport.parkNanos(50_000_000);
        }
    }

    @Test
    void shouldEndAHeadThatComesTooSlowly() throws Exception {
        assertThat(failure((path, out) -> {
            RawServer.text(out, "HTTP/1.1 200 OK\r\n");
            drip(out, "X-Drop: 1\r\n", 200);
        })).isEqualTo(FetchException.Reason.TOO_SLOW);
    }

    @Test
    void shouldEndABodyThatComesTooSlowly() throws Exception {
        assertThat(failure((path, out) -> {
            RawServer.text(out, "HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
            drip(out, "x", 200);
        })).isEqualTo(FetchException.Reason.TOO_SLOW);
    }

    @Test
    void shouldEndAServerThatAcceptsAndSaysNothing() throws Exception {
        assertThat(failure((path, out) -> LockSupport.parkNanos(Duration.ofSeconds(10).toNanos())))
                .isEqualTo(FetchException.Reason.TOO_SLOW);
    }

    @Test
    void shouldEndABodyWithoutEnd() throws Exception {
        byte[] chunk = ("1000\r\n" + "x".repeat(4096) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        assertThat(failure((path, out) -> {
            RawServer.text(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            while (true) {
                out.write(chunk);
            }
        })).isEqualTo(FetchException.Reason.TOO_LARGE);
    }

    @Test
    void shouldEndAHeadWithoutEnd() throws Exception {
        assertThat(failure((path, out) -> {
            RawServer.text(out, "HTTP/1.1 200 OK\r\n");
            while (true) {
                RawServer.text(out, "X-More: again\r\n");
            }
        })).isEqualTo(FetchException.Reason.PROTOCOL);
    }

    @Test
    void shouldEndAHeaderLineWithoutEnd() throws Exception {
        assertThat(failure((path, out) -> {
            RawServer.text(out, "HTTP/1.1 200 OK\r\nX-Long: ");
            while (true) {
                RawServer.text(out, "x".repeat(8192));
            }
        })).isEqualTo(FetchException.Reason.PROTOCOL);
    }

    @Test
    void shouldNotTakeACutAnswerForAPage() throws Exception {
        assertThat(failure((path, out) -> RawServer.text(out, "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\nonly this")))
                .isEqualTo(FetchException.Reason.TRUNCATED);
        server.close();
        assertThat(failure((path, out) -> RawServer.text(out,
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n9\r\nwor")))
                .isEqualTo(FetchException.Reason.TRUNCATED);
    }

    @ParameterizedTest
    @CsvSource({ "Content-Length: -5", "Content-Length: abc", "Content-Length: 99999999999999999999" })
    void shouldRefuseALengthThatIsNone(String header) throws Exception {
        assertThat(failure((path, out) -> RawServer.text(out, "HTTP/1.1 200 OK\r\n" + header + "\r\n\r\nbody")))
                .isEqualTo(FetchException.Reason.PROTOCOL);
    }

    @Test
    void shouldNeverTakeWhatFollowsAnAnswerForTheNextOne() throws Exception {
        server = new RawServer((path, out) -> RawServer.text(out, "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n"
                + (path.equals("/first") ? "first" : "again") + "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nforged"));
        try (PageFetcher fetcher = new PageFetcher(new EgressGuard(Set.of(server.hostPort()), InetAddress::getAllByName),
                LIMITS, pause -> {
                })) {
            URI base = URI.create("http://" + server.hostPort());

            assertThat(fetcher.get(base.resolve("/first"), Duration.ZERO).body()).asString().isEqualTo("first");
            assertThat(fetcher.get(base.resolve("/second"), Duration.ZERO).body()).asString().isEqualTo("again");
        }
    }

    @Test
    void shouldRefuseAGzipBomb() throws Exception {
        byte[] bomb = gzip(new byte[200_000_000]);

        assertThat(bomb).hasSizeLessThan(250_000);
        assertThat(failure((path, out) -> RawServer.page(out, "Content-Encoding: gzip\r\n", bomb)))
                .isEqualTo(FetchException.Reason.DECOMPRESSION);
    }

    @Test
    void shouldRefuseAPageThatInflatesToMoreThanAllowed() throws Exception {
        byte[] noise = new byte[MOST + 10];
        new java.util.Random(1).nextBytes(noise);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) ('a' + (noise[i] & 7));
        }
        byte[] packed = gzip(noise);
        assertThat(failure((path, out) -> RawServer.page(out, "Content-Encoding: gzip\r\n", packed)))
                .isEqualTo(FetchException.Reason.TOO_LARGE);
    }

    @ParameterizedTest
    @CsvSource({ "br", "'gzip, gzip'", "'gzip, br'", "deflate", "zstd", "nonsense" })
    void shouldOfferGzipOnlyAndRefuseWhatWasNotOffered(String encoding) throws Exception {
        byte[] twice = gzip(gzip("<p>text</p>".getBytes(StandardCharsets.UTF_8)));

        assertThat(failure((path, out) -> RawServer.page(out, "Content-Encoding: " + encoding + "\r\n", twice)))
                .isEqualTo(FetchException.Reason.ENCODING);
        assertThat(server.requests()).allSatisfy(head -> assertThat(head).contains("Accept-Encoding: gzip\n"));
    }

    @Test
    void shouldRefuseNestedEncodingsInTwoHeaders() throws Exception {
        assertThat(failure((path, out) -> RawServer.page(out, "Content-Encoding: gzip\r\nContent-Encoding: gzip\r\n",
                gzip(gzip(new byte[10])))))
                .isEqualTo(FetchException.Reason.ENCODING);
    }

    @Test
    void shouldTellGzipThatIsNoneFromGzipThatIsCut() throws Exception {
        byte[] whole = gzip("<p>text</p>".repeat(500).getBytes(StandardCharsets.UTF_8));

        assertThat(failure((path, out) -> RawServer.page(out, "Content-Encoding: gzip\r\n",
                "<p>plain</p>".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(FetchException.Reason.ENCODING);
        server.close();
        assertThat(failure((path, out) -> RawServer.page(out, "Content-Encoding: gzip\r\n",
                Arrays.copyOf(whole, whole.length - 20))))
                .isEqualTo(FetchException.Reason.TRUNCATED);
    }

    @Test
    void shouldReadAGzipPage() throws Exception {
        server = new RawServer(
                (path, out) -> RawServer.page(out, "Content-Encoding: x-gzip\r\n",
                        gzip("<p>text</p>".getBytes(StandardCharsets.UTF_8))));

        assertThat(get("/page").body()).asString().isEqualTo("<p>text</p>");
    }

    @Test
    void shouldNeverSendACookieBack() throws Exception {
        server = new RawServer((path, out) -> {
            if (path.equals("/page")) {
                RawServer.text(out, "HTTP/1.1 302 Found\r\nSet-Cookie: id=1; Path=/\r\nLocation: /next\r\n"
                        + "Content-Length: 0\r\n\r\n");
            } else {
                RawServer.page(out, "Set-Cookie: id=2\r\n", "text".getBytes(StandardCharsets.UTF_8));
            }
        });

        assertThat(get("/page").address()).hasPath("/next");
        assertThat(server.requests()).hasSize(3).noneSatisfy(head -> assertThat(head.toLowerCase()).contains("cookie"))
                .allSatisfy(head -> assertThat(head).contains("User-Agent: LiaisonCollector/test"));
    }

    @ParameterizedTest
    @CsvSource({ "UTF-8, text/html; charset=utf-8, ''", "UTF-8, text/html, ''", "UTF-8, text/html; charset=ISO-8859-1, ''",
            "UTF-8, text/html; charset=no-such-charset, ''", "UTF-8, nonsense;;;=, iso-8859-1",
            "windows-1250, text/html, windows-1250", "windows-1250, text/html; charset=utf-8, windows-1250",
            "windows-1250, text/html; charset=windows-1250, utf-8", "ISO-8859-2, text/html; charset=ISO-8859-2, ''",
            "UTF-16LE, text/html; charset=UTF-16LE, ''", "UTF-16, text/html, ''", "UTF-16, text/html; charset=utf-8, utf-8" })
    void shouldReadATextInWhateverCharsetItIs(String written, String header, String meta) throws Exception {
        String text = "Ministar odbrane Džejms Šarić posetio je sedište";
        String html = "<html><head>" + (meta.isEmpty() ? "" : "<meta charset=\"" + meta + "\">") + "</head><body>" + text
                + "</body></html>";
        byte[] body = html.getBytes(Charset.forName(written));
        server = new RawServer((path, out) -> RawServer.page(out, "Content-Type: " + header + "\r\n", body));

        Fetched page = get("/page");

        assertThat(Jsoup.parse(new java.io.ByteArrayInputStream(page.body()), page.charset(), "").text()).isEqualTo(text);
    }
}
