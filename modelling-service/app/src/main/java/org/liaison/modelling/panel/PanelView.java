package org.liaison.modelling.panel;

import java.time.Instant;
import java.util.List;

import org.liaison.modelling.data.DataColumn;

/**
 * An immutable estimation panel: one row per partner and year.
 *
 * @param id follows from name, definition and rows
 * @param sha256 digest of the rows as CSV ({@code GET /panels/{id}/rows?format=csv&raw=true})
 * @param interactions number of interactions counted in it
 * @param supersededBy id of the panel of the same name and definition that a newer release of the covariates led to, if there
 *        is one
 * @param stale whether building it again would give other rows; null while that cannot be found out
 */
public record PanelView(String id, String name, long rows, List<DataColumn> columns, String sha256, PanelDefinition definition,
        long interactions, Boolean stale, String supersededBy, Instant createdAt) {
}
