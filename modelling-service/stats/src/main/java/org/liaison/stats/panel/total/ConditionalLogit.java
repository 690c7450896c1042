package org.liaison.stats.panel.total;

import org.liaison.stats.SpecificationException;
import org.liaison.stats.panel.Objective;
import org.liaison.stats.panel.PanelData;
import org.liaison.stats.panel.UnitBlocks;

/**
 * Logit given the units' numbers of ones k (Chamberlain 1980; Stata's {@code clogit}):
 *
 * <pre>
 * sum y eta - ln sum over all sets d of k rows of exp(sum over d of eta)
 * </pre>
 *
 * The second sum is built up row by row (Gail, Lubin and Rubinstein 1981, Biometrika 68). With it go the mean and the
 * covariance of the total of x over the set: those of a mixture of the sets with the new row and those without, so that
 * nothing cancels.
 */
final class ConditionalLogit implements Objective {

    /** Rows times ones of a unit whose probabilities are held at once. */
    static final long MOST = 1 << 24;

    private final PanelData data;
    private final UnitBlocks blocks;

    /** @throws SpecificationException naming a unit that is too large */
    ConditionalLogit(PanelData data) {
        this.data = data;
        this.blocks = new UnitBlocks(data);
        for (int u = 0; u < data.units(); u++) {
            ChoiceSet set = new ChoiceSet(data, u);
            if ((long) set.size() * set.chosen() > MOST) {
                throw SpecificationException.field("unit", "The unit '" + data.unit().levels()[u] + "' has " + set.size()
                        + " rows, too many for the sum over all orders of its ones and zeros; with so many, 'fixed' effects have no"
                        + " visible bias.");
            }
        }
    }

    @Override
    public int size() {
        return data.k();
    }

    @Override
    public Evaluation at(double[] theta, boolean information) {
        double[] eta = data.eta(theta);
        return Evaluation.sum(blocks.map(block -> sum(block, eta)), size());
    }

    private Evaluation sum(int block, double[] eta) {
        int p = size();
        double value = 0;
        double[] gradient = new double[p];
        double[] matrix = new double[p * p];
        for (int u = blocks.first(block); u < blocks.first(block + 1); u++) {
            ChoiceSums sums = new ChoiceSums(data, u);
            sums.compute(eta, true);
            double weight = data.unitWeights()[u];
            value += weight * sums.logLik();
            for (int a = 0; a < p; a++) {
                gradient[a] += weight * sums.score(a);
                for (int b = a; b < p; b++) {
                    matrix[a * p + b] += weight * sums.covariance(a, b);
                }
            }
        }
        return new Evaluation(value, gradient, matrix);
    }

    @Override
    public double[][] scores(double[] theta) {
        double[] eta = data.eta(theta);
        double[][] scores = new double[data.units()][size()];
        for (int u = 0; u < scores.length; u++) {
            ChoiceSums sums = new ChoiceSums(data, u);
            sums.compute(eta, false);
            for (int a = 0; a < size(); a++) {
                scores[u][a] = sums.score(a);
            }
        }
        return scores;
    }
}
