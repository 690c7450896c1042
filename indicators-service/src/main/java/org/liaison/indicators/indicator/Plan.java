package org.liaison.indicators.indicator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.liaison.indicators.IndicatorsProblem;
import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;

/** The variables that a panel was asked for, resolved to definitions and series, with units checked. */
public final class Plan {

    private final Definitions definitions;
    private final SeriesChoice choice;
    private final Map<String, Definition> variables = new LinkedHashMap<>();
    private final Map<String, Definition> resolved = new LinkedHashMap<>();
    private final Map<String, StoredSeries> series = new TreeMap<>();

    private Plan(Definitions definitions, SeriesChoice choice) {
        this.definitions = definitions;
        this.choice = choice;
    }

    /**
     * @param names names of definitions or codes of indicators; empty for every definition that the vintages allow
     * @param known whether any vintage at all has a code; tells an unknown variable from one that the listed vintages lack
     */
    public static Plan of(List<String> names, Definitions definitions, SeriesChoice choice,
            Predicate<String> known) {
        Plan plan = new Plan(definitions, choice);
        for (String name : names) {
            if (definitions.find(name).isEmpty() && !known.test(name)) {
                throw ProblemException.parameter("variables", "unknown variable '" + name + "'; there are "
                        + String.join(", ", definitions.all().stream().map(Definition::name).toList())
                        + " and the codes of uploaded indicators");
            }
        }
        List<String> wanted = names.isEmpty()
                ? definitions.all().stream().map(Definition::name).filter(name -> plan.missing(name).isEmpty()).toList()
                : names;
        wanted.forEach(name -> plan.variables.put(name, plan.resolve(name)));
        return plan;
    }

    private Definition definition(String name) {
        return definitions.find(name)
                .orElseGet(() -> new Definition(name, 1, name, name, new Operation.Indicator(List.of(name))));
    }

    /** The first input that no vintage has; empty where the variable can be computed. */
    private Optional<String> missing(String name) {
        Operation operation = definition(name).operation();
        if (operation instanceof Operation.Indicator indicator) {
            return choice.findFirst(indicator.codes()).isPresent() ? Optional.empty()
                    : Optional.of(String.join(" or ", indicator.codes()));
        }
        if (operation instanceof Operation.Log10Product product) {
            return product.variables().stream().map(this::missing).flatMap(Optional::stream).findFirst();
        }
        if (operation instanceof Operation.Mean mean) {
            return mean.codes().stream().filter(code -> choice.find(code).isEmpty()).findFirst();
        }
        if (operation instanceof Operation.StrongestNeighbour neighbour) {
            return missing(neighbour.variable());
        }
        String code = ((Operation.MemberShare) operation).code();
        return choice.find(code).isPresent() ? Optional.empty() : Optional.of(code);
    }

    private Definition resolve(String name) {
        missing(name).ifPresent(code -> {
            throw new ProblemException(IndicatorsProblem.NO_VINTAGE,
                    "The variable '" + name + "' needs the indicator " + code + ", which no "
                            + (choice.listed() ? "listed" : "uploaded") + " vintage has.",
                    ProblemError.parameter(choice.listed() ? "vintages" : "variables", "nothing has " + code));
        });
        Definition definition = definition(name);
        Operation operation = definition.operation();
        if (operation instanceof Operation.Indicator indicator) {
            StoredSeries chosen = choice.findFirst(indicator.codes()).orElseThrow();
            series.put(chosen.code(), chosen);
            definition = new Definition(name, definition.version(), definition.label(), definition.formula(),
                    new Operation.Indicator(List.of(chosen.code())));
        } else if (operation instanceof Operation.Log10Product product) {
            List<StoredSeries> inputs = new ArrayList<>();
            product.variables().forEach(input -> inputs.add(only(resolve(input))));
            PriceBases.requireOne(name, product.variables(), inputs);
        } else if (operation instanceof Operation.Mean mean) {
            mean.codes().forEach(code -> series.put(code, choice.find(code).orElseThrow()));
        } else if (operation instanceof Operation.StrongestNeighbour neighbour) {
            resolve(neighbour.variable());
        } else if (operation instanceof Operation.MemberShare share) {
            series.put(share.code(), choice.find(share.code()).orElseThrow());
        }
        resolved.put(name, definition);
        return definition;
    }

    private StoredSeries only(Definition indicator) {
        return series.get(((Operation.Indicator) indicator.operation()).codes().get(0));
    }

    /** The asked variables, in their order. */
    public List<Definition> variables() {
        return List.copyOf(variables.values());
    }

    /** A variable of the plan or an input of one. */
    public Definition variable(String name) {
        return resolved.get(name);
    }

    /** Every series that is needed, by code. */
    public Map<String, StoredSeries> series() {
        return series;
    }

    /** The unit of a variable where it is that of its one series; null for derivations. */
    public String unit(Definition definition) {
        return definition.operation() instanceof Operation.Indicator ? only(definition).unit() : null;
    }

    /** Whether a variable looks at neighbours, so that the definition of neighbourhood matters. */
    public boolean needsNeighbours() {
        return resolved.values().stream().anyMatch(one -> one.operation() instanceof Operation.StrongestNeighbour);
    }

    /** The code of the flows that a variable needs; empty where none does. */
    public Optional<String> flows() {
        return resolved.values().stream().map(Definition::operation).filter(Operation.MemberShare.class::isInstance)
                .map(operation -> ((Operation.MemberShare) operation).code()).findFirst();
    }
}
