package org.liaison.indicators.panel;

import java.util.List;
import java.util.TreeSet;

import org.liaison.indicators.indicator.Node;
import org.liaison.indicators.indicator.Plan;
import org.liaison.indicators.indicator.PlannedColumn;
import org.liaison.indicators.membership.Members;
import org.liaison.indicators.neighbour.NeighbourList;
import org.liaison.kit.http.Digests;

/** A panel request resolved to series and neighbours, before any number is read. */
record Prepared(Plan plan, NeighbourList neighbours, List<String> partners, List<Integer> years,
        Interpolation interpolation) {

    List<PlannedColumn> columns() {
        return plan.columns();
    }

    private int from() {
        return years.isEmpty() ? 0 : years.get(0);
    }

    private int to() {
        return years.isEmpty() ? -1 : years.get(years.size() - 1);
    }

    /** The first year whose numbers can matter: formulas look back, and gaps are filled from before. */
    int firstYear() {
        int[] first = { from() };
        plan.columns().forEach(column -> reach(column.node(), from(), first, true));
        return first[0] - interpolation.before();
    }

    /** The last year whose numbers can matter. */
    int lastYear() {
        int[] last = { to() };
        plan.columns().forEach(column -> reach(column.node(), to(), last, false));
        return last[0] + interpolation.after();
    }

    private static void reach(Node node, int year, int[] extreme, boolean first) {
        int at = node instanceof Node.Lag lag ? year - lag.years() : node instanceof Node.InYear fixed ? fixed.year() : year;
        extreme[0] = first ? Math.min(extreme[0], at) : Math.max(extreme[0], at);
        node.inputs().forEach(input -> reach(input, at, extreme, first));
    }

    /** How often a formula goes on to neighbours: over the neighbours of neighbours that is two. */
    int steps() {
        return plan.columns().stream().mapToInt(column -> steps(column.node())).max().orElse(0);
    }

    private static int steps(Node node) {
        int below = node.inputs().stream().mapToInt(Prepared::steps).max().orElse(0);
        return below + (node instanceof Node.Neighbours ? 1 : 0);
    }

    /** The ids of uploaded lists of members that formulas use. */
    TreeSet<String> memberLists() {
        TreeSet<String> lists = new TreeSet<>();
        plan.walk(node -> {
            Members members = node instanceof Node.Flow flow ? flow.members()
                    : node instanceof Node.Neighbours over ? over.members() : null;
            if (members != null && members.list() != null) {
                lists.add(members.list());
            }
        });
        return lists;
    }

    /** Names the panel: the same request over the same vintages, definitions and lists has the same hash everywhere. */
    String hash() {
        return Digests.sha256(content());
    }

    private String content() {
        StringBuilder version = new StringBuilder();
        plan.columns().forEach(column -> version.append(column.name()).append(' ').append(column.definition().version())
                .append(' ').append(column.definition().formula()).append(column.definition().missing()).append('\n'));
        plan.series().values()
                .forEach(series -> version.append(series.code()).append('/').append(series.vintage()).append(' '));
        return version.append(plan.needsNeighbours() ? neighbours.name() + neighbours.version() : "").append(memberLists())
                .append(interpolation).append(partners).append(years).toString();
    }
}
