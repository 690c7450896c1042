package org.liaison.modelling.fit;

import java.util.ArrayList;
import java.util.List;

import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;
import org.liaison.modelling.problem.ModellingProblem;
import org.liaison.stats.FitSpec;
import org.liaison.stats.SpecificationException;

/** Answers of the statistical core that a model cannot be estimated, as problems that name field, term, column and row. */
public final class Refusals {

    private static final String FORMULA = "/formula";

    private Refusals() {
    }

    /** A refusal of a whole request, for example of a test. */
    public static ProblemException problem(SpecificationException e) {
        return problem(e, null, null);
    }

    /**
     * @param spec null where the specification could not be read
     * @param rows data row, from 0, of each row of the frame; null where they are the same
     */
    static ProblemException problem(SpecificationException e, FitSpec spec, int[] rows) {
        List<ProblemError> errors = new ArrayList<>();
        errors.add(ProblemError.pointer(pointer(e, spec), e.getMessage()));
        String detail = e.term() != null && !e.getMessage().contains(e.term())
                ? "Term '" + e.term() + "': " + e.getMessage()
                : e.getMessage();
        if (e.row() != null) {
            long row = (rows == null ? e.row() : rows[e.row()]) + 1L;
            errors.add(ProblemError.cell(row, e.column() == null ? e.term() : e.column(), e.getMessage()));
            detail = "Row " + row + ", " + (e.column() == null ? "term '" + e.term() : "column '" + e.column()) + "': "
                    + e.getMessage();
        }
        return new ProblemException(ModellingProblem.NOT_ESTIMABLE, detail, errors);
    }

    private static String pointer(SpecificationException e, FitSpec spec) {
        if (e.field() != null) {
            return "/" + e.field().replace('.', '/');
        }
        if (e.column() != null && e.term() == null && spec != null) {
            return ColumnUse.of(spec).stream().filter(use -> use.column().equals(e.column())).map(ColumnUse::field).findFirst()
                    .orElse(FORMULA);
        }
        return FORMULA;
    }
}
