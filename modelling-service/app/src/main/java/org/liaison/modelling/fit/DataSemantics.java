package org.liaison.modelling.fit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import org.liaison.modelling.data.ColumnKind;
import org.liaison.stats.SpecificationException;

import com.google.api.expr.v1alpha1.Constant;
import com.google.api.expr.v1alpha1.Expr;

/**
 * Fits a CEL expression to data. Whole and decimal numbers meet: CEL itself has no operators between the two, so that
 * {@code gdp > 1000} would be refused for a decimal column; here the whole number becomes a decimal one. And a missing value
 * is not simply unequal to everything, as CEL's null is: {@code partner != 'UKR'} cannot be told where the partner is missing.
 */
final class DataSemantics {

    private static final Set<String> ARITHMETIC = Set.of("_+_", "_-_", "_*_", "_/_");
    private static final Set<String> ORDER = Set.of("_<_", "_<=_", "_>_", "_>=_");
    private static final Set<String> EQUALITY = Set.of("_==_", "_!=_");
    private static final String CONDITIONAL = "_?_:_";
    private static final String IN = "@in";
    /** Above the ids that the parser gives to an expression of any length it takes. */
    private static final long FIRST_NEW_ID = 1_000_000;

    private final Map<String, ColumnKind> columns;
    private final AtomicLong ids = new AtomicLong(FIRST_NEW_ID);

    DataSemantics(Map<String, ColumnKind> columns) {
        this.columns = columns;
    }

    Expr rewrite(Expr expression) {
        if (expression.hasListExpr()) {
            Expr.CreateList.Builder list = expression.getListExpr().toBuilder().clearElements();
            expression.getListExpr().getElementsList().forEach(element -> list.addElements(rewrite(element)));
            return expression.toBuilder().setListExpr(list).build();
        }
        if (!expression.hasCallExpr()) {
            return expression;
        }
        Expr.Call.Builder call = expression.getCallExpr().toBuilder().clearArgs();
        if (call.hasTarget()) {
            call.setTarget(rewrite(call.getTarget()));
        }
        expression.getCallExpr().getArgsList().forEach(argument -> call.addArgs(rewrite(argument)));
        mix(call);
        return expression.toBuilder().setCallExpr(call).build();
    }

    private void mix(Expr.Call.Builder call) {
        String function = call.getFunction();
        boolean equality = EQUALITY.contains(function);
        if (ARITHMETIC.contains(function) || ORDER.contains(function) || equality) {
            checkAlike(call.getArgs(0), List.of(call.getArgs(1)));
            if (equality && call.getArgsList().stream().noneMatch(DataSemantics::isNull)) {
                call.setArgs(0, present(call.getArgs(0))).setArgs(1, present(call.getArgs(1)));
            }
            if (kind(call.getArgsList()) == ColumnKind.NUMBER) {
                call.setArgs(0, decimal(call.getArgs(0))).setArgs(1, decimal(call.getArgs(1)));
            }
        } else if (CONDITIONAL.equals(function)) {
            if (kind(call.getArgsList().subList(1, 3)) == ColumnKind.NUMBER) {
                call.setArgs(1, decimal(call.getArgs(1))).setArgs(2, decimal(call.getArgs(2)));
            }
        } else if (IN.equals(function) && call.getArgs(1).hasListExpr()) {
            mixList(call);
        }
    }

    private void mixList(Expr.Call.Builder call) {
        Expr list = call.getArgs(1);
        checkAlike(call.getArgs(0), list.getListExpr().getElementsList());
        if (list.getListExpr().getElementsList().stream().noneMatch(DataSemantics::isNull)) {
            call.setArgs(0, present(call.getArgs(0)));
        }
        if (kind(List.of(call.getArgs(0))) == ColumnKind.NUMBER
                || kind(list.getListExpr().getElementsList()) == ColumnKind.NUMBER) {
            call.setArgs(0, decimal(call.getArgs(0)));
            Expr.CreateList.Builder elements = list.getListExpr().toBuilder().clearElements();
            list.getListExpr().getElementsList().forEach(element -> elements.addElements(decimal(element)));
            call.setArgs(1, list.toBuilder().setListExpr(elements));
        }
    }

    /** NUMBER where numbers of both kinds or decimals occur, INTEGER for whole numbers alone, TEXT for anything else. */
    private ColumnKind kind(List<Expr> expressions) {
        ColumnKind joint = ColumnKind.INTEGER;
        for (Expr expression : expressions) {
            ColumnKind kind = kind(expression);
            if (kind == ColumnKind.TEXT) {
                return ColumnKind.TEXT;
            }
            joint = kind == ColumnKind.NUMBER ? ColumnKind.NUMBER : joint;
        }
        return joint;
    }

    private ColumnKind kind(Expr expression) {
        switch (expression.getExprKindCase()) {
            case CONST_EXPR:
                Constant.ConstantKindCase constant = expression.getConstExpr().getConstantKindCase();
                return constant == Constant.ConstantKindCase.INT64_VALUE ? ColumnKind.INTEGER
                        : constant == Constant.ConstantKindCase.DOUBLE_VALUE ? ColumnKind.NUMBER : ColumnKind.TEXT;
            case IDENT_EXPR:
                return columns.getOrDefault(expression.getIdentExpr().getName(), ColumnKind.TEXT);
            case CALL_EXPR:
                return kind(expression.getCallExpr());
            default:
                return ColumnKind.TEXT;
        }
    }

    private ColumnKind kind(Expr.Call call) {
        if (ARITHMETIC.contains(call.getFunction()) || "-_".equals(call.getFunction()) || "_%_".equals(call.getFunction())) {
            return kind(call.getArgsList());
        }
        return switch (call.getFunction()) {
            case CONDITIONAL -> kind(call.getArgsList().subList(1, 3));
            case "double" -> ColumnKind.NUMBER;
            case "int", "size" -> ColumnKind.INTEGER;
            default -> ColumnKind.TEXT;
        };
    }

    /** CEL lets a number be compared with text, and finds them different; in data that is a mistake. */
    private void checkAlike(Expr expression, List<Expr> others) {
        for (Expr other : others) {
            if (isText(expression) && kind(other) != ColumnKind.TEXT || isText(other) && kind(expression) != ColumnKind.TEXT) {
                throw SpecificationException.field("subset", "The subset compares numbers with text.");
            }
        }
    }

    private boolean isText(Expr expression) {
        return expression.getConstExpr().getConstantKindCase() == Constant.ConstantKindCase.STRING_VALUE
                || expression.hasIdentExpr() && columns.get(expression.getIdentExpr().getName()) == ColumnKind.TEXT;
    }

    private static boolean isNull(Expr expression) {
        return expression.getConstExpr().getConstantKindCase() == Constant.ConstantKindCase.NULL_VALUE;
    }

    /** A column plus nothing: the same value, but an error where it is missing. */
    private Expr present(Expr expression) {
        ColumnKind kind = expression.hasIdentExpr() ? columns.get(expression.getIdentExpr().getName()) : null;
        if (kind == null) {
            return expression;
        }
        Constant nothing = switch (kind) {
            case INTEGER -> Constant.newBuilder().setInt64Value(0).build();
            case NUMBER -> Constant.newBuilder().setDoubleValue(0).build();
            case TEXT -> Constant.newBuilder().setStringValue("").build();
        };
        return Expr.newBuilder().setId(ids.getAndIncrement()).setCallExpr(Expr.Call.newBuilder().setFunction("_+_")
                .addArgs(expression).addArgs(Expr.newBuilder().setId(ids.getAndIncrement()).setConstExpr(nothing))).build();
    }

    private Expr decimal(Expr expression) {
        if (kind(expression) != ColumnKind.INTEGER) {
            return expression;
        }
        if (expression.hasConstExpr()) {
            return expression.toBuilder()
                    .setConstExpr(Constant.newBuilder().setDoubleValue(expression.getConstExpr().getInt64Value())).build();
        }
        return Expr.newBuilder().setId(ids.getAndIncrement())
                .setCallExpr(Expr.Call.newBuilder().setFunction("double").addArgs(expression)).build();
    }
}
