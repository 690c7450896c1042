package org.liaison.coding.secondopinion;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.liaison.kit.egress.EgressGuard;

/** Asks an endpoint past the egress guard: no redirects, no retries, ended after a time whatever the server does. */
final class ModelEndpoint implements Closeable {

    private static final int LONGEST_ANSWER = 1 << 20;

    private final URI address;
    private final String key;
    private final Duration maxTime;
    private final EgressGuard guard;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "second-opinion-watchdog");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @param base address of the API; the path of chat completions is added
     * @param key bearer token; null for none
     */
    ModelEndpoint(URI base, String key, Duration maxTime, EgressGuard guard) {
        this.address = URI.create(base.toString().replaceFirst("/+$", "") + "/chat/completions");
        this.key = key;
        this.maxTime = maxTime;
        this.guard = guard;
        this.client = HttpClients.custom().setUserAgent("Liaison").disableRedirectHandling().disableCookieManagement()
                .disableAutomaticRetries().disableAuthCaching()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create().setDnsResolver(guard).build()).build();
    }

    /** @throws OpinionFault where there is no answer 200 in time */
    String ask(String body) throws OpinionFault {
        HttpPost request = new HttpPost(address);
        request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
        if (key != null) {
            request.setHeader("Authorization", "Bearer " + key);
        }
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> stop = watchdog.schedule(() -> {
            late.set(true);
            request.cancel();
        }, maxTime.toMillis(), TimeUnit.MILLISECONDS);
        try {
            guard.check(address);
            return client.execute(request, response -> answer(response, request));
        } catch (IOException e) {
            throw new OpinionFault(late.get() ? "no complete answer within " + maxTime.toSeconds() + " s" : e.getMessage(), e);
        } finally {
            stop.cancel(false);
        }
    }

    private static String answer(ClassicHttpResponse response, HttpPost request) throws IOException {
        if (response.getCode() != 200) {
            request.cancel();
            throw new IOException("the endpoint answered " + response.getCode());
        }
        byte[] bytes = response.getEntity().getContent().readNBytes(LONGEST_ANSWER + 1);
        if (bytes.length > LONGEST_ANSWER) {
            request.cancel();
            throw new IOException("the answer is longer than " + LONGEST_ANSWER + " bytes");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        watchdog.shutdownNow();
        client.close();
    }
}
