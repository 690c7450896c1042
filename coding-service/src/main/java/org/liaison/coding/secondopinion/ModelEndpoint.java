package org.liaison.coding.secondopinion;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.liaison.kit.egress.EgressGuard;
import org.liaison.kit.egress.GuardedHttp;

/** Asks an endpoint past the egress guard. */
final class ModelEndpoint implements Closeable {

    private static final int LONGEST_ANSWER = 1 << 20;

    private final URI address;
    private final Map<String, String> headers;
    private final EgressGuard guard;
    private final GuardedHttp http;

    /**
     * @param base address of the API; the path of chat completions is added
     * @param key bearer token; null for none
     */
    ModelEndpoint(URI base, String key, Duration maxTime, EgressGuard guard) {
        this.address = URI.create(base.toString().replaceFirst("/+$", "") + "/chat/completions");
        this.headers = key == null ? Map.of() : Map.of("Authorization", "Bearer " + key);
        this.guard = guard;
        this.http = new GuardedHttp(guard, "Liaison", maxTime, 1, true);
    }

    /** @throws OpinionFault where there is no answer 200 in time */
    String ask(String body) throws OpinionFault {
        try {
            guard.check(address);
            return http.post(address, headers, new StringEntity(body, ContentType.APPLICATION_JSON), ModelEndpoint::answer);
        } catch (IOException e) {
            throw new OpinionFault(e.getMessage(), e);
        }
    }

    private static String answer(ClassicHttpResponse response) throws IOException {
        if (response.getCode() != HttpStatus.SC_OK) {
            throw new IOException("the endpoint answered " + response.getCode());
        }
        byte[] bytes = response.getEntity().getContent().readNBytes(LONGEST_ANSWER + 1);
        if (bytes.length > LONGEST_ANSWER) {
            throw new IOException("the answer is longer than " + LONGEST_ANSWER + " bytes");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
