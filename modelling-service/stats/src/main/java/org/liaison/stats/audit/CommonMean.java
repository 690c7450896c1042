package org.liaison.stats.audit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * In a model with exponential mean the average marginal effect of a term is its estimate times the average fitted mean, so
 * effect / estimate is one number for all terms: not for discrete changes of dummies, nor for terms that enter products or
 * powers. If no number suits all terms, those that leave out what most terms allow are named.
 */
final class CommonMean {

    private static final Pattern POWER = Pattern.compile("I\\((.+)\\^.+\\)");
    private static final String PRODUCT = "[:#\u00d7]";
    private static final Comparator<BigDecimal> UNBOUNDED_LAST = Comparator.nullsLast(Comparator.naturalOrder());

    private final ReportedModel model;
    private final Strictness strictness;
    private final List<Share> shares;

    private CommonMean(ReportedModel model, Strictness strictness) {
        this.model = model;
        this.strictness = strictness;
        Set<String> combined = combined(model.rows());
        this.shares = model.rows().stream()
                .filter(row -> !row.dummy() && row.estimate() != null && row.dyDx() != null && !combined.contains(row.term()))
                .map(this::share).filter(Objects::nonNull).toList();
    }

    /** A term with the means that it allows. */
    private record Share(ReportedRow row, Interval estimate, Interval mean) {
    }

    static Optional<Finding> check(ReportedModel model, Strictness strictness) {
        return new CommonMean(model, strictness).finding();
    }

    private Optional<Finding> finding() {
        List<Interval> agreed = agreed();
        if (agreed.size() > 1 && model.meanOutcome() == null) {
            return Optional.of(finding(shares, "one mean for all rows, but " + join(shares, CommonMean::implied)));
        }
        Optional<Interval> common = agreed.stream().min(Comparator.comparing(this::distance));
        List<Share> odd = shares.stream().filter(share -> !overlap(share.mean(), common.orElseThrow())).toList();
        return odd.isEmpty() ? Optional.empty()
                : Optional.of(
                        finding(odd, "one mean for all rows, " + common.orElseThrow() + " by " + (shares.size() - odd.size())
                                + " of " + shares.size() + ": " + join(odd, share -> expected(share, common.orElseThrow()))));
    }

    private Finding finding(List<Share> odd, String expected) {
        String printed = join(odd, share -> share.row().term() + " " + share.row().dyDx().text());
        return new Finding(model.name(), null, FindingCode.MEAN, printed, expected, strictness);
    }

    private static String expected(Share share, Interval common) {
        return (common.high() == null ? "" : share.row().term() + " would be " + times(share.estimate(), common) + ", ")
                + implied(share);
    }

    private static String implied(Share share) {
        return share.row().term() + " implies " + share.mean();
    }

    private static String join(List<Share> shares, Function<Share, String> text) {
        return shares.stream().map(text).collect(Collectors.joining("; "));
    }

    /** The ranges that as many terms as possible allow, from the lowest to the highest. */
    private List<Interval> agreed() {
        List<BigDecimal> starts = shares.stream().map(share -> share.mean().low()).sorted().toList();
        List<BigDecimal> ends = new ArrayList<>(shares.stream().map(share -> share.mean().high()).toList());
        ends.sort(UNBOUNDED_LAST);
        List<Interval> deepest = new ArrayList<>();
        int ended = 0;
        int most = 0;
        for (int started = 0; started < starts.size(); started++) {
            BigDecimal start = starts.get(started);
            while (UNBOUNDED_LAST.compare(ends.get(ended), start) < 0) {
                ended++;
            }
            int depth = started + 1 - ended;
            if (depth > most) {
                deepest.clear();
                most = depth;
            }
            if (depth == most) {
                deepest.add(new Interval(start, ends.get(ended)));
            }
        }
        return deepest;
    }

    /** From the printed mean of the outcome, which is there wherever there is a choice. */
    private BigDecimal distance(Interval range) {
        BigDecimal mean = model.meanOutcome().value();
        BigDecimal above = range.high() == null ? BigDecimal.ZERO : mean.subtract(range.high());
        return range.low().subtract(mean).max(above).max(BigDecimal.ZERO);
    }

    private Share share(ReportedRow row) {
        Interval estimate = row.estimate().interval(strictness);
        Interval mean = quotient(row.dyDx().interval(strictness), estimate);
        return mean == null ? null : new Share(row, estimate, mean);
    }

    /** Null where every positive mean is allowed. */
    private static Interval quotient(Interval effect, Interval estimate) {
        if (!estimate.holdsZero()) {
            return span(Stream.of(effect.low(), effect.high())
                    .flatMap(end -> Stream.of(divide(end, estimate.low()), divide(end, estimate.high()))));
        }
        // the mean is positive, so the estimate is on the effect's side of 0, and may be as near to 0 as one likes
        BigDecimal end = effect.isPositive() ? estimate.high() : estimate.low();
        if (effect.holdsZero() || end.signum() == 0) {
            return null;
        }
        return new Interval(divide(effect.isPositive() ? effect.low() : effect.high(), end), null);
    }

    private static Interval times(Interval estimate, Interval mean) {
        return span(Stream.of(estimate.low(), estimate.high())
                .flatMap(end -> Stream.of(end.multiply(mean.low()), end.multiply(mean.high()))));
    }

    private static Interval span(Stream<BigDecimal> ends) {
        List<BigDecimal> sorted = ends.sorted().toList();
        return new Interval(sorted.get(0), sorted.get(sorted.size() - 1));
    }

    /** Correctly rounded, so that equal quotients stay equal. */
    private static BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, MathContext.DECIMAL128);
    }

    private static boolean overlap(Interval one, Interval other) {
        return UNBOUNDED_LAST.compare(one.low(), other.high()) <= 0 && UNBOUNDED_LAST.compare(other.low(), one.high()) <= 0;
    }

    /** Products and powers, and the terms that enter them. */
    private static Set<String> combined(List<ReportedRow> rows) {
        Set<String> terms = new HashSet<>();
        for (ReportedRow row : rows) {
            String[] factors = row.term().split(PRODUCT);
            Matcher power = POWER.matcher(row.term());
            if (factors.length > 1) {
                terms.add(row.term());
                Arrays.stream(factors).map(String::strip).forEach(terms::add);
            } else if (power.matches()) {
                terms.add(row.term());
                terms.add(power.group(1).strip());
            }
        }
        return terms;
    }
}
