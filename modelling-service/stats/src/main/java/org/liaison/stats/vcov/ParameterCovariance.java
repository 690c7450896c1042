package org.liaison.stats.vcov;

import java.util.List;

import org.liaison.stats.optimise.Point;

/** Covariance of functions of the parameters, given by their gradients; everything that was estimated counts. */
public interface ParameterCovariance {

    /** Covariance matrix of the functions with these gradients. */
    double[][] of(List<Point> gradients);

    /** Variance of one function. */
    default double of(Point gradient) {
        return of(List.of(gradient))[0][0];
    }

    /** Whether the variance of the dispersion is part of this covariance. */
    boolean isJoint();
}
