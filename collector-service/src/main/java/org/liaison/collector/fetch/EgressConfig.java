package org.liaison.collector.fetch;

import java.util.Optional;
import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where requests may go. */
@ConfigMapping(prefix = "liaison.collector.egress")
interface EgressConfig {

    /** Exact {@code host:port} pairs that may be private; accepted in the profiles standalone and test only. */
    Optional<Set<String>> allow();

    /** Ports on which public servers may be asked. */
    @WithDefault("80,443")
    Set<Integer> ports();
}
