package org.liaison.kit.egress;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.apache.hc.core5.util.Timeout;

/**
 * Requests past the guard, each ended after a time whatever the server does: no redirects, no cookies, no retries, no proxy
 * of the environment. Redirects are for the caller, who has each target checked again.
 */
public final class GuardedHttp implements Closeable {

    private static final int MOST_CONNECTIONS = 32;
    /** Larger than the head of any honest answer. */
    private static final Http1Config HEADS = Http1Config.custom().setMaxLineLength(16_384).setMaxHeaderCount(300)
            .setMaxEmptyLineCount(10).build();

    private final CloseableHttpClient client;
    private final Duration maxTime;
    private final ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "egress-watchdog");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @param agent honest name under which requests are made
     * @param maxTime longest time from the request to the last byte
     * @param perHost connections to one host at a time
     * @param inflate whether bodies come inflated; without it the caller sees {@code Content-Encoding}
     */
    public GuardedHttp(EgressGuard guard, String agent, Duration maxTime, int perHost, boolean inflate) {
        this.maxTime = maxTime;
        Timeout timeout = Timeout.of(maxTime);
        HttpClientBuilder builder = HttpClients.custom().setUserAgent(agent).disableRedirectHandling().disableCookieManagement()
                .disableAutomaticRetries().disableAuthCaching()
                // A connection serves one request: what a server sends beyond its stated length never becomes the next answer,
                // and each request has the host looked up and checked again. With pauses between requests it costs nothing.
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create().setDnsResolver(guard)
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder().http1Config(HEADS).build())
                        .setDefaultConnectionConfig(
                                ConnectionConfig.custom().setConnectTimeout(timeout).setSocketTimeout(timeout).build())
                        .setMaxConnTotal(MOST_CONNECTIONS).setMaxConnPerRoute(perHost).build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(timeout).setConnectionRequestTimeout(timeout).build());
        this.client = (inflate ? builder : builder.disableContentCompression()).build();
    }

    /** Takes an answer together with what was really sent, and to where. */
    @FunctionalInterface
    public interface ExchangeReader<T> {
        T read(ClassicHttpResponse response, HttpClientContext context) throws IOException, HttpException;
    }

    /**
     * One request.
     *
     * @param read takes the answer while the connection is open
     * @throws RefusedAddressException where the host has an address that is not public
     * @throws TooSlowException where the answer was not complete in time
     */
    public <T> T get(URI address, Map<String, String> headers, HttpClientResponseHandler<T> read) throws IOException {
        return exchange(address, headers, (response, context) -> read.handleResponse(response));
    }

    /**
     * One request, of which the caller also sees the head that was sent and the server that answered.
     *
     * @throws RefusedAddressException where the host has an address that is not public
     * @throws TooSlowException where the answer was not complete in time
     */
    public <T> T exchange(URI address, Map<String, String> headers, ExchangeReader<T> read) throws IOException {
        return send(new HttpGet(address), headers, read);
    }

    /**
     * One request with a body.
     *
     * @throws RefusedAddressException where the host has an address that is not public
     * @throws TooSlowException where the answer was not complete in time
     */
    public <T> T post(URI address, Map<String, String> headers, HttpEntity body, HttpClientResponseHandler<T> read)
            throws IOException {
        HttpPost request = new HttpPost(address);
        request.setEntity(body);
        return send(request, headers, (response, context) -> read.handleResponse(response));
    }

    private <T> T send(HttpUriRequestBase request, Map<String, String> headers, ExchangeReader<T> read) throws IOException {
        headers.forEach(request::setHeader);
        HttpClientContext context = HttpClientContext.create();
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> stop = watchdog.schedule(() -> {
            late.set(true);
            request.cancel();
        }, maxTime.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return client.execute(request, context, response -> {
                try {
                    return read.read(response, context);
                } catch (IOException e) {
                    // else the client reads the rest of the answer before it closes, and there may be no end to it
                    request.cancel();
                    throw e;
                }
            });
        } catch (IOException e) {
            if (late.get() || e instanceof InterruptedIOException) {
                throw new TooSlowException("no complete answer within " + maxTime.toSeconds() + " s");
            }
            throw e;
        } finally {
            stop.cancel(false);
        }
    }

    @Override
    public void close() throws IOException {
        watchdog.shutdownNow();
        client.close();
    }
}
