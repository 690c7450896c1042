package org.liaison.indicators.indicator;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.liaison.indicators.IndicatorsProblem;
import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;

/**
 * Which vintage an indicator comes from: of the listed ones the one that has it, else the newest release.
 *
 * @param available the series of the listed vintages, or of all
 * @param listed whether the caller listed vintages
 */
public record SeriesChoice(Collection<StoredSeries> available, boolean listed) {

    /** The series of a code; empty where no vintage has it. Two listed vintages that have it are refused. */
    public Optional<StoredSeries> find(String code) {
        List<StoredSeries> found = available.stream().filter(series -> series.code().equals(code)).toList();
        if (listed && found.size() > 1) {
            List<String> names = found.stream().map(series -> series.vintage() + " (" + series.vintageLabel() + ")").toList();
            throw new ProblemException(IndicatorsProblem.AMBIGUOUS_VINTAGES,
                    "The indicator " + code + " is in more than one of the listed vintages: " + String.join(" and ", names)
                            + ". List one of them; a panel with side_by_side=true gives a column for each.",
                    ProblemError.parameter("vintages", "two have " + code));
        }
        return found.stream().max(Comparator.comparing(StoredSeries::orderedBy).thenComparing(StoredSeries::createdAt));
    }

    /** The first of several codes that a vintage has. */
    public Optional<StoredSeries> findFirst(List<String> codes) {
        return codes.stream().map(this::find).flatMap(Optional::stream).findFirst();
    }
}
