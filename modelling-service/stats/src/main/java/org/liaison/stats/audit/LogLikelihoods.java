package org.liaison.stats.audit;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What relations between models say about their log-likelihoods. Numbers printed with the same decimals must then be equal, or
 * not in the wrong order: ranges that only touch would need one number printed in two ways.
 */
final class LogLikelihoods {

    private LogLikelihoods() {
    }

    static Optional<Finding> check(ReportedModel first, ReportedModel second, Relation.Kind kind, Strictness strictness) {
        if (kind == Relation.Kind.EQUAL) {
            Interval own = first.logLik().interval(strictness);
            Interval other = second.logLik().interval(strictness);
            return own.isBelow(other) || other.isBelow(own)
                    ? Optional.of(finding(first, other + ", the " + second.logLik().text() + " of the equal model "
                            + second.name(), strictness))
                    : Optional.empty();
        }
        boolean swapped = isPart(first, second);
        ReportedModel larger = swapped ? second : first;
        ReportedModel smaller = swapped ? first : second;
        Interval least = smaller.logLik().interval(strictness);
        return larger.logLik().interval(strictness).isBelow(least)
                ? Optional.of(finding(larger, "at least " + Interval.readable(least.low()) + ", the " + smaller.logLik().text()
                        + " of model " + smaller.name() + " nested in it", strictness))
                : Optional.empty();
    }

    private static Finding finding(ReportedModel model, String expected, Strictness strictness) {
        return new Finding(model.name(), null, FindingCode.LOG_LIK, model.logLik().text(), expected, strictness);
    }

    /** Whether the other model has all terms of this one and more. */
    private static boolean isPart(ReportedModel model, ReportedModel other) {
        Set<String> terms = terms(model);
        Set<String> more = terms(other);
        return !terms.isEmpty() && more.size() > terms.size() && more.containsAll(terms);
    }

    private static Set<String> terms(ReportedModel model) {
        return model.rows().stream().map(ReportedRow::term).collect(Collectors.toSet());
    }
}
