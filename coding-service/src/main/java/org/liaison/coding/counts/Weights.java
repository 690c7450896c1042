package org.liaison.coding.counts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.liaison.coding.codebook.Category;
import org.liaison.kit.http.Parameters;
import org.liaison.kit.problem.ProblemException;

/** Weights of the categories, from which Intensity follows: the sum over categories of weight x number of interactions. */
final class Weights {

    private final double[] weights;

    private Weights(double[] weights) {
        this.weights = weights;
    }

    /** Those of the codebook. */
    static Weights of(List<Category> categories) {
        return new Weights(categories.stream().mapToDouble(Category::weight).toArray());
    }

    /**
     * Those of a query: numbers in the codebook's order, or {@code name:number} for each category.
     *
     * @throws ProblemException 400 where a category has none or two, or is not there
     */
    static Weights parse(String text, List<Category> categories) {
        List<String> parts = Parameters.commaList(text);
        List<String> names = categories.stream().map(Category::name).toList();
        if (parts.size() != names.size()) {
            throw fault("expected a weight for each of " + names + ", got " + parts.size());
        }
        boolean named = parts.stream().anyMatch(part -> part.contains(":"));
        double[] weights = new double[names.size()];
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            String[] pair = named ? parts.get(i).split(":", -1) : new String[] { names.get(i), parts.get(i) };
            if (pair.length != 2 || !names.contains(pair[0].strip()) || seen.contains(pair[0].strip())) {
                throw fault("'" + parts.get(i) + "' does not give one of " + names + " a weight");
            }
            seen.add(pair[0].strip());
            weights[names.indexOf(pair[0].strip())] = number(pair[1].strip());
        }
        return new Weights(weights);
    }

    /** Intensity of so many interactions, or of mean numbers of interactions, in the codebook's order. */
    double intensity(double[] counts) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * counts[i];
        }
        return sum;
    }

    /** Whether every Intensity is a whole number. */
    boolean whole() {
        return Arrays.stream(weights).allMatch(weight -> weight == Math.rint(weight) && Math.abs(weight) < 1e9);
    }

    private static double number(String text) {
        try {
            double number = Double.parseDouble(text);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // answered below, together with what is not finite
        }
        throw fault("'" + text + "' is not a number");
    }

    private static ProblemException fault(String detail) {
        return ProblemException.parameter("weights", detail);
    }
}
