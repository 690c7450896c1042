package org.liaison.indicators.fetch;

import java.util.Optional;
import java.util.Set;

import io.smallrye.config.ConfigMapping;

/** Where requests may go. */
@ConfigMapping(prefix = "liaison.indicators.egress")
interface EgressConfig {

    /** Exact {@code host:port} pairs that may be private; accepted in the profiles standalone and test only. */
    Optional<Set<String>> allow();
}
