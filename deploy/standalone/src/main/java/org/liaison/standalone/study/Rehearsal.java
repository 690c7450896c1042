package org.liaison.standalone.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.liaison.standalone.Console;
import org.liaison.standalone.home.Ports;
import org.liaison.standalone.imitation.FaultPlan;
import org.liaison.standalone.imitation.Imitation;
import org.liaison.standalone.imitation.ImitationOptions;
import org.liaison.standalone.imitation.page.Sources;
import org.liaison.standalone.imitation.site.ImitatedSites;
import org.liaison.standalone.suite.Purpose;
import org.liaison.standalone.suite.Suite;

/** Nine imitated sites beside the suite, registered as sources, so that collections can be tried without the internet. */
public final class Rehearsal implements Purpose {

    private static final long SEED = 20_180_531;
    private static final String PORT = "imitation.";

    private final Path folder;
    private final Imitation imitation;
    private ImitatedSites sites;
    private Console console;

    /**
     * @param folder for the truth
     * @param small whether the sites have few pages
     * @param plain whether they are without faults
     */
    public Rehearsal(Path folder, boolean small, boolean plain) {
        this.folder = folder;
        var faults = plain ? FaultPlan.none() : FaultPlan.all();
        imitation = Imitation.of(small ? ImitationOptions.small(SEED, faults) : ImitationOptions.full(SEED, faults));
    }

    @Override
    public List<String> portPurposes() {
        return Sources.ALL.stream().map(source -> PORT + source).toList();
    }

    @Override
    public List<String> egress(Ports ports) {
        return portPurposes().stream().map(purpose -> "127.0.0.1:" + ports.of(purpose)).toList();
    }

    @Override
    public void open(Ports ports) {
        Map<String, Integer> wanted = new LinkedHashMap<>();
        Sources.ALL.forEach(source -> wanted.put(source, ports.of(PORT + source)));
        sites = imitation.start(wanted);
        try {
            imitation.writeTruth(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void run(Suite suite, String gateway, String key, Console shown) {
        console = shown;
        var api = new Api(suite, gateway, key);
        Imitation.profiles(sites.hosts()).forEach(profile -> api.post("/api/collector/v1/sources", profile));
        console.step("registered: nine imitated sites with " + imitation.truth().pages().size() + " pages (truth in " + folder
                + ")");
        sites.hosts().forEach((source, host) -> console.text("  %-13s http://%s".formatted(source, host)));
        console.text("\nCollect from them, for example:\n  curl -H \"X-API-Key: $KEY\" -H 'Content-Type: application/json' "
                + gateway
                + "/api/collector/v1/collections \\\n    -d '{\"sources\": [\"shape\", \"marcom\"], \"partners\": [\"all\"], "
                + "\"from\": \"2011-01-01\", \"to\": \"2018-12-31\"}'");
    }

    /** Says how the collector behaved. */
    @Override
    public void close() {
        if (sites == null) {
            return;
        }
        if (console != null) {
            var log = sites.log();
            console.step("the imitated sites answered " + log.all().size() + " requests, " + log.violations().size()
                    + " against robots.txt, at most " + log.mostInFlight() + " at a time on a site, " + sites.astray()
                    + " to an address of nobody's");
        }
        sites.close();
    }
}
