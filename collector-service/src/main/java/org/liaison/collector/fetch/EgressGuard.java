package org.liaison.collector.fetch;

import java.net.IDN;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.apache.hc.client5.http.DnsResolver;

/**
 * Lets requests out to the public web only. The name is looked up once, here, by the connection itself: the address that was
 * checked is
 * the one connected to, so a name server cannot change its answer in between.
 */
public final class EgressGuard implements DnsResolver {

    /** Looks a name up. */
    @FunctionalInterface
    public interface Lookup {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    /** Marks a refusal on its way through the HTTP client. */
    static final class RefusedException extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        RefusedException(String message) {
            super(message);
        }
    }

    private final Set<String> allowed;
    private final Lookup lookup;

    /**
     * @param allowed exact {@code host:port} pairs that may be private
     * @param lookup how names are looked up
     */
    public EgressGuard(Set<String> allowed, Lookup lookup) {
        this.allowed = Set.copyOf(allowed);
        this.lookup = lookup;
    }

    int exceptions() {
        return allowed.size();
    }

    /** @throws FetchException where the address must not be asked for at all */
    public void check(URI address) throws FetchException {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw refused("only http and https are fetched, not " + (scheme.isEmpty() ? "an address without scheme" : scheme));
        }
        if (address.getHost() == null || address.getRawUserInfo() != null) {
            throw refused("the address must have a host and no user part");
        }
        int port = port(address);
        if (port != 80 && port != 443 && !allowed.contains(pair(address.getHost(), port))) {
            throw refused("port " + port + " is not a web port");
        }
        try {
            IDN.toASCII(address.getHost());
        } catch (IllegalArgumentException e) {
            throw refused("the host name is not valid");
        }
    }

    /** Also looks the host up, for a check before anything is fetched. */
    public void checkResolved(URI address) throws FetchException {
        check(address);
        try {
            resolve(address.getHost(), port(address));
        } catch (RefusedException e) {
            throw refused(e.getMessage());
        } catch (UnknownHostException e) {
            throw new FetchException(FetchException.Reason.UNREACHABLE, "host " + address.getHost() + " is not known");
        }
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        InetAddress[] found = lookup.resolve(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
        boolean exempt = allowed.contains(pair(host, port));
        if (!exempt && !Arrays.stream(found).allMatch(PublicAddress::test)) {
            throw new RefusedException("host " + host + " has an address that is not public");
        }
        return Arrays.stream(found).map(a -> new InetSocketAddress(a, port)).toList();
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return resolve(host, 0).stream().map(InetSocketAddress::getAddress).toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private static FetchException refused(String message) {
        return new FetchException(FetchException.Reason.REFUSED, message);
    }

    static int port(URI address) {
        return address.getPort() >= 0 ? address.getPort() : "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    }

    static String pair(String host, int port) {
        return host.toLowerCase(Locale.ROOT) + ":" + port;
    }
}
