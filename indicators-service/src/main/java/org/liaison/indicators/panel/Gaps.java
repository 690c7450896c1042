package org.liaison.indicators.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.liaison.indicators.indicator.PlannedColumn;
import org.liaison.indicators.indicator.StoredSeries;

/** The causes for which a cell is missing, or rests on less than it could. */
final class Gaps {

    private static final String MISSING = "missing";
    private static final String PARTIAL = "partial";

    private final PlannedColumn column;
    private final String iso3;
    private final int year;
    private final Evaluation evaluation;
    private final Map<String, String> repeated;
    private final List<Gap> found = new ArrayList<>();

    private Gaps(PlannedColumn column, String iso3, int year, Evaluation evaluation, Map<String, String> repeated) {
        this.column = column;
        this.iso3 = iso3;
        this.year = year;
        this.evaluation = evaluation;
        this.repeated = repeated;
    }

    /** @param repeated reasons of rejected second values, see {@link RejectionRepository} */
    static List<Gap> of(PlannedColumn column, String iso3, int year, Evaluation evaluation, Map<String, String> repeated) {
        boolean isMissing = evaluation.value(column.node(), iso3, year) == null;
        Gaps gaps = new Gaps(column, iso3, year, evaluation, repeated);
        Trace trace = Trace.of(evaluation, column.node(), iso3, year);
        if (isMissing) {
            trace.leaves().stream().filter(Trace.Leaf::isMissing).forEach(leaf -> gaps.missing(leaf, MISSING));
        }
        trace.comparisons().forEach(comparison -> gaps.compared(comparison, isMissing));
        if (isMissing && gaps.found.isEmpty()) {
            gaps.add(MISSING, "not_defined", null, null, null, Reasons.note(trace));
        }
        if (!isMissing) {
            trace.leaves().stream().filter(Trace.Leaf::isInterpolated)
                    .forEach(leaf -> gaps.add("interpolated", "interpolated", leaf.series(), leaf.iso3(), leaf.year(),
                            leaf.series().code() + " of " + leaf.iso3() + " in " + leaf.year() + " is interpolated"));
        }
        return gaps.found;
    }

    private void missing(Trace.Leaf leaf, String status) {
        StoredSeries series = leaf.series();
        String rejected = repeated.get(RejectionRepository.key(series.vintage(), series.code(), leaf.iso3(), leaf.year()));
        String what = series.code() + " of " + leaf.iso3() + " in " + leaf.year();
        if (rejected != null) {
            add(status, "rejected", series, leaf.iso3(), leaf.year(), what + ": " + rejected);
        } else if (leaf.isFlow()) {
            add(status, "no_flows", series, leaf.iso3(), leaf.year(),
                    "there are no flows of " + leaf.iso3() + " in " + leaf.year());
        } else if (series.firstYear() != null && (leaf.year() < series.firstYear() || leaf.year() > series.lastYear())) {
            add(status, "year_not_covered", series, leaf.iso3(), leaf.year(),
                    what + ": " + series.vintageLabel() + " has " + series.firstYear() + " to " + series.lastYear());
        } else {
            add(status, "no_observation", series, leaf.iso3(), leaf.year(),
                    what + ": no number in " + series.vintageLabel());
        }
    }

    private void compared(Trace.Comparison comparison, boolean isMissing) {
        if (comparison.candidates().isEmpty()) {
            if (isMissing) {
                add(MISSING, "no_neighbour", null, comparison.iso3(), comparison.year(),
                        comparison.iso3() + " has no neighbour that counts in " + comparison.year());
            }
            return;
        }
        for (Candidate candidate : comparison.candidates()) {
            if (candidate.value() == null) {
                Trace why = Trace.of(evaluation, comparison.over().input(), candidate.iso3(), comparison.year());
                Trace.Leaf leaf = why.leaves().stream().filter(Trace.Leaf::isMissing).findFirst().orElse(null);
                add(isMissing ? MISSING : PARTIAL, "neighbour_without_data", leaf == null ? null : leaf.series(),
                        candidate.iso3(), comparison.year(), "neighbour " + candidate.iso3() + ": " + Reasons.note(why));
            }
        }
    }

    private void add(String status, String cause, StoredSeries series, String ofIso3, Integer ofYear,
            String detail) {
        found.add(new Gap(column.name(), iso3, year, status, cause, series == null ? null : series.code(), ofIso3, ofYear,
                series == null ? null : series.vintage(), detail));
    }
}
