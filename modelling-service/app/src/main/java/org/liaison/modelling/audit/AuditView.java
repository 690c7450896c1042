package org.liaison.modelling.audit;

import java.util.List;

import org.liaison.stats.audit.Finding;

/** What cannot be true in a table; empty where nothing contradicts. */
public record AuditView(List<FindingView> findings) {

    static AuditView of(List<Finding> findings) {
        return new AuditView(findings.stream().map(FindingView::of).toList());
    }

    /**
     * One contradiction.
     *
     * @param term null where the finding is the model's
     * @param code {@code ratio}, {@code stars}, {@code sign}, {@code mean} or {@code log_lik}
     * @param printed the number as printed; of a {@code mean} each with its term
     * @param expected what it would have to be
     * @param strictness {@code round}: cannot be true if digits were rounded; {@code round_or_truncate}: nor if they were cut
     */
    public record FindingView(String model, String term, String code, String printed, String expected, String strictness) {

        static FindingView of(Finding finding) {
            return new FindingView(finding.model(), finding.term(), finding.code().code(), finding.printed(),
                    finding.expected(), finding.strictness().code());
        }
    }
}
