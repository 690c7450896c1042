package org.liaison.indicators.indicator;

import java.util.List;
import java.util.Optional;

/** Definitions by name. */
public interface Catalog {

    /** @param version null for the newest */
    Optional<Definition> find(String name, Integer version);

    /** The newest version of every definition, the shipped ones first. */
    List<Definition> all();

    /** The definitions that come with the service, in the order in which a panel gives them. */
    List<Definition> shipped();
}
