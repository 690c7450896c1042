package org.liaison.modelling.panel;

/**
 * Covariates as the newest releases have them.
 *
 * @param vintagesSeen number of the last announcement that they are sure to take account of
 */
record NewestCovariates(Covariates covariates, long vintagesSeen) {

    /** Fetches them. */
    static NewestCovariates of(PanelDefinition definition, CovariateSource source, VintageRepository vintages) {
        // Read before fetching: an announcement that comes in between is then compared later rather than overlooked.
        long seen = vintages.latest();
        return new NewestCovariates(source.covariates(definition), seen);
    }
}
