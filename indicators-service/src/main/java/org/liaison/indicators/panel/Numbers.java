package org.liaison.indicators.panel;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.liaison.indicators.indicator.Node;
import org.liaison.indicators.indicator.StoredSeries;

/** The numbers of vintages on a grid, as published and with gaps filled where that was asked for. */
final class Numbers {

    private final Grid grid;
    private final Interpolation interpolation;
    private final Map<Long, Values> published = new HashMap<>();
    private final Map<Long, Values> filled = new HashMap<>();
    private final Map<Node.Flow, FlowSums> flows = new HashMap<>();

    Numbers(Grid grid, Interpolation interpolation) {
        this.grid = grid;
        this.interpolation = interpolation;
    }

    boolean isInterpolated() {
        return interpolation.isAsked();
    }

    Interpolation interpolation() {
        return interpolation;
    }

    void put(long series, String iso3, int year, double value) {
        int at = grid.at(iso3, year);
        if (at >= 0) {
            published.computeIfAbsent(series, one -> Values.missing(grid.size(), isInterpolated())).set(at, value, false);
        }
    }

    /** Makes ready for the flows of a series. */
    void expect(Node.Flow flow) {
        flows.putIfAbsent(flow, new FlowSums(grid, flow));
    }

    void addFlow(long series, String from, String to, int year, double value) {
        flows.forEach((flow, sums) -> {
            if (flow.series().id() == series) {
                sums.add(from, to, year, value);
            }
        });
    }

    Values of(StoredSeries series) {
        return isInterpolated() ? filled.computeIfAbsent(series.id(), one -> fill(asPublished(series))) : asPublished(series);
    }

    Values asPublished(StoredSeries series) {
        return published.computeIfAbsent(series.id(), one -> Values.missing(grid.size(), isInterpolated()));
    }

    FlowSums flows(Node.Flow flow) {
        return flows.computeIfAbsent(flow, one -> new FlowSums(grid, one));
    }

    private Values fill(Values values) {
        Values copy = new Values(values.numbers().clone(), values.interpolated().clone());
        for (int country = 0; country < grid.countries().size(); country++) {
            interpolation.fill(copy, country * grid.years(), grid.years());
        }
        return copy;
    }

    /** The years whose numbers a filled cell rests on; empty for a cell as published. */
    List<Integer> anchors(StoredSeries series, String iso3, int year) {
        int at = grid.at(iso3, year);
        if (at < 0 || !of(series).isInterpolated(at)) {
            return List.of();
        }
        int start = grid.at(iso3, grid.from());
        return Arrays.stream(interpolation.anchors(asPublished(series).numbers(), start, grid.years(), at - start))
                .mapToObj(position -> grid.from() + position).toList();
    }
}
