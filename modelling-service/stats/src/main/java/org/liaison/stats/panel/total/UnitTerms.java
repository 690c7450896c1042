package org.liaison.stats.panel.total;

/** Log-likelihood of a unit and its derivatives; arrays by row are as long as the sample, and units use separate ranges. */
final class UnitTerms {

    /** Log-likelihood. */
    double value;
    /** d/d eta. */
    final double[] score;
    /** Diagonal part of -d2/d eta2. */
    final double[] weight;
    /** The vector of the other part. */
    final double[] direction;
    /** -d2/d eta2 is the diagonal less {@code bend} times the vector times itself. */
    double bend;
    /** Derivatives with respect to the further parameters. */
    final double[] extraScore;
    /** -d2/d eta d extra is this times the vector. */
    final double[] extraEdge;
    /** -d2/d extra2, in row order. */
    final double[] extraWeight;

    UnitTerms(int rows, int extras) {
        this(new double[rows], new double[rows], new double[rows], extras);
    }

    private UnitTerms(double[] score, double[] weight, double[] direction, int extras) {
        this.score = score;
        this.weight = weight;
        this.direction = direction;
        this.extraScore = new double[extras];
        this.extraEdge = new double[extras];
        this.extraWeight = new double[extras * extras];
    }

    /** The same rows for another thread, whose units are others. */
    UnitTerms with(int extras) {
        return new UnitTerms(score, weight, direction, extras);
    }
}
