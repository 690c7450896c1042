package org.liaison.stats.margins;

import java.util.LinkedHashMap;
import java.util.Map;

import org.liaison.stats.SpecificationException;
import org.liaison.stats.design.Column;
import org.liaison.stats.design.Evaluator;
import org.liaison.stats.design.Grouping;
import org.liaison.stats.design.Levels;
import org.liaison.stats.design.Sample;

/** Variables set to a value in every row. */
record Scenario(Map<String, Object> values) {

    static final Scenario NONE = new Scenario(Map.of());

    Scenario with(String variable, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        all.put(variable, value);
        return new Scenario(all);
    }

    boolean touches(Column column) {
        return values.keySet().stream().anyMatch(column::uses);
    }

    Evaluator evaluator(Sample sample) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        values.forEach((variable, value) -> {
            if (!sample.frame().isText(variable)) {
                numbers.put(variable, number(variable, value));
            }
        });
        return new Evaluator(sample.frame(), sample.rows(), numbers);
    }

    /** What a number is set to; null where it is as it was. */
    Double number(String variable) {
        return values.containsKey(variable) ? (Double) number(variable, values.get(variable)) : null;
    }

    private static double number(String variable, Object value) {
        try {
            return value instanceof Number number ? number.doubleValue() : Double.parseDouble(value.toString());
        } catch (NumberFormatException e) {
            throw SpecificationException.field("at", "'" + variable + "' is a number and cannot be set to '" + value + "'.");
        }
    }

    Levels levels(Sample sample) {
        Map<String, String> labels = new LinkedHashMap<>();
        values.forEach((variable, value) -> labels.put(variable,
                value instanceof Number number ? Grouping.label(number.doubleValue()) : value.toString()));
        return new Levels(sample, labels);
    }
}
