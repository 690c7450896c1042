package org.liaison.collector.fetch;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.liaison.kit.egress.EgressGuard;

import io.quarkus.runtime.StartupEvent;

/** The guarded fetcher as a bean. */
class FetchBeans {

    private static final Logger LOG = Logger.getLogger(FetchBeans.class);

    @Produces
    @Singleton
    EgressGuard guard(EgressConfig config, @ConfigProperty(name = "liaison.profile") Optional<String> profile) {
        return EgressGuard.of(config.allow().orElse(Set.of()), config.ports(), "liaison.collector.egress.allow",
                profile.orElse(""));
    }

    @Produces
    @Singleton
    PageFetcher fetcher(EgressGuard guard, FetchConfig fetch) {
        return new PageFetcher(guard,
                new FetchLimits(fetch.agent(), fetch.maxBytes(), fetch.maxTime(), fetch.backOff(), fetch.longestWait()));
    }

    void close(@Disposes PageFetcher fetcher) throws IOException {
        fetcher.close();
    }

    /** A forbidden allow list stops the service at its start, not at the first request. */
    void check(@Observes StartupEvent event, EgressGuard guard) {
        LOG.infof("egress exceptions=%d", guard.exceptions());
    }
}
