package org.liaison.coding.codebook;

import java.util.List;

/** Codes what callers send along, by the codebooks of one engine. */
public interface Coder {

    /** The {@linkplain Codebook#engine() engine} whose codebooks it understands. */
    String engine();

    /**
     * One answer for each unit, in their order.
     *
     * @throws org.liaison.kit.problem.ProblemException 422 naming row and field for what is no unit
     */
    List<? extends Answer> code(Codebook codebook, List<CodingUnit> units);

    /**
     * Compiles a codebook without coding anything.
     *
     * @throws org.liaison.kit.problem.ProblemException 422 with a JSON pointer to whatever is wrong
     */
    void check(Codebook codebook);
}
