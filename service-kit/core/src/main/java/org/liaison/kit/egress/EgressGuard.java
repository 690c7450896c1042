package org.liaison.kit.egress;

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
 * checked is the one connected to, so a name server cannot change its answer in between.
 */
public final class EgressGuard implements DnsResolver {

    private static final Set<String> EXEMPT_PROFILES = Set.of("standalone", "test");

    /** Looks a name up. */
    @FunctionalInterface
    public interface Lookup {
        InetAddress[] resolve(String host) throws UnknownHostException;
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

    /**
     * The guard of a service.
     *
     * @param allowed exact {@code host:port} pairs that may be private
     * @param property the setting that they come from
     * @param profile of the installation; exceptions are for the standalone and for tests
     * @throws IllegalStateException where there are exceptions in another profile
     */
    public static EgressGuard of(Set<String> allowed, String property, String profile) {
        if (!allowed.isEmpty() && !EXEMPT_PROFILES.contains(profile)) {
            throw new IllegalStateException(
                    property + " may be set in the profiles standalone and test only (liaison.profile)");
        }
        return new EgressGuard(allowed, InetAddress::getAllByName);
    }

    /** How many pairs are exempt. */
    public int exceptions() {
        return allowed.size();
    }

    /** @throws RefusedAddressException where the address must not be asked for at all, whatever it resolves to */
    public void check(URI address) throws RefusedAddressException {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new RefusedAddressException(
                    "only http and https are fetched, not " + (scheme.isEmpty() ? "an address without scheme" : scheme));
        }
        if (address.getHost() == null || address.getRawUserInfo() != null) {
            throw new RefusedAddressException("the address must have a host and no user part");
        }
        int port = port(address);
        if (port != 80 && port != 443 && !allowed.contains(pair(address.getHost(), port))) {
            throw new RefusedAddressException("port " + port + " is not a web port");
        }
        try {
            IDN.toASCII(address.getHost());
        } catch (IllegalArgumentException e) {
            throw new RefusedAddressException("the host name is not valid");
        }
    }

    /**
     * Also looks the host up, for a check before anything is fetched.
     *
     * @throws RefusedAddressException where the address must not be asked for
     * @throws UnknownHostException where the host has no address
     */
    public void checkResolved(URI address) throws UnknownHostException {
        check(address);
        resolve(address.getHost(), port(address));
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        InetAddress[] found = lookup.resolve(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
        boolean exempt = allowed.contains(pair(host, port));
        if (!exempt && !Arrays.stream(found).allMatch(PublicAddress::test)) {
            throw new RefusedAddressException("host " + host + " has an address that is not public");
        }
        return Arrays.stream(found).map(address -> new InetSocketAddress(address, port)).toList();
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return resolve(host, 0).stream().map(InetSocketAddress::getAddress).toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** The port of an address, stated or by its scheme. */
    public static int port(URI address) {
        return address.getPort() >= 0 ? address.getPort() : "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    }

    /** Host and port as exceptions are written. */
    public static String pair(String host, int port) {
        return host.toLowerCase(Locale.ROOT) + ":" + port;
    }
}
