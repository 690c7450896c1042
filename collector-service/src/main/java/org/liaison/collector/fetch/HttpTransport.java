package org.liaison.collector.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.util.Map;

import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
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
        this.http = new GuardedHttp(guard, limits.agent(), limits.maxTime(), 1, true);
    }

    Fetched get(URI address) throws FetchException {
        try {
            return http.get(address, Map.of(), response -> read(address, response));
        } catch (TooLargeException e) {
            throw new FetchException(FetchException.Reason.TOO_LARGE, "answer larger than " + limits.maxBytes() + " bytes");
        } catch (RefusedAddressException e) {
            throw new FetchException(FetchException.Reason.REFUSED, e.getMessage());
        } catch (ConnectException | UnknownHostException e) {
            throw new FetchException(FetchException.Reason.UNREACHABLE, "host " + address.getHost() + " does not answer");
        } catch (TooSlowException e) {
            throw new FetchException(FetchException.Reason.TOO_SLOW, e.getMessage());
        } catch (IOException e) {
            throw new FetchException(FetchException.Reason.CONNECTION, "connection failed: " + e.getClass().getSimpleName());
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
        http.close();
    }
}
