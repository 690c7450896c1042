package org.liaison.indicators.indicator;

import java.util.ArrayList;
import java.util.List;

import org.liaison.indicators.IndicatorsProblem;
import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;

/** Refuses to put numbers of different units or price bases into one derivation. */
final class UnitRules {

    private UnitRules() {
    }

    /** The unit of an operator's result. */
    static Unit result(String variable, Operator operator, List<Typed> arguments) {
        if (operator.needsOneUnit()) {
            Unit common = common(variable, arguments);
            return operator.isTruth() ? Unit.NONE : common;
        }
        Unit first = arguments.get(0).unit();
        return switch (operator) {
            case MULTIPLY, DIVIDE -> product(variable, arguments, operator == Operator.MULTIPLY ? 1 : -1);
            case NEGATE, ABS -> first;
            case LOG10, LOG -> first.of(operator.key());
            case SQRT -> first.root();
            case POW -> power(first, arguments.get(1));
            case CHOOSE -> common(variable, arguments.subList(1, 3));
            default -> Unit.NONE;
        };
    }

    private static Unit product(String variable, List<Typed> arguments, int sign) {
        if (!arguments.get(0).unit().multiplies(arguments.get(1).unit())) {
            throw mixed(variable, arguments.get(0), arguments.get(1));
        }
        return arguments.get(0).unit().times(arguments.get(1).unit(), sign);
    }

    private static Unit power(Unit base, Typed exponent) {
        boolean whole = exponent.node() instanceof Node.Constant number && number.value() == Math.rint(number.value())
                && Math.abs(number.value()) < 10;
        return whole ? base.power((int) ((Node.Constant) exponent.node()).value()) : base.of("power");
    }

    private static Unit common(String variable, List<Typed> arguments) {
        List<Typed> measured = new ArrayList<>(arguments.stream().filter(argument -> !argument.isLiteral()).toList());
        if (measured.isEmpty()) {
            return Unit.NONE;
        }
        for (int index = 1; index < measured.size(); index++) {
            if (!measured.get(0).unit().agrees(measured.get(index).unit())) {
                throw mixed(variable, measured.get(0), measured.get(index));
            }
        }
        return measured.stream().map(Typed::unit).filter(unit -> !unit.isUnstated()).findFirst().orElse(measured.get(0).unit());
    }

    /** The unit of a definition: as its author states it, if the inputs allow that, else as it follows from them. */
    static Unit stated(Definition definition, Typed value) {
        if (definition.unit() == null) {
            return value.unit();
        }
        Unit stated = Unit.stated(definition.unit());
        if (!value.unit().allows(stated)) {
            throw new ProblemException(IndicatorsProblem.MIXED_UNITS,
                    "'" + definition.name() + "' is stated to be in " + definition.unit() + ", but " + describe(value) + ".",
                    ProblemError.parameter("vintages", definition.unit() + " against " + value.unit()));
        }
        return stated;
    }

    private static ProblemException mixed(String variable, Typed one, Typed other) {
        return new ProblemException(IndicatorsProblem.MIXED_UNITS,
                "'" + variable + "' needs its inputs in one unit and price base: " + describe(one) + ", but " + describe(other)
                        + ". List vintages that agree, or state the units in the mapping of a table.",
                ProblemError.parameter("vintages", one.unit() + " against " + other.unit()));
    }

    private static String describe(Typed value) {
        List<String> sources = new ArrayList<>();
        value.node().walk(node -> {
            StoredSeries series = node instanceof Node.Observed observed ? observed.series()
                    : node instanceof Node.Flow flow ? flow.series() : null;
            if (series != null && sources.isEmpty()) {
                sources.add(" (" + series.code() + " of " + series.vintageLabel() + ", " + series.vintage() + ")");
            }
        });
        return value.text() + (value.unit().isNone() ? " has no unit" : " is in " + value.unit()) + String.join("", sources);
    }
}
