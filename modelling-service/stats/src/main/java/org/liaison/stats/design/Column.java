package org.liaison.stats.design;

import java.util.ArrayList;
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

    /** Its derivative with respect to a numeric variable in the rows of an evaluator. */
    public double[] derivative(String variable, Evaluator evaluator, Levels levels) {
        double[] sum = null;
        for (int p = 0; p < pieces.size(); p++) {
            if (pieces.get(p) instanceof Piece.Number number && number.expression().variables().contains(variable)) {
                List<Piece> changed = new ArrayList<>(pieces);
                changed.set(p, new Piece.Number(number.expression().derivative(variable)));
                double[] values = new Column(name, term, changed).values(evaluator, levels);
                sum = sum == null ? values.clone() : add(sum, values);
            }
        }
        return sum;
    }

    private static double[] add(double[] sum, double[] values) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += values[i];
        }
        return sum;
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
