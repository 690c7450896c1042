package org.liaison.modelling.fit;

import org.liaison.stats.summary.GoodnessOfFit;

/** A goodness-of-fit test, {@code deviance} or {@code pearson}, against chi-squared. */
public record GoodnessOfFitView(String test, double statistic, long df, Double pValue) {

    static GoodnessOfFitView of(GoodnessOfFit test) {
        return new GoodnessOfFitView(test.test(), test.statistic(), test.df(), test.pValue());
    }
}
