package org.liaison.indicators.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.liaison.indicators.IndicatorsProblem;
import org.liaison.indicators.indicator.Expression.Call;
import org.liaison.indicators.indicator.Expression.Literal;
import org.liaison.indicators.indicator.Expression.Name;
import org.liaison.indicators.indicator.Expression.Text;
import org.liaison.indicators.membership.Members;
import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;

/** Resolves the names in formulas to series of vintages, and checks units. */
final class Compilation {

    private static final String POPULATION = "SP.POP.TOTL";
    private static final int LONGEST_LAG = 100;

    private final Catalog catalog;
    private final SeriesChoice choice;
    private final Function<String, Members> members;

    /** @param members the members of an organisation; refuses an unknown one */
    Compilation(Catalog catalog, SeriesChoice choice, Function<String, Members> members) {
        this.catalog = catalog;
        this.choice = choice;
        this.members = members;
    }

    /** A definition ready to be computed; refused where an input is in no vintage. */
    Typed compile(Definition definition) {
        missing(definition).ifPresent(code -> {
            throw new ProblemException(IndicatorsProblem.NO_VINTAGE,
                    "The variable '" + definition.name() + "' needs the indicator " + code + ", which no "
                            + (choice.listed() ? "listed" : "uploaded") + " vintage has.",
                    ProblemError.parameter(choice.listed() ? "vintages" : "variables", "nothing has " + code));
        });
        return variable(definition);
    }

    private Typed variable(Definition definition) {
        Typed value = definition.isCode() ? observed(definition.name()) : part(definition.expression(), definition);
        return new Typed(new Node.Variable(definition, value.node()), UnitRules.stated(definition, value), false,
                definition.name());
    }

    private Typed observed(String code) {
        StoredSeries series = choice.find(code).orElseThrow();
        return new Typed(new Node.Observed(series), Unit.of(series), false, code);
    }

    private Definition named(String name, Definition within) {
        return named(name, within, catalog);
    }

    /** What a name in a formula stands for: definitions as of the day when it was written, else a publisher's code. */
    static Definition named(String name, Definition within, Catalog catalog) {
        if (within.shipped()) {
            return catalog.shipped().stream().filter(one -> one.name().equals(name)).findFirst()
                    .orElseGet(() -> Definition.ofCode(name));
        }
        Integer version = within.pinned().get(name);
        return version == null ? Definition.ofCode(name) : catalog.find(name, version).orElseThrow();
    }

    /** Whether everything but the numbers is there: looks at each part of a formula whose inputs are in a vintage. */
    void check(Definition definition) {
        if (missing(definition).isEmpty()) {
            compile(definition);
        } else {
            checkParts(definition.expression(), definition);
        }
    }

    private void checkParts(Expression expression, Definition within) {
        if (expression instanceof Call call) {
            if (missing(call, within).isEmpty() && !call.function().equals(Functions.INSIDE)
                    && !call.function().equals(Functions.OUTSIDE)) {
                part(call, within);
            } else {
                call.arguments().forEach(argument -> checkParts(argument, within));
            }
        }
    }

    /** The first input that no vintage has; empty where the definition can be computed. */
    Optional<String> missing(Definition definition) {
        return definition.isCode()
                ? choice.find(definition.name()).isPresent() ? Optional.empty() : Optional.of(definition.name())
                : missing(definition.expression(), definition);
    }

    private Optional<String> missing(Expression expression, Definition within) {
        if (expression instanceof Name name) {
            return missing(named(name.name(), within));
        }
        if (!(expression instanceof Call call)) {
            return Optional.empty();
        }
        List<Optional<String>> parts = new ArrayList<>(
                call.arguments().stream().map(argument -> missing(argument, within)).toList());
        if (call.function().equals(Functions.PER_CAPITA) && call.arguments().size() == 1) {
            parts.add(missing(new Name(POPULATION), within));
        }
        if (call.function().equals(Functions.FIRST_AVAILABLE)) {
            return parts.stream().anyMatch(Optional::isEmpty) ? Optional.empty()
                    : Optional.of(String.join(" or ", parts.stream().map(Optional::get).toList()));
        }
        return parts.stream().flatMap(Optional::stream).findFirst();
    }

    private Typed part(Expression expression, Definition within) {
        if (expression instanceof Literal number) {
            return new Typed(new Node.Constant(number.value()), Unit.NONE, true, number.toString());
        }
        if (expression instanceof Name name) {
            Definition named = named(name.name(), within);
            Typed value = named.isCode() ? observed(named.name()) : variable(named);
            return within.missing() == MissingRule.ZERO
                    ? new Typed(new Node.OrZero(value.node()), value.unit(), false, value.text())
                    : value;
        }
        if (expression instanceof Text) {
            throw ExpressionParser
                    .refused("A text can only be an argument of a function that takes one, not " + expression + ".");
        }
        return call((Call) expression, within);
    }

    private Typed call(Call call, Definition within) {
        List<Expression> given = call.arguments();
        return switch (call.function()) {
            case Functions.FIRST_AVAILABLE -> part(
                    given.stream().filter(one -> missing(one, within).isEmpty()).findFirst().orElseThrow(), within);
            case Functions.PER_CAPITA -> perCapita(call, within);
            case Functions.LAG -> shifted(call, within);
            case Functions.IN_YEAR -> inYear(call, within);
            case Functions.UNITLESS -> Typed.of(part(given.get(0), within).node(), Unit.NONE, call);
            case Functions.AS_UNIT -> Typed.of(part(given.get(0), within).node(),
                    Unit.stated(Functions.text(call.function(), given.get(1))), call);
            case Functions.MAX_OVER_NEIGHBOURS, Functions.MIN_OVER_NEIGHBOURS, Functions.MEAN_OVER_NEIGHBOURS,
                    Functions.EXTREMUM_OVER_NEIGHBOURS ->
                neighbours(call, within);
            case Functions.MEMBERSHIP_SHARE, Functions.FLOW_WITH, Functions.FLOW_TOTAL -> flow(call, within);
            case Functions.OUTSIDE, Functions.INSIDE -> throw ExpressionParser
                    .refused("'" + call + "' can only be an argument of a function over neighbours.");
            default -> operator(call, within);
        };
    }

    private Typed operator(Call call, Definition within) {
        Operator operator = Operator.of(call.function());
        List<Typed> arguments = call.arguments().stream().map(argument -> part(argument, within)).toList();
        return Typed.of(new Node.Apply(operator, arguments.stream().map(Typed::node).toList(),
                within.missing() == MissingRule.SKIP && operator.canSkip()),
                UnitRules.result(within.name(), operator, arguments), call);
    }

    /** Per head and still in the unit of the whole, as publishers state it. */
    private Typed perCapita(Call call, Definition within) {
        Typed whole = part(call.arguments().get(0), within);
        Typed population = part(call.arguments().size() > 1 ? call.arguments().get(1) : new Name(POPULATION), within);
        return Typed.of(new Node.Apply(Operator.DIVIDE, List.of(whole.node(), population.node()), false), whole.unit(), call);
    }

    private Typed shifted(Call call, Definition within) {
        Typed value = part(call.arguments().get(0), within);
        int years = Functions.integer(call.function(), call.arguments().get(1), -LONGEST_LAG, LONGEST_LAG);
        return Typed.of(new Node.Lag(value.node(), years), value.unit(), call);
    }

    private Typed inYear(Call call, Definition within) {
        Typed value = part(call.arguments().get(0), within);
        int year = Functions.integer(call.function(), call.arguments().get(1), 1000, 3000);
        return Typed.of(new Node.InYear(value.node(), year), value.unit().inYear(year), call);
    }

    private Typed neighbours(Call call, Definition within) {
        Typed value = part(call.arguments().get(0), within);
        Node.Pick pick = switch (call.function()) {
            case Functions.MIN_OVER_NEIGHBOURS -> Node.Pick.MIN;
            case Functions.MEAN_OVER_NEIGHBOURS -> Node.Pick.MEAN;
            default -> Node.Pick.MAX;
        };
        Members limit = null;
        boolean inside = false;
        for (Expression option : call.arguments().subList(1, call.arguments().size())) {
            if (option instanceof Text text && call.function().equals(Functions.EXTREMUM_OVER_NEIGHBOURS)
                    && (text.value().equals("max") || text.value().equals("min"))) {
                pick = text.value().equals("min") ? Node.Pick.MIN : Node.Pick.MAX;
            } else if (option instanceof Call circle
                    && (circle.function().equals(Functions.INSIDE) || circle.function().equals(Functions.OUTSIDE))) {
                limit = members.apply(Functions.text(circle.function(), circle.arguments().get(0)));
                inside = circle.function().equals(Functions.INSIDE);
            } else {
                throw ExpressionParser.refused("'" + call.function() + "' does not know what to do with " + option + "; usage: "
                        + call.function() + Functions.all().get(call.function()).usage() + ".");
            }
        }
        return Typed.of(new Node.Neighbours(value.node(), pick, limit, inside), value.unit(), call);
    }

    private Typed flow(Call call, Definition within) {
        List<Expression> given = call.arguments();
        Node.Part part = switch (call.function()) {
            case Functions.MEMBERSHIP_SHARE -> Node.Part.SHARE;
            case Functions.FLOW_WITH -> Node.Part.WITH;
            default -> Node.Part.TOTAL;
        };
        if (!(part(given.get(0), unchanged(within)).node() instanceof Node.Observed flows)) {
            throw ExpressionParser
                    .refused("'" + call.function() + "' needs flows between countries, got " + given.get(0) + ".");
        }
        int direction = part == Node.Part.TOTAL ? 1 : 2;
        Members with = part == Node.Part.TOTAL ? null : members.apply(Functions.text(call.function(), given.get(1)));
        return Typed.of(
                new Node.Flow(flows.series(), with,
                        given.size() > direction ? direction(call.function(), given.get(direction)) : Node.Direction.BOTH,
                        part),
                part == Node.Part.SHARE ? Unit.NONE : Unit.of(flows.series()), call);
    }

    /** A flow is a series and nothing else, whatever missing numbers count for. */
    private static Definition unchanged(Definition one) {
        return new Definition(one.name(), one.version(), one.title(), one.description(), one.expression(), one.unit(),
                MissingRule.PROPAGATE, one.pinned(), one.shipped());
    }

    private static Node.Direction direction(String function, Expression argument) {
        String text = Functions.text(function, argument);
        return switch (text) {
            case "both" -> Node.Direction.BOTH;
            case "exports" -> Node.Direction.EXPORTS;
            case "imports" -> Node.Direction.IMPORTS;
            default ->
                throw ExpressionParser.refused("'" + function + "': expected both, exports or imports, got " + argument + ".");
        };
    }
}
