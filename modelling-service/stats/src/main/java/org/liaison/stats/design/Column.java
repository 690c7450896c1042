package org.liaison.stats.design;

import java.util.Arrays;
import java.util.List;

import org.liaison.stats.formula.Term;

/**
 * A column of the design matrix, the product of its pieces.
 *
 * @param name as reported, such as {@code factor(year)2012:x}
 * @param term the term of the formula it belongs to
 */
public record Column(String name, Term term, List<Piece> pieces) {

    public Column {
        pieces = List.copyOf(pieces);
    }

    /** Its values in the rows of an evaluator; groupings by variable come from {@code levels}. */
    public double[] values(Evaluator evaluator, Levels levels) {
        double[] product = null;
        for (Piece piece : pieces) {
            double[] values = piece instanceof Piece.Number number ? evaluator.values(number.expression(), term.toString())
                    : levels.dummy((Piece.Level) piece);
            if (product == null) {
                product = values;
            } else {
                for (int i = 0; i < product.length; i++) {
                    product[i] *= values[i];
                }
            }
        }
        return product;
    }

    /** Whether the column depends on a variable. */
    public boolean uses(String variable) {
        return pieces.stream().anyMatch(piece -> piece instanceof Piece.Number number
                ? number.expression().variables().contains(variable)
                : ((Piece.Level) piece).variable().equals(variable));
    }

    /** A dummy that is 1 everywhere or nowhere: what a level piece is when its variable is set to one level. */
    static double[] constant(int size, boolean one) {
        double[] values = new double[size];
        Arrays.fill(values, one ? 1 : 0);
        return values;
    }
}
