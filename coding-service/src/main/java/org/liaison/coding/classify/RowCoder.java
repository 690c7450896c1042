package org.liaison.coding.classify;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.liaison.coding.codebook.Codebook;
import org.liaison.coding.codebook.Coder;
import org.liaison.coding.codebook.CodingUnit;
import org.liaison.coding.register.Registers;
import org.liaison.kit.problem.ProblemException;

/** The engine of codebooks that code interactions as rows of partners. */
@ApplicationScoped
class RowCoder implements Coder {

    private final Classifiers classifiers;

    RowCoder(Classifiers classifiers) {
        this.classifiers = classifiers;
    }

    @Override
    public String engine() {
        return Codebook.INTERACTIONS;
    }

    @Override
    public List<Classification> code(Codebook codebook, List<CodingUnit> units) {
        return PressItem.read(units).stream()
                .map(item -> classifiers.classify(codebook, item).classification()).toList();
    }

    @Override
    public void check(Codebook codebook) {
        try {
            Classifier.load(codebook, Registers.load(codebook.registers()));
        } catch (IllegalArgumentException e) {
            throw ProblemException.unprocessable("/verdicts", e.getMessage());
        }
    }
}
