package org.liaison.indicators.indicator;

import java.util.List;
import java.util.function.Consumer;

import org.liaison.indicators.membership.Members;

/** A formula over series of vintages, ready to be computed. */
public sealed interface Node {

    /** What it is computed from; empty for numbers and series. */
    default List<Node> inputs() {
        return List.of();
    }

    /** Calls for this and all that is below. */
    default void walk(Consumer<Node> visitor) {
        visitor.accept(this);
        inputs().forEach(input -> input.walk(visitor));
    }

    record Constant(double value) implements Node {
    }

    /** An indicator as a vintage has it. */
    record Observed(StoredSeries series) implements Node {
    }

    /** @param skipMissing whether missing arguments are left out */
    record Apply(Operator operator, List<Node> inputs, boolean skipMissing) implements Node {
    }

    /** 0 where the input is missing. */
    record OrZero(Node input) implements Node {
        @Override
        public List<Node> inputs() {
            return List.of(input);
        }
    }

    /** The value some years before; after where the number is negative. */
    record Lag(Node input, int years) implements Node {
        @Override
        public List<Node> inputs() {
            return List.of(input);
        }
    }

    /** The value of one year for all years. */
    record InYear(Node input, int year) implements Node {
        @Override
        public List<Node> inputs() {
            return List.of(input);
        }
    }

    /** How values of neighbours become one. */
    enum Pick {
        MAX,
        MIN,
        MEAN
    }

    /**
     * Over the neighbours that have a value.
     *
     * @param members whose membership at the end of the year counts; null where all neighbours do
     * @param inside whether members count, else those who are none
     */
    record Neighbours(Node input, Pick pick, Members members, boolean inside) implements Node {
        @Override
        public List<Node> inputs() {
            return List.of(input);
        }

        public boolean counts(String iso3, int year) {
            return members == null || members.isMember(iso3, year) == inside;
        }
    }

    /** Which flows of a country: those from it, those to it, or both. */
    enum Direction {
        BOTH,
        EXPORTS,
        IMPORTS
    }

    /** Which sum of flows, or their ratio. */
    enum Part {
        SHARE,
        WITH,
        TOTAL
    }

    /** @param members null for the total */
    record Flow(StoredSeries series, Members members, Direction direction, Part part) implements Node {
    }

    /** A definition in its place. */
    record Variable(Definition definition, Node formula) implements Node {
        @Override
        public List<Node> inputs() {
            return List.of(formula);
        }
    }
}
