package org.liaison.modelling.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.liaison.kit.problem.KitProblem;
import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;

/** The formats of regression tables. */
enum PrintFormat {
    HTML("text/html;charset=UTF-8"),
    LATEX("application/x-latex"),
    MARKDOWN("text/markdown;charset=UTF-8"),
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    PrintFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** @param accepted media types by preference, used where no format is named */
    static PrintFormat of(String name, List<String> accepted) {
        if (name != null) {
            return Arrays.stream(values()).filter(format -> format.name().equalsIgnoreCase(name)).findFirst()
                    .orElseThrow(() -> new ProblemException(KitProblem.NOT_ACCEPTABLE,
                            "The format '" + name + "' is not offered; there are " + names() + ".",
                            ProblemError.parameter("format", "not one of " + names())));
        }
        return accepted.stream()
                .flatMap(type -> Arrays.stream(values()).filter(format -> format.mediaType.split(";")[0].equals(type)))
                .findFirst().orElse(HTML);
    }

    private static String names() {
        return Arrays.stream(values()).map(format -> format.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
    }
}
