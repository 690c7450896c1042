package org.liaison.standalone.imitation.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import org.liaison.standalone.imitation.ImitationOptions;
import org.liaison.standalone.imitation.page.ImitatedPage;
import org.liaison.standalone.imitation.page.Sources;

import com.sun.net.httpserver.HttpServer;

/**
 * The nine sites, each on a loopback port of its own, and one server more that belongs to none of them and counts who comes.
 */
public final class ImitatedSites implements AutoCloseable {

    static {
        // Headers and body go out in two packets; without this the second waits for the acknowledgement of the first, 40 ms a page.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        var thread = new Thread(task, "imitated-sites");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, ImitatedSite> sites = new LinkedHashMap<>();
    private final Map<String, SiteServer> servers = new LinkedHashMap<>();
    private final RequestLog log = new RequestLog();
    private final AtomicInteger astray = new AtomicInteger();
    private final HttpServer nobody;

    /**
     * Starts the sites.
     *
     * @param ports for each source; 0, or none at all, takes a free one
     */
    public ImitatedSites(List<ImitatedPage> pages, ImitationOptions options, Map<String, Integer> ports) {
        nobody = nobody();
        String elsewhere = "http://127.0.0.1:" + nobody.getAddress().getPort();
        var mishaps = new Mishaps(options.faults(), options.seed());
        try {
            for (String source : Sources.ALL) {
                var own = pages.stream().filter(page -> page.site().equals(source)).toList();
                var site = new ImitatedSite(source, own, options.faults(), elsewhere);
                sites.put(source, site);
                servers.put(source, new SiteServer(source, site, new Robots(options.faults()), mishaps, log,
                        ports.getOrDefault(source, 0), threads));
            }
        } catch (IOException e) {
            close();
            throw new UncheckedIOException(e);
        }
    }

    private HttpServer nobody() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] { 127, 0, 0, 1 }), 0), 0);
            server.createContext("/", exchange -> {
                astray.incrementAndGet();
                exchange.sendResponseHeaders(404, -1);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Host and port of each source, in the order of {@link Sources#ALL}. */
    public Map<String, String> hosts() {
        var hosts = new LinkedHashMap<String, String>();
        servers.forEach((source, server) -> hosts.put(source, server.host()));
        return hosts;
    }

    /** The page that answers at a path of a source, under whichever of its addresses. */
    public Optional<ImitatedPage> at(String source, String path) {
        return Optional.ofNullable(sites.get(source)).flatMap(site -> site.at(path));
    }

    public RequestLog log() {
        return log;
    }

    /** Requests that came to the server that belongs to no site. */
    public int astray() {
        return astray.get();
    }

    @Override
    public void close() {
        servers.values().forEach(SiteServer::close);
        nobody.stop(0);
        threads.shutdownNow();
    }
}
