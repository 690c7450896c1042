package org.liaison.modelling.fit;

import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Fits kept in memory for margins, tests and residuals; one that is not there any more is estimated again, to the same digits.
 */
@Singleton
class FittedModels {

    private final Cache<String, Fitted> cache;
    private final Models models;

    FittedModels(Models models, FitConfig config) {
        this.models = models;
        this.cache = Caffeine.newBuilder().maximumWeight(config.cachedRows())
                .weigher((String id, Fitted fit) -> fit.result().observations().row().length).build();
    }

    void put(String id, Fitted fit) {
        cache.put(id, fit);
    }

    Fitted get(FitView fit) {
        return cache.get(fit.id(), id -> models.estimate(models.read(fit.specification()), (iteration, logLik) -> {
        }));
    }
}
