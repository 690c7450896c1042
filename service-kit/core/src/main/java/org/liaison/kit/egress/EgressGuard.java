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
import org.liaison.kit.egress.RefusedAddressException.Reason;

import io.micrometer.core.instrument.Metrics;

/**
 * Lets requests out to the public web only. The name is looked up once, here, by the connection itself: the address that was
 * checked is the one connected to, so a name server cannot change its answer in between.
 */
public final class EgressGuard implements DnsResolver {

    /** Name of the counter of refused addresses. */
    public static final String REFUSALS = "liaison.egress.refused";

    private static final Set<Integer> WEB_PORTS = Set.of(80, 443);
    private static final Set<String> EXEMPT_PROFILES = Set.of("standalone", "test");

    /** Looks a name up. */
    @FunctionalInterface
    public interface Lookup {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    private final Set<String> allowed;
    private final Lookup lookup;
    private final Set<Integer> ports;

    /**
     * @param allowed exact {@code host:port} pairs that may be private
     * @param lookup how names are looked up
     */
    public EgressGuard(Set<String> allowed, Lookup lookup) {
        this(allowed, lookup, WEB_PORTS);
    }

    /**
     * @param allowed exact {@code host:port} pairs that may be private
     * @param lookup how names are looked up
     * @param ports on which public servers may be asked
     */
    public EgressGuard(Set<String> allowed, Lookup lookup, Set<Integer> ports) {
        this.allowed = Set.copyOf(allowed);
        this.lookup = lookup;
        this.ports = Set.copyOf(ports);
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
        return of(allowed, WEB_PORTS, property, profile);
    }

    /** As the other, with the ports on which public servers may be asked. */
    public static EgressGuard of(Set<String> allowed, Set<Integer> ports, String property, String profile) {
        if (!allowed.isEmpty() && !EXEMPT_PROFILES.contains(profile)) {
            throw new IllegalStateException(
                    property + " may be set in the profiles standalone and test only (liaison.profile)");
        }
        return new EgressGuard(allowed, InetAddress::getAllByName, ports);
    }

    /** How many pairs are exempt. */
    public int exceptions() {
        return allowed.size();
    }

    /** @throws RefusedAddressException where the address must not be asked for at all, whatever it resolves to */
    public void check(URI address) throws RefusedAddressException {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw refused(Reason.SCHEME,
                    "only http and https are fetched, not " + (scheme.isEmpty() ? "an address without scheme" : scheme));
        }
        if (address.getRawUserInfo() != null || address.getRawAuthority() != null && address.getRawAuthority().contains("@")) {
            throw refused(Reason.USER_PART, "the address must have no user part");
        }
        if (address.getHost() == null) {
            throw refused(Reason.HOST, "the address must have a host that can be read");
        }
        if (isOddNumber(address.getHost())) {
            throw refused(Reason.HOST, "host " + address.getHost() + " is a number that programs read in several ways");
        }
        int port = port(address);
        if (!ports.contains(port) && !allowed.contains(pair(address.getHost(), port))) {
            throw refused(Reason.PORT, "port " + port + " is not a web port");
        }
        try {
            IDN.toASCII(address.getHost());
        } catch (IllegalArgumentException e) {
            throw refused(Reason.HOST, "the host name is not valid");
        }
    }

    /**
     * Whether a host would be taken for an IPv4 address by some programs (127.1, 0x7f000001, 2130706433) though it is not
     * written as four decimal numbers: its last label begins with a digit.
     */
    private static boolean isOddNumber(String host) {
        if (host.startsWith("[")) {
            return false;
        }
        String[] labels = name(host).split("\\.", -1);
        String last = labels[labels.length - 1];
        boolean number = !last.isEmpty() && Character.isDigit(last.charAt(0));
        return number && (labels.length != 4 || !Arrays.stream(labels).allMatch(EgressGuard::isByte));
    }

    private static boolean isByte(String label) {
        boolean digits = !label.isEmpty() && label.length() <= 3 && label.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits && (label.length() == 1 || label.charAt(0) != '0') && Integer.parseInt(label) <= 255;
    }

    /** Every refusal is counted, whoever asked: {@value #REFUSALS} with the reason as tag. */
    private static RefusedAddressException refused(Reason reason, String message) {
        Metrics.counter(REFUSALS, "reason", reason.code()).increment();
        return new RefusedAddressException(reason, message);
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
        boolean exempt = allowed.contains(pair(host, port));
        String name = name(host);
        if (!exempt && (name.equals("localhost") || name.endsWith(".localhost"))) {
            // RFC 6761: always this machine, whatever a name server says
            throw refused(Reason.NOT_PUBLIC, "host " + host + " is this machine");
        }
        InetAddress[] found = lookup.resolve(name);
        if (!exempt && !Arrays.stream(found).allMatch(PublicAddress::test)) {
            throw refused(Reason.NOT_PUBLIC, "host " + host + " has an address that is not public");
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

    /** A host without brackets and without the dot that may end a full name. */
    private static String name(String host) {
        String name = host.startsWith("[") ? host.substring(1, host.length() - 1) : host.toLowerCase(Locale.ROOT);
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
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
