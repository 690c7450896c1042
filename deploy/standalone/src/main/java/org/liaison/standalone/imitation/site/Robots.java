package org.liaison.standalone.imitation.site;

import org.liaison.standalone.imitation.Fault;
import org.liaison.standalone.imitation.FaultPlan;

/** The robots file of the sites, and what it forbids. */
final class Robots {

    static final String PATH = "/robots.txt";

    private static final String QUIET = "User-agent: *\nDisallow: /admin/\n";
    private static final String STRICT = """
            # All robots are welcome, save in a few places.
            User-agent: BadRobot
            Disallow: /

            User-agent: *
            Disallow: /admin/
            Disallow: /internal/
            Disallow: /*?print=
            Allow: /internal/index.html$
            """;

    private final boolean strict;

    Robots(FaultPlan faults) {
        strict = faults.has(Fault.ROBOTS_FORBIDS);
    }

    String text() {
        return strict ? STRICT : QUIET;
    }

    boolean forbids(String address) {
        return address.startsWith("/admin/")
                || strict && (address.startsWith("/internal/") && !address.equals("/internal/index.html")
                        || address.contains("?print="));
    }
}
