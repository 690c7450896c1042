package org.liaison.modelling.panel;

import java.time.Instant;

/**
 * A stored panel.
 *
 * @param vintagesSeen number of the last announcement with which the covariates were compared
 * @param covariatesStale whether that comparison found other covariates
 */
record Panel(String id, String name, PanelDefinition definition, String sha256, long interactions, long vintagesSeen,
        boolean covariatesStale, Instant createdAt) {
}
