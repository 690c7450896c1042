package org.liaison.modelling.fit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.liaison.kit.outbox.Outbox;
import org.liaison.kit.problem.Problem;

/** Keeps fits, and tells of each in the same transaction. */
@ApplicationScoped
class FitStore {

    private static final Logger LOG = Logger.getLogger(FitStore.class);

    private final FitRepository repository;
    private final FittedModels models;
    private final Outbox outbox;
    private final String path;

    FitStore(FitRepository repository, FittedModels models, Outbox outbox,
            @ConfigProperty(name = "quarkus.rest.path") String path) {
        this.repository = repository;
        this.models = models;
        this.outbox = outbox;
        this.path = path;
    }

    boolean has(String id) {
        return repository.find(id).filter(FitView::hasSucceeded).isPresent();
    }

    @Transactional
    FitView succeeded(Model model, Fitted fit) {
        FitView view = FitView.of(model.id(), model.specification(), fit.result(), model.content().sha256());
        store(view, FitMatrices.of(fit.result()));
        models.put(model.id(), fit);
        return view;
    }

    @Transactional
    void failed(Model model, Problem problem) {
        store(FitView.failed(model.id(), model.specification(), model.content().sha256(), problem), null);
    }

    /** Address of a fit, relative to the gateway. */
    String link(String id) {
        return path + "/fits/" + id;
    }

    private void store(FitView fit, FitMatrices matrices) {
        repository.insert(fit, matrices).ifPresent(revision -> {
            outbox.publish(FitEvent.of(fit, revision, link(fit.id())));
            LOG.infof("fit=%s status=%s family=%s effects=%s", fit.id(), fit.status(), fit.specification().family(),
                    fit.specification().effects());
        });
    }
}
