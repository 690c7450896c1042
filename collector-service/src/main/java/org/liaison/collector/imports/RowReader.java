package org.liaison.collector.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.liaison.collector.CollectorProblem;
import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;

/** Reads the rows of an upload one by one. */
interface RowReader {

    List<String> COLUMNS = List.of("id", "source", "address", "date", "headline", "body");
    List<String> REQUIRED = List.of("source", "date", "headline");

    /** Takes a row. */
    @FunctionalInterface
    interface Sink {
        void accept(ImportRow row) throws IOException;
    }

    void read(Path file, Sink sink) throws IOException;

    /** @throws ProblemException where a column is not known or a required one is missing */
    static void checkHeader(List<String> header) {
        List<ProblemError> errors = new java.util.ArrayList<>();
        if (header.size() == 1 && (header.get(0).contains(";") || header.get(0).contains("\t"))) {
            throw new ProblemException(CollectorProblem.BAD_ROWS,
                    "The cells of the file are separated by " + (header.get(0).contains(";") ? "semicolons" : "tabs")
                            + ", expected commas; nothing was applied.",
                    ProblemError.cell(0, null, "expected commas between the cells"));
        }
        header.stream().filter(h -> !COLUMNS.contains(h))
                .forEach(h -> errors.add(ProblemError.cell(0, h, "this column is not known here")));
        REQUIRED.stream().filter(r -> !header.contains(r))
                .forEach(r -> errors.add(ProblemError.cell(0, r, "this column is missing")));
        if (header.stream().distinct().count() < header.size()) {
            errors.add(ProblemError.cell(0, String.join(",", header), "a column is there twice"));
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(CollectorProblem.BAD_ROWS, "The head of the table is not valid; nothing was applied.",
                    errors);
        }
    }
}
