package org.liaison.stats.residual;

import org.liaison.stats.FitResult;
import org.liaison.stats.outcome.NormalQuantile;
import org.liaison.stats.outcome.OutcomeDistribution;
import org.liaison.stats.summary.Observations;

/**
 * Randomised quantile residuals (Dunn and Smyth 1996, JCGS 5): the normal quantile of a point drawn evenly between P(Y &lt; y)
 * and
 * P(Y &le; y) at the estimated distribution. If the model is right they are standard normal, for counts as for numbers, so that
 * they can be judged by eye where Pearson and deviance residuals cannot. {@code statmod::qresiduals} in R.
 */
public final class QuantileResiduals {

    private static final double UNIT = 0x1.0p-53;

    private final OutcomeDistribution distribution;
    private final Observations rows;
    private final long seed;
    private final boolean defined;

    /**
     * The residuals of a fit's observations; computed one by one, as each takes two incomplete beta functions.
     *
     * @param seed the draw of a row depends on this and on the row's number alone
     */
    public QuantileResiduals(FitResult fit, long seed) {
        this.defined = !fit.spec().effects().needsUnit();
        this.distribution = defined ? OutcomeDistribution.of(fit) : null;
        this.rows = fit.observations();
        this.seed = seed;
    }

    /**
     * The residual of the observation at a position; NaN where it is not defined: amounts that are not whole in a Poisson
     * model, and
     * models whose rows have a distribution only given an effect that is not estimated.
     */
    public double at(int i) {
        return defined ? one(distribution, rows.outcome()[i], rows.fitted()[i], draw(seed, rows.row()[i])) : Double.NaN;
    }

    private static double one(OutcomeDistribution distribution, double y, double mu, double draw) {
        if (!distribution.isDiscrete()) {
            return (y - mu) / Math.sqrt(distribution.dispersion());
        }
        if (y != Math.rint(y)) {
            return Double.NaN;
        }
        double low = distribution.below(y - 1, mu);
        double high = distribution.below(y, mu);
        if (low + high < 1) {
            return -NormalQuantile.upper(low + draw * (high - low));
        }
        double above = distribution.above(y, mu);
        return NormalQuantile.upper(above + (1 - draw) * (distribution.above(y - 1, mu) - above));
    }

    /** A number evenly between 0 and 1, neither included: the finaliser of SplitMix64 on seed and row. */
    private static double draw(long seed, int row) {
        long z = seed + (row + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        z ^= z >>> 31;
        return ((z >>> 11) + 0.5) * UNIT;
    }
}
