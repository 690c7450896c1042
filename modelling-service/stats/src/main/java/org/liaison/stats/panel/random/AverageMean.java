package org.liaison.stats.panel.random;

import org.liaison.stats.Family;
import org.liaison.stats.likelihood.Link;
import org.liaison.stats.likelihood.Mean;

/** Mean of the outcome averaged over a Gaussian intercept, in the families where it has a closed form. */
final class AverageMean {

    private AverageMean() {
    }

    /** The average for units whose intercept has a standard deviation; the plain mean where that is 0. */
    static Mean of(Family family, double sigma) {
        return switch (family) {
            case POISSON, NEGBIN1, NEGBIN2 -> sigma == 0 ? Link.LOG : new Log(sigma * sigma);
            case LOGIT -> sigma == 0 ? Link.LOGIT : new AverageLogit(sigma);
            case PROBIT -> sigma == 0 ? Link.PROBIT : new Probit(Math.sqrt(1 + sigma * sigma));
            case GAUSSIAN -> Link.IDENTITY;
        };
    }

    /** exp(eta + sigma^2 / 2). */
    private record Log(double variance) implements Mean {

        @Override
        public double value(double eta) {
            return Math.exp(eta + variance / 2);
        }

        @Override
        public double slope(double eta) {
            return value(eta);
        }

        @Override
        public double curvature(double eta) {
            return value(eta);
        }

        @Override
        public boolean isRatio() {
            return true;
        }

        @Override
        public int extras() {
            return 1;
        }

        @Override
        public double valueOn(int extra, double eta) {
            return variance * value(eta);
        }

        @Override
        public double slopeOn(int extra, double eta) {
            return variance * value(eta);
        }
    }

    /** Phi(eta / sqrt(1 + sigma^2)). */
    private record Probit(double scale) implements Mean {

        @Override
        public double value(double eta) {
            return Link.PROBIT.value(eta / scale);
        }

        @Override
        public double slope(double eta) {
            return Link.PROBIT.slope(eta / scale) / scale;
        }

        @Override
        public double curvature(double eta) {
            return Link.PROBIT.curvature(eta / scale) / (scale * scale);
        }

        @Override
        public int extras() {
            return 1;
        }

        /** d ln(scale) / d ln(sigma) = sigma^2 / scale^2. */
        @Override
        public double valueOn(int extra, double eta) {
            return -eta * slope(eta) * (1 - 1 / (scale * scale));
        }

        @Override
        public double slopeOn(int extra, double eta) {
            return -(slope(eta) + eta * curvature(eta)) * (1 - 1 / (scale * scale));
        }
    }
}
