package org.liaison.indicators.indicator;

/**
 * A part of a formula, resolved, with its unit.
 *
 * @param isLiteral whether it is a number, which goes with every unit
 * @param text as it is written
 */
record Typed(Node node, Unit unit, boolean isLiteral, String text) {

    static Typed of(Node node, Unit unit, Expression expression) {
        return new Typed(node, unit, false, expression.toString());
    }
}
