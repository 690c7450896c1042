package org.liaison.indicators.indicator;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/** What formulas name. */
public final class Inputs {

    private static final String POPULATION = "SP.POP.TOTL";

    private Inputs() {
    }

    /** The names in a formula, in their order. */
    public static Set<String> names(Expression expression) {
        Set<String> names = new LinkedHashSet<>();
        collect(expression, names);
        return names;
    }

    private static void collect(Expression expression, Set<String> names) {
        if (expression instanceof Expression.Name name) {
            names.add(name.name());
        } else if (expression instanceof Expression.Call call) {
            call.arguments().forEach(argument -> collect(argument, names));
            if (call.function().equals(Functions.PER_CAPITA) && call.arguments().size() == 1) {
                names.add(POPULATION);
            }
        }
    }

    /** The publishers' codes that a definition rests on, itself or through others. */
    public static Set<String> codes(Definition definition, Catalog catalog) {
        Set<String> codes = new TreeSet<>();
        if (definition.isCode()) {
            codes.add(definition.name());
        } else {
            names(definition.expression())
                    .forEach(name -> codes.addAll(codes(Compilation.named(name, definition, catalog), catalog)));
        }
        return codes;
    }
}
