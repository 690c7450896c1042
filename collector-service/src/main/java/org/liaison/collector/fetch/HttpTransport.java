package org.liaison.collector.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.liaison.kit.egress.EgressGuard;
import org.liaison.kit.egress.GuardedHttp;
import org.liaison.kit.egress.RefusedAddressException;
import org.liaison.kit.egress.TooSlowException;

/** One GET within the limits of size and time, its failures told apart. */
final class HttpTransport implements AutoCloseable {

    private final GuardedHttp http;
    private final FetchLimits limits;

    HttpTransport(EgressGuard guard, FetchLimits limits) {
        this.limits = limits;
        this.http = new GuardedHttp(guard, limits.agent(), limits.maxTime(), 1, false);
    }

    /** The whole answer, or an error where it is too large. */
    Exchange get(URI address, Map<String, String> headers) throws FetchException {
        return get(address, headers, limits.maxBytes(), false);
    }

    /** The beginning of an answer, at most so many bytes. */
    Exchange head(URI address, int most) throws FetchException {
        return get(address, Map.of(), most, true);
    }

    private Exchange get(URI address, Map<String, String> headers, int most, boolean cut) throws FetchException {
        Map<String, String> all = new LinkedHashMap<>(headers);
        // brotli and others are not offered: gzip is inflated within limits here
        all.put(HttpHeaders.ACCEPT_ENCODING, "gzip");
        all.put(HttpHeaders.ACCEPT, "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
        Instant time = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        try {
            return exchange(address, time, http.exchange(address, all, (response, context) -> read(response, context, most)),
                    most, cut);
        } catch (LongerException e) {
            if (!cut) {
                throw Answers.tooLarge(most);
            }
            return exchange(address, time, e.begun, most, true);
        } catch (RefusedAddressException e) {
            throw new FetchException(FetchException.Reason.REFUSED, e.getMessage());
        } catch (ConnectException | UnknownHostException | NoRouteToHostException e) {
            throw new FetchException(FetchException.Reason.UNREACHABLE, "host " + address.getHost() + " does not answer");
        } catch (TooSlowException e) {
            throw new FetchException(FetchException.Reason.TOO_SLOW, e.getMessage());
        } catch (NoHttpResponseException e) {
            throw connection(e);
        } catch (ConnectionClosedException | TruncatedChunkException e) {
            throw new FetchException(FetchException.Reason.TRUNCATED, "the answer ended before its stated length");
        } catch (ClientProtocolException | MessageConstraintException | MalformedChunkCodingException e) {
            throw new FetchException(FetchException.Reason.PROTOCOL, "the answer is not HTTP as it should be");
        } catch (IOException e) {
            throw connection(e);
        }
    }

    private static FetchException connection(IOException e) {
        return new FetchException(FetchException.Reason.CONNECTION, "connection failed: " + e.getClass().getSimpleName());
    }

    private record Raw(int status, String reason, InetAddress server, List<Header> request, List<Header> headers,
            byte[] payload) {
    }

    /** More is coming than is wanted. Thrown, so that the connection is dropped and not read to its end. */
    private static final class LongerException extends IOException {
        private static final long serialVersionUID = 1L;
        private final transient Raw begun;

        LongerException(Raw begun) {
            this.begun = begun;
        }
    }

    private static Exchange exchange(URI address, Instant time, Raw raw, int most, boolean cut) throws FetchException {
        return new Exchange(address, time, raw.server(), raw.request(), raw.status(), raw.reason(), raw.headers(),
                raw.payload(), Answers.read(address, raw.status(), raw.headers(), raw.payload(), most, cut));
    }

    // The stream is not closed here: closing reads an endless body to its end.
    private static Raw read(ClassicHttpResponse response, HttpClientContext context, int most) throws IOException {
        InputStream in = response.getEntity() == null ? null : response.getEntity().getContent();
        byte[] payload = in == null ? new byte[0] : in.readNBytes(most + 1);
        Raw raw = raw(response, context, payload.length > most ? Arrays.copyOf(payload, most) : payload);
        if (payload.length > most) {
            throw new LongerException(raw);
        }
        return raw;
    }

    private static Raw raw(ClassicHttpResponse response, HttpClientContext context, byte[] payload) {
        HttpRequest request = context.getRequest();
        return new Raw(response.getCode(), response.getReasonPhrase() == null ? "" : response.getReasonPhrase(),
                server(context), headers(request.getHeaders()), headers(response.getHeaders()), payload);
    }

    private static InetAddress server(HttpClientContext context) {
        return context.getEndpointDetails() != null
                && context.getEndpointDetails().getRemoteAddress() instanceof InetSocketAddress socket ? socket.getAddress()
                        : null;
    }

    private static List<Header> headers(org.apache.hc.core5.http.Header[] headers) {
        return Arrays.stream(headers).map(h -> new Header(h.getName(), h.getValue() == null ? "" : h.getValue())).toList();
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
