package org.liaison.indicators.panel;

import java.util.List;

import org.liaison.indicators.indicator.PlannedColumn;

/** The computed cells of some partners, for all years and variables of a panel. */
record Block(List<String> partners, List<PlannedColumn> columns, Evaluation evaluation) {

    Double value(int column, String iso3, int year) {
        return evaluation.value(columns.get(column).node(), iso3, year);
    }

    boolean isInterpolated(int column, String iso3, int year) {
        return evaluation.isInterpolated(columns.get(column).node(), iso3, year);
    }
}
