package org.liaison.coding.handcoding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.liaison.coding.classify.PressItem;
import org.liaison.coding.codebook.Category;
import org.liaison.coding.codebook.Codebook;
import org.liaison.coding.codebook.Variable;
import org.liaison.kit.problem.ProblemError;

/** Holds one value against its variable. A repeating group is a list of objects under the name of the group. */
final class ValueCheck {

    private static final int LONGEST_TEXT = 10_000;

    private final Codebook codebook;
    private final PressItem text;
    private final List<ProblemError> faults;

    ValueCheck(Codebook codebook, PressItem text, List<ProblemError> faults) {
        this.codebook = codebook;
        this.text = text;
        this.faults = faults;
    }

    /** The value in the form in which it is kept. */
    Object value(String at, String name, Object value) {
        if (codebook.variables().stream().anyMatch(variable -> name.equals(variable.group()))) {
            return group(at, name, value);
        }
        return ofVariable(at, null, name, value);
    }

    private Object group(String at, String name, Object value) {
        if (!(value instanceof List<?> members)) {
            return fault(at, "expected a list");
        }
        List<Object> checked = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            String place = at + "/" + i;
            if (members.get(i) instanceof Map<?, ?> fields) {
                Map<String, Object> kept = new TreeMap<>();
                fields.forEach((field, given) -> kept.put(field.toString(),
                        given == null ? null : ofVariable(place + "/" + field, name, field.toString(), given)));
                kept.values().removeIf(Objects::isNull);
                checked.add(kept);
            } else {
                fault(place, "expected an object");
            }
        }
        return checked;
    }

    private Object ofVariable(String at, String group, String name, Object value) {
        Variable variable = codebook.variables().stream()
                .filter(known -> known.name().equals(name) && Objects.equals(known.group(), group)).findFirst().orElse(null);
        if (variable == null) {
            return fault(at, "the codebook " + codebook.name() + " has no such variable");
        }
        return switch (variable.level()) {
            case "boolean" -> value instanceof Boolean ? value : fault(at, "expected true or false");
            case "interval", "ratio" -> value instanceof Number number ? (Object) number.doubleValue()
                    : fault(at, "expected a number");
            case "text" -> value instanceof String words && words.length() <= LONGEST_TEXT ? words
                    : fault(at, "expected a text of at most " + LONGEST_TEXT + " characters");
            case "span" -> span(at, value);
            default -> category(at, variable, value);
        };
    }

    private Object category(String at, Variable variable, Object value) {
        List<String> names = variable.categories().stream().map(Category::name).toList();
        return value instanceof String name && names.contains(name) ? value : fault(at, "expected one of " + names);
    }

    private Object span(String at, Object value) {
        if (value instanceof Map<?, ?> fields && fields.get("start") instanceof Integer start
                && fields.get("end") instanceof Integer end && fields.get("field") instanceof String field) {
            SpanCheck.check(new Span(field, start, end), text, at, faults);
            return new TreeMap<>(Map.of("field", field, "start", start, "end", end));
        }
        return fault(at, "expected field, start and end of the words");
    }

    private Object fault(String at, String detail) {
        faults.add(ProblemError.pointer(at, detail));
        return null;
    }
}
