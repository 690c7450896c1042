package org.liaison.stats.optimise;

import java.util.Arrays;
import java.util.Optional;

import org.liaison.stats.linalg.Blocks;
import org.liaison.stats.linalg.BorderedFactor;
import org.liaison.stats.linalg.Dot;

/**
 * Finds rows without a finite estimate. Of counts: zero outcomes that some combination of the columns and effects can single
 * out, while it is zero wherever the outcome is positive. Of binary outcomes: rows in which some combination differs from
 * zero, while it is nowhere negative at a one and nowhere positive at a zero. The iterative rectifier of Correia, Guimaraes
 * and Zylkin (arXiv:1903.01633): regress an indicator of the rows in question, with a huge weight on those that must be
 * zero, cut the fit off at zero, and repeat until the fit needs no cutting. For binary outcomes, where signs follow the
 * outcome and no row must be zero, these are alternating projections on the two cones. Now and then the limit is guessed
 * and, if it passes the same test, taken. Small models are searched by {@link ExactSeparation}.
 */
final class Separation {

    /** Mean of a zero outcome, as a share of the average outcome, below which a search is worth its time. */
    private static final double SUSPECT = 1e-6;
    /** Probability of the other outcome below which a search is worth its time. */
    private static final double SUSPECT_BINARY = 1e-8;
    private static final double ZERO_WEIGHT = 1e11;
    /** Rows whose fit is below this share of the largest are held at zero when the limit is guessed; tried in turn. */
    private static final double[] HELD = { 0.05, 0.3, 0.005 };
    private static final double EXACT = 1e-7;
    private static final double SEPARATED = 1e-4;
    private static final double NOTHING_LEFT = 1e-9;
    private static final int ROUND = 20;
    private static final int MAX_ROUNDS = 50;
    private static final int MAX_ATTEMPTS = 10;

    private final IndexModel model;
    private final double[] y;
    private final boolean binary;

    Separation(IndexModel model) {
        this.model = model;
        this.y = model.sample().outcome();
        this.binary = model.likelihood().isBinary();
    }

    /** Whether some row's mean is so close to the end of its range that it may be separated. */
    boolean isSuspected(double[] mu) {
        if (binary) {
            double closest = 1;
            for (int i = 0; i < y.length; i++) {
                closest = Math.min(closest, Math.abs(y[i] - mu[i]));
            }
            return closest < SUSPECT_BINARY;
        }
        Blocks blocks = model.absorption().blocks();
        double[] lowest = new double[blocks.count()];
        double total = blocks.sum((from, to) -> Dot.sum(y, from, to));
        blocks.each((block, from, to) -> lowest[block] = lowestOfZeros(mu, from, to));
        return Arrays.stream(lowest).min().orElseThrow() <= SUSPECT * total / y.length;
    }

    private double lowestOfZeros(double[] mu, int from, int to) {
        double lowest = Double.POSITIVE_INFINITY;
        for (int i = from; i < to; i++) {
            lowest = y[i] == 0 ? Math.min(lowest, mu[i]) : lowest;
        }
        return lowest;
    }

    /** Separated rows, null if there are none; there may be more once these are gone. */
    boolean[] rows() {
        boolean[] positive = new boolean[y.length];
        double[] target = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            positive[i] = !binary && y[i] > 0;
            target[i] = positive[i] ? 0 : 1;
        }
        ExactSeparation exact = new ExactSeparation(model, positive);
        if (exact.isAffordable()) {
            double[] direction = exact.direction();
            return direction == null ? null : above(direction, positive, 0);
        }
        Projector projector = new Projector(positive);
        double size = 1;
        for (int round = 0; round < MAX_ROUNDS && size > NOTHING_LEFT; round++) {
            for (int i = 0; i < ROUND; i++) {
                double[] fit = projector.fit(target);
                double largest = largest(fit);
                if (!(largest > 0)) {
                    return null;
                }
                if (isCertificate(fit, positive, largest)) {
                    return above(fit, positive, SEPARATED * largest);
                }
                // The sets are cones, so scaling changes nothing but keeps a slow decay apart from a limit.
                size *= largest;
                target = rectified(fit, positive, largest);
            }
            boolean[] found = pinned(target, positive, HELD[round % HELD.length]);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The limit is slow to reach but soon to be seen: hold at zero the rows that tend there, and look at the rest. */
    private boolean[] pinned(double[] target, boolean[] positive, double share) {
        boolean[] held = positive.clone();
        double[] fit = target;
        double largest = 1;
        double bound = share;
        for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            boolean changed = false;
            for (int i = 0; i < held.length; i++) {
                boolean hold = !held[i] && fit[i] < bound * largest;
                changed |= hold;
                held[i] |= hold;
            }
            if (!changed) {
                return null;
            }
            fit = new Projector(held).fit(rectified(fit, held, largest));
            largest = largest(fit);
            if (largest < EXACT) {
                return null;
            }
            if (isCertificate(fit, held, largest)) {
                return above(fit, held, SEPARATED * largest);
            }
            bound = EXACT;
        }
        return null;
    }

    private boolean isCertificate(double[] fit, boolean[] zero, double largest) {
        double wrong = 0;
        for (int i = 0; i < fit.length; i++) {
            wrong = Math.max(wrong, zero[i] ? Math.abs(fit[i]) : -fit[i]);
        }
        return wrong < EXACT * largest;
    }

    private static double[] rectified(double[] fit, boolean[] zero, double largest) {
        double[] target = new double[fit.length];
        for (int i = 0; i < fit.length; i++) {
            target[i] = zero[i] ? 0 : Math.max(0, fit[i]) / largest;
        }
        return target;
    }

    private static double largest(double[] fit) {
        return Arrays.stream(fit).max().orElse(0);
    }

    private static boolean[] above(double[] fit, boolean[] zero, double bound) {
        boolean[] rows = new boolean[fit.length];
        for (int i = 0; i < fit.length; i++) {
            rows[i] = !zero[i] && fit[i] > bound;
        }
        return rows;
    }

    /** Least-squares projection on the columns and effects with a huge weight on rows that must be zero. */
    private final class Projector {

        private final double[] weights;
        private final Optional<BorderedFactor> factor;

        private Projector(boolean[] zero) {
            weights = new double[zero.length];
            for (int i = 0; i < zero.length; i++) {
                weights[i] = zero[i] ? ZERO_WEIGHT : 1;
            }
            factor = model.crossProducts(weights, null, null).factor();
        }

        private double[] fit(double[] target) {
            Point point = new Point(new double[model.denseSize()], new double[model.absorption().groups()]);
            if (factor.isPresent()) {
                model.addRight(signed(target.clone()), weights, point);
                factor.get().solve(point.dense(), point.group());
            }
            return signed(model.eta(point, false));
        }

        /** Turned so that separated rows are positive. */
        private double[] signed(double[] values) {
            for (int i = 0; binary && i < values.length; i++) {
                values[i] = y[i] == 0 ? -values[i] : values[i];
            }
            return values;
        }
    }
}
