package org.liaison.modelling.hypothesis;

import org.liaison.stats.test.TestResult;

/** A test against chi-squared. */
public record TestView(double statistic, int df, double pValue) {

    static TestView of(TestResult test) {
        return new TestView(test.statistic(), test.df(), test.pValue());
    }
}
