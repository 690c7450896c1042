package org.liaison.modelling.dataset;

import org.liaison.kit.problem.ProblemException;

/** What an upload does with rows that do not fit the header. */
enum BadRows {
    REFUSE,
    SKIP;

    static BadRows of(String onError) {
        if (onError == null || "fail".equals(onError)) {
            return REFUSE;
        }
        if ("skip".equals(onError)) {
            return SKIP;
        }
        throw ProblemException.parameter("on_error", "expected fail or skip, got '" + onError + "'");
    }
}
