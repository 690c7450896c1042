package org.liaison.indicators.panel;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.liaison.indicators.indicator.Node;
import org.liaison.indicators.indicator.Operator;
import org.liaison.indicators.indicator.StoredSeries;

/** What one cell of a panel was computed from, as far as it mattered. */
final class Trace {

    private final Evaluation evaluation;
    private final Set<Leaf> leaves = new LinkedHashSet<>();
    private final List<Comparison> comparisons = new ArrayList<>();

    private Trace(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    /**
     * A number that a formula asks for, there or not.
     *
     * @param isFlow whether it stands for all flows of the country in the year
     */
    record Leaf(StoredSeries series, String iso3, int year, boolean isFlow, boolean isMissing, boolean isInterpolated) {
    }

    /** Neighbours that were compared for a country and year. */
    record Comparison(Node.Neighbours over, String iso3, int year, List<Candidate> candidates) {
    }

    static Trace of(Evaluation evaluation, Node node, String iso3, int year) {
        Trace trace = new Trace(evaluation);
        trace.follow(node, iso3, year);
        return trace;
    }

    Set<Leaf> leaves() {
        return leaves;
    }

    List<Comparison> comparisons() {
        return comparisons;
    }

    private void follow(Node node, String iso3, int year) {
        if (node instanceof Node.Observed observed) {
            leaves.add(new Leaf(observed.series(), iso3, year, false, evaluation.value(node, iso3, year) == null,
                    evaluation.isInterpolated(node, iso3, year)));
        } else if (node instanceof Node.Flow flow) {
            leaves.add(new Leaf(flow.series(), iso3, year, true, evaluation.value(node, iso3, year) == null, false));
        } else if (node instanceof Node.Neighbours over) {
            comparisons.add(new Comparison(over, iso3, year, evaluation.candidates(over, iso3, year)));
            evaluation.used(over, iso3, year).forEach(one -> follow(over.input(), one.iso3(), year));
        } else if (node instanceof Node.Lag lag) {
            follow(lag.input(), iso3, year - lag.years());
        } else if (node instanceof Node.InYear fixed) {
            follow(fixed.input(), iso3, fixed.year());
        } else if (node instanceof Node.Apply apply) {
            followArguments(apply, iso3, year);
        } else {
            node.inputs().forEach(input -> follow(input, iso3, year));
        }
    }

    /** The branch that was taken, the first value that was there; else all arguments. */
    private void followArguments(Node.Apply apply, String iso3, int year) {
        List<Node> inputs = apply.inputs();
        if (apply.operator() == Operator.CHOOSE) {
            follow(inputs.get(0), iso3, year);
            Double condition = evaluation.value(inputs.get(0), iso3, year);
            if (condition != null) {
                follow(inputs.get(condition != 0 ? 1 : 2), iso3, year);
            }
        } else if (apply.operator() == Operator.COALESCE) {
            for (Node input : inputs) {
                follow(input, iso3, year);
                if (evaluation.value(input, iso3, year) != null) {
                    return;
                }
            }
        } else {
            inputs.forEach(input -> follow(input, iso3, year));
        }
    }
}
