package org.liaison.modelling.panel;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.liaison.kit.problem.ProblemException;

import io.quarkus.runtime.StartupEvent;

/**
 * Builds panels again whose covariates a newly announced release has changed. What is left to do follows from the stored
 * panels, so that a crash or an indicators service that does not answer only puts it off until the next announcement or start.
 */
@Singleton
class Rebuilds {

    private static final Logger LOG = Logger.getLogger(Rebuilds.class);

    private final PanelConfig config;
    private final PanelService service;
    private final PanelRepository panels;
    private final Staleness staleness;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "panel-rebuilds");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicBoolean waiting = new AtomicBoolean();

    Rebuilds(PanelConfig config, PanelService service, PanelRepository panels, Staleness staleness) {
        this.config = config;
        this.service = service;
        this.panels = panels;
        this.staleness = staleness;
    }

    void start(@Observes StartupEvent event) {
        look();
    }

    /** Has the panels looked through, soon and once for many announcements in a row. */
    void look() {
        if (config.followVintages() && waiting.compareAndSet(false, true)) {
            worker.execute(this::all);
        }
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }

    private void all() {
        waiting.set(false);
        try {
            for (String id : panels.behind()) {
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
                one(id);
            }
        } catch (RuntimeException e) {
            LOG.warn("panels could not be compared with the newest vintages; the next announcement or start tries again", e);
        }
    }

    private void one(String id) {
        Panel panel = panels.find(id).orElseThrow();
        try {
            staleness.changed(panel).ifPresent(newest -> service.rebuild(panel, newest));
        } catch (ProblemException e) {
            LOG.warnf("panel=%s not compared with the newest vintages: %s", id, e.getMessage());
        }
    }
}
