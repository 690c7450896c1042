package org.liaison.stats.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds what cannot be true in a published table of regressions, from the printed digits alone: by interval arithmetic, each
 * number may be anything that is printed so. Of the checks, {@code mean} supposes an exponential mean, {@code ratio} a ratio
 * that is
 * exp(estimate), and {@code stars} two-sided p-values of the normal distribution.
 */
public final class TableAudit {

    private TableAudit() {
    }

    /**
     * Findings by model, term and strictness as printed; those between models last. What cannot be true even if digits were cut
     * cannot be true if they were rounded and is listed under both.
     */
    public static List<Finding> of(ReportedTable table) {
        List<Finding> findings = new ArrayList<>();
        for (ReportedModel model : table.models()) {
            for (ReportedRow row : model.rows()) {
                for (Strictness strictness : Strictness.values()) {
                    add(findings, model, row, FindingCode.RATIO, RowChecks.ratio(row, strictness), strictness);
                    add(findings, model, row, FindingCode.STARS, RowChecks.stars(row, table.starLevels(), strictness),
                            strictness);
                    add(findings, model, row, FindingCode.SIGN, RowChecks.sign(row, strictness), strictness);
                }
            }
            for (Strictness strictness : Strictness.values()) {
                CommonMean.check(model, strictness).ifPresent(findings::add);
            }
        }
        for (Relation relation : table.relations()) {
            ReportedModel first = table.model(relation.models().get(0)).orElseThrow();
            ReportedModel second = table.model(relation.models().get(1)).orElseThrow();
            for (Strictness strictness : Strictness.values()) {
                LogLikelihoods.check(first, second, relation.kind(), strictness).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static void add(List<Finding> findings, ReportedModel model, ReportedRow row, FindingCode code,
            Optional<String> expected, Strictness strictness) {
        expected.ifPresent(text -> findings
                .add(new Finding(model.name(), row.term(), code, printed(row, code), text, strictness)));
    }

    private static String printed(ReportedRow row, FindingCode code) {
        return switch (code) {
            case RATIO -> row.ratio().text();
            case STARS -> RowChecks.name(row.stars());
            default -> row.dyDx().text();
        };
    }
}
