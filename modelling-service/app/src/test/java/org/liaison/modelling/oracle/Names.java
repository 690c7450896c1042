package org.liaison.modelling.oracle;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

/** Names of terms there and here. */
final class Names {

    private Names() {
    }

    /** The name there of a term here: {@code factor(country)P02} is {@code country=P02}. */
    static String there(String term) {
        return "(intercept)".equals(term) ? "(Intercept)"
                : term.replaceAll("factor\\(trt\\)(\\w+)", "$1").replaceFirst("^factor\\((\\w+)\\)([^:]*)$", "$1=$2")
                        .replaceFirst("^(\\w+)_(within|between)$", "$1__$2");
    }

    /** The term here of a name there. */
    static String here(String name) {
        return "(Intercept)".equals(name) ? "(intercept)" : name.replaceFirst("^(\\w+)=(.*)$", "factor($1)$2");
    }

    /** The formula's right side that leads to these columns; columns named {@code x__within} and {@code x__between} are x. */
    static String rightSide(JsonNode columns, Set<String> variables) {
        Set<String> terms = new LinkedHashSet<>();
        for (String column : OracleCase.texts(columns)) {
            if (!"(Intercept)".equals(column)) {
                String term = column.replaceFirst("^(\\w+)=.*$", "factor($1)").replaceFirst("__(within|between)$", "");
                // A column that the data lack is a level of their treatment.
                terms.add(List.of(term.split(":")).stream()
                        .map(part -> part.matches("\\w+") && !variables.contains(part) ? "trt" : part)
                        .collect(Collectors.joining(":")));
            }
        }
        return String.join(" + ", terms);
    }
}
