package org.liaison.collector.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.util.Timeout;

/** One GET within the limits of size and time: no redirects, no cookies, no retries, no proxy of the environment. */
final class HttpTransport implements AutoCloseable {

    private final CloseableHttpClient client;
    private final FetchLimits limits;
    private final ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor(r -> {
        Thread thread = new Thread(r, "fetch-watchdog");
        thread.setDaemon(true);
        return thread;
    });

    HttpTransport(EgressGuard guard, FetchLimits limits) {
        this.limits = limits;
        Timeout timeout = Timeout.of(limits.maxTime());
        this.client = HttpClients.custom().setUserAgent(limits.agent()).disableRedirectHandling().disableCookieManagement()
                .disableAutomaticRetries().disableAuthCaching()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create().setDnsResolver(guard)
                        .setDefaultConnectionConfig(
                                ConnectionConfig.custom().setConnectTimeout(timeout).setSocketTimeout(timeout).build())
                        .setMaxConnTotal(32).setMaxConnPerRoute(1).build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(timeout).setConnectionRequestTimeout(timeout).build())
                .build();
    }

    Fetched get(URI address) throws FetchException {
        HttpGet request = new HttpGet(address);
        ScheduledFuture<?> stop = watchdog.schedule(request::cancel, limits.maxTime().toMillis(), TimeUnit.MILLISECONDS);
        try {
            return client.execute(request, response -> read(address, response));
        } catch (TooLargeException e) {
            throw new FetchException(FetchException.Reason.TOO_LARGE, "answer larger than " + limits.maxBytes() + " bytes");
        } catch (EgressGuard.RefusedException e) {
            throw new FetchException(FetchException.Reason.REFUSED, e.getMessage());
        } catch (ConnectException | UnknownHostException e) {
            throw new FetchException(FetchException.Reason.UNREACHABLE, "host " + address.getHost() + " does not answer");
        } catch (IOException e) {
            if (request.isCancelled() || e instanceof java.io.InterruptedIOException) {
                throw new FetchException(FetchException.Reason.TOO_SLOW,
                        "no complete answer within " + limits.maxTime().toSeconds() + " s");
            }
            throw new FetchException(FetchException.Reason.CONNECTION, "connection failed: " + e.getClass().getSimpleName());
        } finally {
            stop.cancel(false);
        }
    }

    private static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private Fetched read(URI address, ClassicHttpResponse response) throws IOException {
        byte[] body = new byte[0];
        String charset = null;
        if (response.getEntity() != null) {
            try (InputStream in = response.getEntity().getContent()) {
                body = in == null ? body : in.readNBytes(limits.maxBytes() + 1);
            }
            if (body.length > limits.maxBytes()) {
                throw new TooLargeException();
            }
            ContentType type = ContentType.parseLenient(response.getEntity().getContentType());
            Charset named = type == null ? null : type.getCharset();
            charset = named == null ? null : named.name();
        }
        return new Fetched(address, response.getCode(), charset, header(response, HttpHeaders.RETRY_AFTER),
                header(response, HttpHeaders.LOCATION), body);
    }

    private static String header(ClassicHttpResponse response, String name) {
        return response.getFirstHeader(name) == null ? null : response.getFirstHeader(name).getValue();
    }

    @Override
    public void close() throws IOException {
        watchdog.shutdownNow();
        client.close();
    }
}
