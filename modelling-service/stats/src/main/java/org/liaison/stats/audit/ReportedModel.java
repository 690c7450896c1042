package org.liaison.stats.audit;

import java.util.List;

/**
 * One column of a published table; what is not printed is null.
 *
 * @param meanOutcome mean of the outcome; decides between means that equally many terms imply
 */
public record ReportedModel(String name, PrintedNumber logLik, PrintedNumber meanOutcome, List<ReportedRow> rows) {

    public ReportedModel {
        rows = List.copyOf(rows);
    }
}
