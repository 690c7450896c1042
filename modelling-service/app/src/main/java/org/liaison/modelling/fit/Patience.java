package org.liaison.modelling.fit;

import java.util.function.Supplier;

import org.liaison.kit.job.JobContext;
import org.liaison.kit.problem.ProblemException;
import org.liaison.modelling.problem.ModellingProblem;

/** Has a job wait for memory where a request would be told to come again. */
public final class Patience {

    private Patience() {
    }

    /** Tries until there is memory, or the job is cancelled or put off. */
    public static <T> T untilFree(JobContext context, Supplier<T> work) {
        while (true) {
            context.throwIfCancelled();
            try {
                return work.get();
            } catch (ProblemException e) {
                if (e.type() != ModellingProblem.BUSY) {
                    throw e;
                }
            }
        }
    }
}
