package org.liaison.modelling.panel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import org.liaison.kit.problem.ProblemException;

/** Gives the rows of a panel with their covariates: fetched, or the plain grid of partners and years where none are wanted. */
@Singleton
class CovariateSource {

    private static final String ALL = "all";

    private final CovariateClient client;

    CovariateSource(CovariateClient client) {
        this.client = client;
    }

    Covariates covariates(PanelDefinition definition) {
        Covariates covariates = definition.variables().isEmpty() ? grid(definition) : client.fetch(definition);
        if (covariates.rows().isEmpty()) {
            throw ProblemException.unprocessable("/partners", "There is no row for these partners and years.");
        }
        return covariates;
    }

    private static Covariates grid(PanelDefinition definition) {
        if (definition.partners().contains(ALL)) {
            throw ProblemException.unprocessable("/variables",
                    "Without variables the partners must be listed; 'all' is resolved with the covariates.");
        }
        Map<PartnerYear, List<Double>> rows = new LinkedHashMap<>();
        definition.partners().forEach(partner -> definition.yearRange().years()
                .forEach(year -> rows.put(new PartnerYear(partner, year), List.of())));
        return new Covariates(List.of(), rows);
    }
}
