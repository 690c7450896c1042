package org.liaison.modelling.panel;

import java.time.Instant;

/**
 * A stored panel.
 *
 * @param vintagesSeen number of the last announcement with which the covariates were compared
 * @param covariatesStale whether that comparison found other covariates
 * @param supersededBy id of the panel that was built in its place; null where it is the newest
 */
record Panel(String id, String name, PanelDefinition definition, String sha256, long interactions, long vintagesSeen,
        boolean covariatesStale, String supersededBy, Instant createdAt) {
}
