package org.liaison.stats.summary;

import java.util.Arrays;

import org.liaison.stats.design.Sample;
import org.liaison.stats.likelihood.Likelihood;
import org.liaison.stats.linalg.Blocks;
import org.liaison.stats.optimise.Optimum;

/** Fitted values and residuals of the reported rows; the mean of separated rows is their outcome. */
public final class Rows {

    private Rows() {
    }

    /** Observations in the order of the reported sample. */
    public static Observations of(Sample reported, Optimum optimum) {
        Sample estimated = optimum.model().sample();
        int[] position = new int[reported.frame().rows()];
        Arrays.fill(position, -1);
        for (int i = 0; i < estimated.size(); i++) {
            position[estimated.rows()[i]] = i;
        }
        int n = reported.size();
        double alpha = Math.exp(optimum.lnAlpha());
        Likelihood likelihood = optimum.model().likelihood();
        double[] fitted = new double[n];
        double[] linear = new double[n];
        double[] residual = new double[n];
        double[] pearson = new double[n];
        double[] deviance = new double[n];
        Blocks.of(n).each((block, from, to) -> {
            for (int i = from; i < to; i++) {
                int at = position[reported.rows()[i]];
                double y = reported.outcome()[i];
                if (at < 0) {
                    fitted[i] = y;
                    linear[i] = y == 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
                    continue;
                }
                fitted[i] = optimum.rows().mu()[at];
                linear[i] = optimum.eta()[at];
                residual[i] = y - fitted[i];
                pearson[i] = likelihood.pearson(y, fitted[i], linear[i], alpha);
                deviance[i] = Math.copySign(Math.sqrt(Math.max(0, likelihood.devianceAt(y, fitted[i], linear[i], alpha))),
                        residual[i]);
            }
        });
        return new Observations(reported.rows(), reported.outcome(), fitted, linear, residual, pearson, deviance);
    }
}
