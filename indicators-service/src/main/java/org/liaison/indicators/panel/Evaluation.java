package org.liaison.indicators.panel;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.liaison.indicators.indicator.Node;
import org.liaison.indicators.neighbour.Neighbour;
import org.liaison.indicators.neighbour.NeighbourList;

/** Computes formulas over a grid; a missing input makes a missing value unless the formula says otherwise, never a zero. */
final class Evaluation {

    private final Grid grid;
    private final Numbers numbers;
    private final NeighbourList neighbours;
    private final Map<Node, Values> known = new HashMap<>();
    private final Map<String, List<Neighbour>> lists = new HashMap<>();

    Evaluation(Grid grid, Numbers numbers, NeighbourList neighbours) {
        this.grid = grid;
        this.numbers = numbers;
        this.neighbours = neighbours;
    }

    Grid grid() {
        return grid;
    }

    Numbers numbers() {
        return numbers;
    }

    /** A cell, null where it is missing. */
    Double value(Node node, String iso3, int year) {
        int at = grid.at(iso3, year);
        Values values = at < 0 ? null : of(node);
        return values == null || values.isMissing(at) ? null : Double.valueOf(values.numbers()[at]);
    }

    boolean isInterpolated(Node node, String iso3, int year) {
        int at = grid.at(iso3, year);
        return at >= 0 && of(node).isInterpolated(at);
    }

    Values of(Node node) {
        Values values = known.get(node);
        if (values == null) {
            values = compute(node);
            known.put(node, values);
        }
        return values;
    }

    private Values compute(Node node) {
        if (node instanceof Node.Variable variable) {
            return of(variable.formula());
        }
        if (node instanceof Node.Observed observed) {
            return numbers.of(observed.series());
        }
        Values result = Values.missing(grid.size(), numbers.isInterpolated());
        if (node instanceof Node.Constant constant) {
            Arrays.fill(result.numbers(), constant.value());
        } else if (node instanceof Node.Flow flow) {
            FlowSums sums = numbers.flows(flow);
            for (int at = 0; at < grid.size(); at++) {
                result.set(at, sums.value(at), false);
            }
        } else if (node instanceof Node.Apply apply) {
            apply(apply, result);
        } else if (node instanceof Node.OrZero orZero) {
            Values input = of(orZero.input());
            for (int at = 0; at < grid.size(); at++) {
                result.set(at, input.isMissing(at) ? 0 : input.numbers()[at], input.isInterpolated(at));
            }
        } else if (node instanceof Node.Neighbours over) {
            overNeighbours(over, result);
        } else {
            moved(node, result);
        }
        return result;
    }

    private void apply(Node.Apply apply, Values result) {
        Values[] inputs = apply.inputs().stream().map(this::of).toArray(Values[]::new);
        double[] arguments = new double[inputs.length];
        for (int at = 0; at < grid.size(); at++) {
            boolean interpolated = false;
            int count = 0;
            for (Values input : inputs) {
                interpolated |= input.isInterpolated(at);
                if (!apply.skipMissing() || !input.isMissing(at)) {
                    arguments[count++] = input.numbers()[at];
                }
            }
            double[] given = count == arguments.length ? arguments : Arrays.copyOf(arguments, count);
            result.set(at, count == 0 ? Double.NaN : apply.operator().apply(given), interpolated);
        }
    }

    private void moved(Node node, Values result) {
        Values input = of(node.inputs().get(0));
        for (String iso3 : grid.countries()) {
            for (int year = grid.from(); year <= grid.to(); year++) {
                int from = grid.at(iso3, node instanceof Node.Lag lag ? year - lag.years() : ((Node.InYear) node).year());
                if (from >= 0) {
                    result.set(grid.at(iso3, year), input.numbers()[from], input.isInterpolated(from));
                }
            }
        }
    }

    private void overNeighbours(Node.Neighbours over, Values result) {
        Values input = of(over.input());
        for (String iso3 : grid.countries()) {
            for (int year = grid.from(); year <= grid.to(); year++) {
                pick(over, input, iso3, year, result);
            }
        }
    }

    private void pick(Node.Neighbours over, Values input, String iso3, int year, Values result) {
        double best = Double.NaN;
        double sum = 0;
        int count = 0;
        boolean interpolated = false;
        for (Neighbour neighbour : neighbours(iso3, year)) {
            int at = over.counts(neighbour.iso3(), year) ? grid.at(neighbour.iso3(), year) : -1;
            if (at >= 0 && !input.isMissing(at)) {
                double value = input.numbers()[at];
                sum += value;
                count++;
                boolean better = Double.isNaN(best) || (over.pick() == Node.Pick.MIN ? value < best : value > best);
                if (better || over.pick() == Node.Pick.MEAN) {
                    interpolated = input.isInterpolated(at) || interpolated && over.pick() == Node.Pick.MEAN;
                }
                best = better ? value : best;
            }
        }
        result.set(grid.at(iso3, year), over.pick() == Node.Pick.MEAN && count > 0 ? sum / count : best, interpolated);
    }

    private List<Neighbour> neighbours(String iso3, int year) {
        return lists.computeIfAbsent(iso3 + year, key -> neighbours.of(iso3, year));
    }

    /** The neighbours that count, with and without data. */
    List<Candidate> candidates(Node.Neighbours over, String iso3, int year) {
        return neighbours(iso3, year).stream().filter(neighbour -> over.counts(neighbour.iso3(), year))
                .map(neighbour -> new Candidate(neighbour.iso3(), neighbour.kind(),
                        value(over.input(), neighbour.iso3(), year)))
                .toList();
    }

    /** The neighbours whose values went in: one for an extremum, all that have one for a mean. */
    List<Candidate> used(Node.Neighbours over, String iso3, int year) {
        List<Candidate> withData = candidates(over, iso3, year).stream().filter(one -> one.value() != null).toList();
        Comparator<Candidate> order = Comparator.comparing(Candidate::value);
        Optional<Candidate> best = over.pick() == Node.Pick.MIN ? withData.stream().min(order) : withData.stream().max(order);
        return over.pick() == Node.Pick.MEAN ? withData : best.map(List::of).orElse(List.of());
    }
}
