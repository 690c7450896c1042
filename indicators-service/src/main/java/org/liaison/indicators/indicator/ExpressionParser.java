package org.liaison.indicators.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.liaison.indicators.IndicatorsProblem;
import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;
import org.projectnessie.cel.Env;
import org.projectnessie.cel.EnvOption;

import com.google.api.expr.v1alpha1.Constant;
import com.google.api.expr.v1alpha1.Expr;

/**
 * Reads formulas, which are written in the syntax of CEL: names of indicators (with dots, as {@code NY.GDP.MKTP.KD}),
 * numbers, arithmetic, comparisons, {@code condition ? a : b}, and the functions of {@link Functions}. Names that are no
 * identifiers are written {@code indicator("2.1_POP")}. There are no macros, so the cost is bounded by the length.
 */
public final class ExpressionParser {

    /** How the operators are written. */
    static final Map<String, String> SIGNS = Map.ofEntries(Map.entry("add", "+"), Map.entry("subtract", "-"),
            Map.entry("multiply", "*"), Map.entry("divide", "/"), Map.entry("negate", "-"), Map.entry("less", "<"),
            Map.entry("less_equal", "<="), Map.entry("greater", ">"), Map.entry("greater_equal", ">="),
            Map.entry("equal", "=="),
            Map.entry("not_equal", "!="), Map.entry("and", "&&"), Map.entry("or", "||"), Map.entry("not", "!"));

    private static final Map<String, String> OPERATORS = Map.ofEntries(Map.entry("_+_", "add"), Map.entry("_-_", "subtract"),
            Map.entry("_*_", "multiply"), Map.entry("_/_", "divide"), Map.entry("-_", "negate"), Map.entry("_<_", "less"),
            Map.entry("_<=_", "less_equal"), Map.entry("_>_", "greater"), Map.entry("_>=_", "greater_equal"),
            Map.entry("_==_", "equal"), Map.entry("_!=_", "not_equal"), Map.entry("_&&_", "and"), Map.entry("_||_", "or"),
            Map.entry("!_", "not"), Map.entry("_?_:_", "choose"));

    // Longer ones are better split into indicators of their own.
    private static final int LONGEST = 4000;
    private static final int DEEPEST_BRACKETS = 50;

    private ExpressionParser() {
    }

    /** @throws ProblemException naming the place of the fault */
    public static Expression parse(String text) {
        if (text == null || text.isBlank()) {
            throw refused("The expression is empty.");
        }
        checkSize(text);
        Env.AstIssuesTuple parsed = Env.newEnv(EnvOption.clearMacros()).parse(text);
        if (parsed.hasIssues()) {
            String first = parsed.getIssues().toString().lines().findFirst().orElse("syntax error");
            throw refused("The expression cannot be read: " + first.replaceFirst("^ERROR: <input>:", "at ") + ".");
        }
        return read(parsed.getAst().getExpr());
    }

    private static void checkSize(String text) {
        if (text.length() > LONGEST) {
            throw refused("The expression is longer than " + LONGEST + " characters.");
        }
        int depth = 0;
        for (char c : text.toCharArray()) {
            depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            if (depth > DEEPEST_BRACKETS) {
                throw refused("The expression nests brackets deeper than " + DEEPEST_BRACKETS + " levels.");
            }
        }
    }

    private static Expression read(Expr one) {
        return switch (one.getExprKindCase()) {
            case CONST_EXPR -> constant(one.getConstExpr());
            case IDENT_EXPR, SELECT_EXPR -> new Expression.Name(dotted(one));
            case CALL_EXPR -> call(one.getCallExpr());
            default -> throw refused("Lists, maps and messages are no part of formulas.");
        };
    }

    private static Expression constant(Constant constant) {
        return switch (constant.getConstantKindCase()) {
            case INT64_VALUE -> new Expression.Literal(constant.getInt64Value());
            case UINT64_VALUE -> new Expression.Literal(constant.getUint64Value());
            case DOUBLE_VALUE -> new Expression.Literal(constant.getDoubleValue());
            case STRING_VALUE -> new Expression.Text(constant.getStringValue());
            default -> throw refused("Formulas know numbers and texts, no other constants.");
        };
    }

    /** A code such as PV.EST reads as a field of a field. */
    private static String dotted(Expr one) {
        if (one.getExprKindCase() == Expr.ExprKindCase.IDENT_EXPR) {
            return one.getIdentExpr().getName();
        }
        if (one.getExprKindCase() != Expr.ExprKindCase.SELECT_EXPR) {
            throw refused("Before a dot there can only be a part of an indicator's code.");
        }
        return dotted(one.getSelectExpr().getOperand()) + "." + one.getSelectExpr().getField();
    }

    private static Expression call(Expr.Call call) {
        if (call.hasTarget()) {
            throw refused("'" + call.getFunction() + "' is written as a function, not behind a dot.");
        }
        List<Expression> arguments = new ArrayList<>();
        call.getArgsList().forEach(argument -> arguments.add(read(argument)));
        if (call.getFunction().equals("-_") && arguments.get(0) instanceof Expression.Literal number) {
            return new Expression.Literal(-number.value());
        }
        String function = OPERATORS.getOrDefault(call.getFunction(), call.getFunction());
        if (function.equals("indicator") && arguments.size() == 1 && arguments.get(0) instanceof Expression.Text code) {
            return new Expression.Name(code.value());
        }
        Functions.check(function, arguments);
        return new Expression.Call(function, arguments);
    }

    static ProblemException refused(String detail) {
        return new ProblemException(IndicatorsProblem.INVALID_EXPRESSION, detail, ProblemError.pointer("/expression", detail));
    }
}
