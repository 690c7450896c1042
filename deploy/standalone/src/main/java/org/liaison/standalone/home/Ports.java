package org.liaison.standalone.home;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

import org.liaison.kit.embedded.FreePorts;

/**
 * The loopback ports of one instance behind its gateway: free when chosen, remembered in the home, and chosen anew only when
 * another program has taken one meanwhile.
 */
public final class Ports {

    private final Map<String, Integer> byName;

    private Ports(Map<String, Integer> byName) {
        this.byName = Map.copyOf(byName);
    }

    /**
     * Ports for the given purposes.
     *
     * @param home where they are remembered
     * @param purposes names such as {@code postgres} or {@code coding.http}
     */
    public static Ports choose(Home home, Collection<String> purposes) throws IOException {
        var remembered = remembered(home);
        var chosen = new TreeMap<>(remembered);
        // A run without the sample archive leaves the sample's ports alone: its addresses are kept by the collector.
        Set<Integer> taken = new HashSet<>(remembered.values());
        purposes.forEach(purpose -> taken.remove(remembered.get(purpose)));
        for (var purpose : purposes) {
            int port = remembered.getOrDefault(purpose, 0);
            if (port == 0 || !taken.add(port) || !isFree(port)) {
                port = another(taken);
            }
            chosen.put(purpose, port);
        }
        remember(home, chosen);
        return new Ports(chosen);
    }

    /** The ports of the last start. */
    public static Ports read(Home home) throws IOException {
        return new Ports(remembered(home));
    }

    /** The port of a purpose. */
    public int of(String purpose) {
        var port = byName.get(purpose);
        if (port == null) {
            throw new IllegalArgumentException("no port was chosen for " + purpose);
        }
        return port;
    }

    private static int another(Set<Integer> taken) {
        int port = FreePorts.find(1).get(0);
        while (!taken.add(port)) {
            port = FreePorts.find(1).get(0);
        }
        return port;
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static Map<String, Integer> remembered(Home home) throws IOException {
        var byName = new TreeMap<String, Integer>();
        if (Files.exists(home.ports())) {
            var properties = new Properties();
            try (Reader reader = Files.newBufferedReader(home.ports())) {
                properties.load(reader);
            }
            properties.stringPropertyNames().forEach(name -> byName.put(name, Integer.valueOf(properties.getProperty(name))));
        }
        return byName;
    }

    private static void remember(Home home, Map<String, Integer> byName) throws IOException {
        var properties = new Properties();
        byName.forEach((name, port) -> properties.setProperty(name, port.toString()));
        try (Writer writer = Files.newBufferedWriter(home.ports())) {
            properties.store(writer, "Loopback ports of this instance");
        }
    }
}
