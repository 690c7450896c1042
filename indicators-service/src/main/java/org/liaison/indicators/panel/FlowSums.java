package org.liaison.indicators.panel;

import org.liaison.indicators.indicator.Node;

/** Sums of the flows of countries, with all counterparts and with the members of an organisation at the end of the year. */
final class FlowSums {

    private final Grid grid;
    private final Node.Flow flow;
    private final double[] totals;
    private final double[] withMembers;
    private final boolean[] any;

    FlowSums(Grid grid, Node.Flow flow) {
        this.grid = grid;
        this.flow = flow;
        this.totals = new double[grid.size()];
        this.withMembers = new double[grid.size()];
        this.any = new boolean[grid.size()];
    }

    void add(String from, String to, int year, double value) {
        if (!from.equals(to)) {
            if (flow.direction() != Node.Direction.IMPORTS) {
                add(to, year, value, grid.at(from, year));
            }
            if (flow.direction() != Node.Direction.EXPORTS) {
                add(from, year, value, grid.at(to, year));
            }
        }
    }

    private void add(String other, int year, double value, int at) {
        if (at >= 0) {
            any[at] = true;
            totals[at] += value;
            withMembers[at] += flow.members() != null && flow.members().isMember(other, year) ? value : 0;
        }
    }

    /** The asked sum or share; missing where a country has no flows in a year. */
    double value(int at) {
        if (!any[at]) {
            return Double.NaN;
        }
        return switch (flow.part()) {
            case SHARE -> totals[at] == 0 ? Double.NaN : withMembers[at] / totals[at];
            case WITH -> withMembers[at];
            case TOTAL -> totals[at];
        };
    }
}
