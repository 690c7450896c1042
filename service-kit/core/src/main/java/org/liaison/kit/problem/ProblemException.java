package org.liaison.kit.problem;

import java.util.List;

/** Thrown by services for every foreseen error; answered as a {@link Problem}. Rolls a transaction back. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient List<ProblemError> errors;

    public ProblemException(ProblemType type, String detail, List<ProblemError> errors) {
        super(detail);
        this.type = type;
        this.errors = List.copyOf(errors);
    }

    public ProblemException(ProblemType type, String detail, ProblemError... errors) {
        this(type, detail, List.of(errors));
    }

    public static ProblemException notFound(String what, Object id) {
        return new ProblemException(KitProblem.NOT_FOUND, "There is no " + what + " " + id + ".");
    }

    public static ProblemException parameter(String name, String detail) {
        return new ProblemException(KitProblem.INVALID_PARAMETER, "Parameter '" + name + "': " + detail,
                ProblemError.parameter(name, detail));
    }

    public static ProblemException unprocessable(String pointer, String detail) {
        return new ProblemException(KitProblem.UNPROCESSABLE, detail, ProblemError.pointer(pointer, detail));
    }

    public ProblemType type() {
        return type;
    }

    public List<ProblemError> errors() {
        return errors;
    }
}
