package org.liaison.standalone.imitation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.liaison.standalone.imitation.page.Composer;
import org.liaison.standalone.imitation.site.ImitatedSites;

/**
 * Nine imitated sites: what they publish and what is true of it. Nothing on them is news. The same options give the same pages.
 */
public final class Imitation {

    private final ImitationOptions options;
    private final ImitationTruth truth;

    private Imitation(ImitationOptions options) {
        this.options = options;
        truth = new ImitationTruth(Composer.compose(options));
    }

    /** Composes the pages. */
    public static Imitation of(ImitationOptions options) {
        return new Imitation(options);
    }

    public ImitationTruth truth() {
        return truth;
    }

    /** Starts the sites on free loopback ports. */
    public ImitatedSites start() {
        return start(Map.of());
    }

    /** Starts the sites on these loopback ports, by source; 0 takes a free one. */
    public ImitatedSites start(Map<String, Integer> ports) {
        return new ImitatedSites(truth.pages(), options, ports);
    }

    /** The shipped profiles of the nine sites, led to these hosts: a body for {@code POST /api/collector/v1/sources} each. */
    public static List<String> profiles(Map<String, String> hosts) {
        return ShippedProfiles.at(hosts);
    }

    /** Writes items.csv, mentions.csv and pairs.csv into a folder, which is made where it is missing. */
    public void writeTruth(Path folder) throws IOException {
        new TruthFiles(truth).write(folder);
    }
}
