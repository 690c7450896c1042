package org.liaison.standalone.sample.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.liaison.standalone.sample.SampleArchive;
import org.liaison.standalone.sample.press.PressItem;
import org.liaison.standalone.sample.press.Site;

import com.sun.net.httpserver.HttpServer;

/**
 * Serves the two publishing sites of a sample archive on loopback, each on a port of its own.
 *
 * <p>
 * The collector keeps addresses with their port, so whoever restarts the sites for an existing archive must pass the ports of
 * the first start.
 */
public final class SampleSites implements AutoCloseable {

    /** The collector has one request in flight per host; a few more are for people who look at the pages. */
    private static final int THREADS = 4;

    static {
        // Headers and body go out in two packets; without this the second waits for the acknowledgement of the first, 40 ms a page.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
        var thread = new Thread(task, "sample-sites");
        thread.setDaemon(true);
        return thread;
    });
    private final HttpServer headquarters;
    private final HttpServer command;

    private SampleSites(List<PressItem> items, int headquartersPort, int commandPort) throws IOException {
        headquarters = serve(new HeadquartersSite(Search.of(items, Site.HEADQUARTERS)), headquartersPort);
        try {
            command = serve(new CommandSite(Search.of(items, Site.COMMAND)), commandPort);
        } catch (IOException e) {
            headquarters.stop(0);
            throw e;
        }
    }

    /**
     * Starts both sites on 127.0.0.1; port 0 takes a free one.
     *
     * @throws UncheckedIOException where a port is taken
     */
    public static SampleSites start(SampleArchive archive, int headquartersPort, int commandPort) {
        try {
            return new SampleSites(archive.items(), headquartersPort, commandPort);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpServer serve(SiteHandler site, int port) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] { 127, 0, 0, 1 }), port), 0);
        server.createContext("/", site);
        server.setExecutor(threads);
        server.start();
        return server;
    }

    public int headquartersPort() {
        return headquarters.getAddress().getPort();
    }

    public int commandPort() {
        return command.getAddress().getPort();
    }

    /** Host and port of each site, as the collector's egress guard wants them. */
    public List<String> hosts() {
        return List.of("127.0.0.1:" + headquartersPort(), "127.0.0.1:" + commandPort());
    }

    /** The site profiles, each a body for {@code POST /api/collector/v1/sources}. */
    public List<String> profiles() {
        return List.of(profile(Site.HEADQUARTERS, headquartersPort()), profile(Site.COMMAND, commandPort()));
    }

    private static String profile(Site site, int port) {
        try (var input = SampleSites.class.getResourceAsStream("/sample/site/" + site.id() + ".json")) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8).replace("${base}", "http://127.0.0.1:" + port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        headquarters.stop(0);
        command.stop(0);
        threads.shutdownNow();
    }
}
