package org.liaison.collector.completeness;

import java.util.List;

import org.liaison.kit.http.Parameters;
import org.liaison.kit.problem.ProblemException;

/** Values of a parameter that has but a few. */
final class Choice {

    private Choice() {
    }

    /** The values between commas, none for null; 400 for one that is not known. */
    static List<String> of(String parameter, String value, List<String> known) {
        List<String> chosen = Parameters.commaList(value);
        chosen.stream().filter(it -> !known.contains(it)).findFirst().ifPresent(it -> {
            throw ProblemException.parameter(parameter, "expected " + String.join(", ", known) + ", got '" + it + "'");
        });
        return chosen;
    }
}
