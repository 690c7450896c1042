package org.liaison.coding.event;

import java.util.Map;

import org.liaison.coding.classify.Classification;
import org.liaison.coding.classify.Row;
import org.liaison.coding.classify.RowScope;

/**
 * What one item says.
 *
 * @param answer its rows
 * @param scopes scope of each row, by partner
 */
public record Reported(Sighting sighting, Classification answer, Map<String, RowScope> scopes) {

    /** Whether it belongs to an event; an item that announces one does so without rows. */
    boolean tells() {
        return !answer.rows().isEmpty() || sighting.identity().aside();
    }

    Report report(Row row) {
        RowScope scope = scopes.get(row.partner());
        Report report = new Report();
        report.key = new Report.Key(sighting.itemId(), sighting.codebook(), row.partner());
        report.category = row.category();
        report.intensity = row.intensity();
        report.format = row.format();
        report.eventStart = answer.eventStart();
        report.eventEnd = answer.eventEnd();
        report.inScope = scope.inScope();
        report.inScopeStrict = scope.inScopeStrict();
        report.confidence = row.confidence();
        report.reason = scope.inScope() ? null
                : CountingReport.OUT_OF_SCOPE + (scope.exclusion().isEmpty() ? "" : ": " + scope.exclusion());
        return report;
    }
}
