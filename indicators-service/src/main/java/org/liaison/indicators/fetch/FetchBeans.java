package org.liaison.indicators.fetch;

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
import org.liaison.kit.egress.GuardedHttp;

import io.quarkus.runtime.StartupEvent;

/** The guarded client as a bean. */
class FetchBeans {

    private static final Logger LOG = Logger.getLogger(FetchBeans.class);

    // The publishers' servers ask for one request at a time.
    private static final int PER_HOST = 1;

    @Produces
    @Singleton
    EgressGuard guard(EgressConfig config, @ConfigProperty(name = "liaison.profile") Optional<String> profile) {
        return EgressGuard.of(config.allow().orElse(Set.of()), "liaison.indicators.egress.allow", profile.orElse(""));
    }

    @Produces
    @Singleton
    Downloader downloader(EgressGuard guard, FetchConfig config) {
        return new Downloader(guard, new GuardedHttp(guard, config.agent(), config.maxTime(), PER_HOST, false),
                new FetchLimits(config.maxBytes(), config.backOff(), config.longestWait(), config.tries()), Pause.SLEEP);
    }

    void close(@Disposes Downloader downloader) throws IOException {
        downloader.close();
    }

    /** A forbidden allow list stops the service at its start, not at the first request. */
    void check(@Observes StartupEvent event, EgressGuard guard) {
        LOG.infof("egress exceptions=%d", guard.exceptions());
    }
}
