package org.liaison.coding.codebook;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.liaison.kit.problem.ProblemException;

import io.quarkus.arc.All;

/** The engines by name. */
@ApplicationScoped
public class Coders {

    private final Map<String, Coder> byEngine;

    Coders(@All List<Coder> coders) {
        byEngine = coders.stream().collect(Collectors.toMap(Coder::engine, Function.identity()));
    }

    /** @throws ProblemException 422 where no engine of that name is there */
    public Coder of(Codebook codebook) {
        Coder coder = byEngine.get(codebook.engine());
        if (coder == null) {
            throw ProblemException.unprocessable("/engine", "There is no engine '" + codebook.engine() + "'; there are "
                    + byEngine.keySet().stream().sorted().toList() + ".");
        }
        return coder;
    }
}
