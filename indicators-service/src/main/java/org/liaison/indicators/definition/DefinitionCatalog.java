package org.liaison.indicators.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.liaison.indicators.indicator.Catalog;
import org.liaison.indicators.indicator.Definition;
import org.liaison.indicators.indicator.Definitions;

/** Shipped and users' definitions; a shipped name always means the shipped definition. */
@Singleton
class DefinitionCatalog implements Catalog {

    private final Definitions shipped;
    private final DefinitionRepository repository;

    DefinitionCatalog(Definitions shipped, DefinitionRepository repository) {
        this.shipped = shipped;
        this.repository = repository;
    }

    @Override
    public Optional<Definition> find(String name, Integer version) {
        return isShipped(name) ? shipped.find(name, version)
                : repository.find(name, version).map(StoredDefinition::definition);
    }

    boolean isShipped(String name) {
        return shipped.find(name, null).isPresent();
    }

    @Override
    public List<Definition> all() {
        List<Definition> all = new ArrayList<>(shipped.shipped());
        repository.newest().forEach(one -> all.add(one.definition()));
        return all;
    }

    @Override
    public List<Definition> shipped() {
        return shipped.shipped();
    }
}
