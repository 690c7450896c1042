package org.liaison.modelling.hypothesis;

import java.util.ArrayList;
import java.util.List;

import org.liaison.stats.SpecificationException;
import org.liaison.stats.test.Estimates;

import com.fasterxml.jackson.databind.JsonNode;

/** Estimates that a request brings along: {@code {"estimates": {term: value}, "vcov": {term: {term: value}}}}. */
final class GivenEstimates {

    private final String field;

    /** @param field of the request that holds them, for messages */
    GivenEstimates(String field) {
        this.field = field;
    }

    /** @throws SpecificationException naming the part that is missing or not a number */
    Estimates read(JsonNode given) {
        JsonNode values = object(given, "estimates");
        JsonNode rows = object(given, "vcov");
        given.fieldNames().forEachRemaining(name -> {
            if (!"estimates".equals(name) && !"vcov".equals(name)) {
                throw refused(name, "There is no such field; estimates are given as 'estimates' and 'vcov'.");
            }
        });
        List<String> terms = new ArrayList<>();
        values.fieldNames().forEachRemaining(terms::add);
        double[] estimates = new double[terms.size()];
        double[][] vcov = new double[terms.size()][terms.size()];
        for (int a = 0; a < estimates.length; a++) {
            String term = terms.get(a);
            estimates[a] = number(values.get(term), "estimates." + term);
            JsonNode row = rows.get(term);
            if (row == null || !row.isObject()) {
                throw refused("vcov." + term, "The covariances of '" + term + "' are missing.");
            }
            for (int b = 0; b < estimates.length; b++) {
                vcov[a][b] = number(row.get(terms.get(b)), "vcov." + term + "." + terms.get(b));
            }
        }
        for (int a = 0; a < estimates.length; a++) {
            for (int b = 0; b < a; b++) {
                double size = Math.sqrt(Math.abs(vcov[a][a] * vcov[b][b]));
                if (Math.abs(vcov[a][b] - vcov[b][a]) > 1e-6 * size) {
                    throw refused("vcov." + terms.get(a) + "." + terms.get(b), "The matrix is not symmetric.");
                }
            }
        }
        return new Estimates(terms, estimates, vcov);
    }

    private JsonNode object(JsonNode given, String name) {
        JsonNode node = given.get(name);
        if (node == null || !node.isObject() || node.isEmpty()) {
            throw refused(name, "Give the id of a fit, or 'estimates' and 'vcov' as objects by term.");
        }
        return node;
    }

    private double number(JsonNode node, String name) {
        if (node == null || !node.isNumber()) {
            throw refused(name, "A number is needed here.");
        }
        return node.doubleValue();
    }

    private SpecificationException refused(String name, String message) {
        return SpecificationException.field(field + "." + name, message);
    }
}
