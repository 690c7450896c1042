package org.liaison.stats.formula;

import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * A number computed from the columns of one row. {@link #toString()} writes it as R's deparse would, which is the name of
 * the term.
 */
public sealed interface Expression permits Constant, Variable, Binary, Call {

    /** The value, with the columns' values given by name. */
    double value(ToDoubleFunction<String> row);

    /** The derivative with respect to a column, simplified where a part is constant. */
    Expression derivative(String variable);

    /** The columns used. */
    Set<String> variables();
}
