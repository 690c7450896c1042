package org.liaison.stats.likelihood;

/** The usual means: the inverses of their link functions. */
public enum Link implements Mean {

    /** Mean exp(eta), of counts. */
    LOG {
        @Override
        public double value(double eta) {
            return Math.exp(eta);
        }

        @Override
        public double slope(double eta) {
            return Math.exp(eta);
        }

        @Override
        public double curvature(double eta) {
            return Math.exp(eta);
        }

        @Override
        public boolean isRatio() {
            return true;
        }
    },

    /** Mean 1 / (1 + exp(-eta)). */
    LOGIT {
        @Override
        public double value(double eta) {
            return 1 / (1 + Math.exp(-eta));
        }

        @Override
        public double slope(double eta) {
            // p (1 - p) without the cancellation of 1 - p
            double e = Math.exp(-Math.abs(eta));
            return e / ((1 + e) * (1 + e));
        }

        @Override
        public double curvature(double eta) {
            return -slope(eta) * Math.tanh(eta / 2);
        }

        @Override
        public boolean isRatio() {
            return true;
        }
    },

    /** Mean Phi(eta). */
    PROBIT {
        @Override
        public double value(double eta) {
            return NormalTail.cdf(eta);
        }

        @Override
        public double slope(double eta) {
            return Math.exp(-eta * eta / 2) / Math.sqrt(2 * Math.PI);
        }

        @Override
        public double curvature(double eta) {
            return -eta * slope(eta);
        }
    },

    /** Mean eta. */
    IDENTITY {
        @Override
        public double value(double eta) {
            return eta;
        }

        @Override
        public double slope(double eta) {
            return 1;
        }

        @Override
        public double curvature(double eta) {
            return 0;
        }
    }
}
