package org.liaison.coding.reliability;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.liaison.kit.problem.ProblemException;

/** Finds the scale that values lie on. */
final class ScaleMaker {

    /** Makes a problem of the n-th different value. */
    @FunctionalInterface
    interface Fault {
        ProblemException at(int value, String detail);
    }

    private final Level level;
    private final Fault fault;

    ScaleMaker(Level level, Fault fault) {
        this.level = level;
        this.fault = fault;
    }

    /** @param declared all categories in order, or none to take what occurs: numbers by size, texts by alphabet */
    Scale scale(String[] texts, List<String> declared) {
        String[] labels = declared.isEmpty() ? texts : declared.toArray(new String[0]);
        Map<Double, String> numbers = numbers(labels);
        boolean numeric = numbers != null;
        if (level == Level.INTERVAL || level == Level.RATIO || level == Level.ORDINAL && declared.isEmpty()) {
            refuseTexts(texts);
            if (!numeric) {
                throw ProblemException.unprocessable("/categories", "categories of an " + name() + " scale are numbers");
            }
        }
        if (numeric) {
            double[] sorted = numbers.keySet().stream().mapToDouble(Double::doubleValue).toArray();
            return new Scale(numbers.values().toArray(new String[0]), sorted, !declared.isEmpty());
        }
        String[] sorted = labels.clone();
        if (declared.isEmpty()) {
            Arrays.sort(sorted);
        }
        return new Scale(sorted, null, !declared.isEmpty());
    }

    /** The category of each different value. */
    int[] categories(String[] texts, Scale scale) {
        Map<Object, Integer> ids = new HashMap<>();
        for (int k = 0; k < scale.size(); k++) {
            ids.put(scale.numbers() == null ? scale.labels()[k] : (Object) scale.numbers()[k], k);
        }
        int[] categories = new int[texts.length];
        for (int i = 0; i < texts.length; i++) {
            Integer category = ids.get(scale.numbers() == null ? texts[i] : (Object) number(texts[i]));
            if (category == null) {
                throw fault.at(i, "'" + texts[i] + "' is not one of the categories");
            }
            categories[i] = category;
        }
        return categories;
    }

    private void refuseTexts(String[] texts) {
        for (int i = 0; i < texts.length; i++) {
            Double number = number(texts[i]);
            if (number == null) {
                throw fault.at(i, "'" + texts[i] + "' is no number, which the level " + name() + " needs"
                        + (level == Level.ORDINAL ? " unless categories gives the order of the values" : "")
                        + "; leave a missing rating empty");
            }
            if (level == Level.RATIO && number < 0) {
                throw fault.at(i, "'" + texts[i] + "' is negative, which a ratio scale cannot be");
            }
        }
    }

    private String name() {
        return level.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** By size, the first way of writing each; null unless all are numbers. */
    private static Map<Double, String> numbers(String[] texts) {
        Map<Double, String> numbers = new TreeMap<>();
        for (String text : texts) {
            Double number = number(text);
            if (number == null) {
                return null;
            }
            numbers.putIfAbsent(number, text);
        }
        return numbers;
    }

    private static Double number(String text) {
        try {
            double number = Double.parseDouble(text);
            boolean plain = text.chars().allMatch(c -> c >= '0' && c <= '9' || "+-.eE".indexOf(c) >= 0);
            return plain && Double.isFinite(number) ? Double.valueOf(number + 0.0) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
