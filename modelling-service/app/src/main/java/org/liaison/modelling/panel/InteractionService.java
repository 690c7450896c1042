package org.liaison.modelling.panel;

import jakarta.enterprise.context.ApplicationScoped;

/** Tells what is known of interactions. */
@ApplicationScoped
class InteractionService {

    private final InteractionRepository repository;

    InteractionService(InteractionRepository repository) {
        this.repository = repository;
    }

    InteractionSummary summary() {
        return repository.summary();
    }
}
